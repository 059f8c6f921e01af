import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { commandData, commandProperty, forTerminal, html, jsonText } from "./escape";

const hostile =
  "\u001b]0;title\u0007\u001b[2J\u009b31m\u202eabc\u2066\r\nx | `y` <script>&\"' ](javascript:a) ::error::b\u001b[31m";
const orders = /(?!\n)\p{Cc}|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;

describe("A text of somebody else", () => {
  it("is no order to a terminal", () => {
    expect(forTerminal(hostile, false)).not.toMatch(orders);
    expect(forTerminal("section_start:1:a\r\u001b[0Kb", false)).toBe("section_start:1:a\\u000d\\u001b[0Kb");
  });

  it("is none on a terminal with colours, which take nothing but the colours of reports", () => {
    const text = forTerminal(`\u001b[1mbold\u001b[0m ${hostile}`, true);
    expect(["0", "1", "31"].reduce((so, it) => so.replaceAll(`\u001b[${it}m`, ""), text)).not.toMatch(orders);
    expect(text).toContain("\u001b[1mbold\u001b[0m");
  });

  it("is the same data in JSON, which has none either", () => {
    expect(jsonText({ hostile })).not.toMatch(orders);
    expect(JSON.parse(jsonText({ [hostile]: hostile }))).toEqual({ [hostile]: hostile });
  });

  it("is no markup of HTML and ends no quoted value", () => {
    expect(html(hostile)).not.toMatch(orders);
    expect(html(hostile)).not.toMatch(/[<>"]|&(?!(amp|lt|gt|quot);)/);
  });

  it("ends neither the message nor a property of a command to the runner", () => {
    expect(commandData("a%\r\n::b")).toBe("a%25%0D%0A::b");
    expect(commandProperty("a,b:c\n")).toBe("a%2Cb%3Ac%0A");
    expect(commandData(hostile)).not.toMatch(/\n|\r|\p{Cc}/u);
  });
});

describe("The sources of the toolkit", () => {
  it("escape in one place", () => {
    const toolkit = resolve(__dirname, "..");
    // Texts of another side: the simulated console, encoders that tests use, the encodings of secrets.
    const others = /(^|\/)(node_modules|testing|e2e|rehearsal|drill)\/|\.test\.ts$/;
    const files = readdirSync(toolkit, { recursive: true, encoding: "utf8" }).filter(
      (file) => file.endsWith(".ts") && !others.test(file),
    );
    const escaping = files.filter((file) =>
      /"&(lt|amp|quot);"|"%0A"|\\p\{Cc\}/.test(readFileSync(join(toolkit, file), "utf8")),
    );
    expect(escaping.sort()).toEqual(["command/escape.ts", "command/markdown.ts"]);
  });
});
