import { jsonText, withoutCommands } from "./escape";
import { printerTo } from "./workflow-log";

/** Begins of lines that the runner compares without looking at every character. */
const hidden = ["", " ", "\t  ", "\u200b", "\ufeff ", "\u0085"];

describe("What a workflow of GitHub Actions logs", () => {
  it.each(hidden)("begins no line with a command to the runner (behind %j)", (begin) => {
    const text = `fine\n${begin}::error file=a::b\r\n${begin}::add-mask::c\r${begin}:\u200b:warning::d`;
    expect(withoutCommands(text)).toBe(
      `fine\n${begin}: :error file=a::b\r\n${begin}: :add-mask::c\r${begin}: \u200b:warning::d`,
    );
  });

  it("has no command of the old form anywhere", () => {
    expect(withoutCommands("a ##[add-mask]b and #\u200b#[error]c")).toBe(
      "a # #[add-mask]b and # \u200b#[error]c",
    );
  });

  it("is otherwise what was said", () => {
    const text = "acs:ram::1:role, std::map\n## [heading] #\n\n  : one\n: : two\n#[1]\n";
    expect(withoutCommands(text)).toBe(text);
  });

  it("is said as it is outside of a workflow", () => {
    const said: string[] = [];
    const stream = { write: (text: string) => void said.push(text), isTTY: true };
    printerTo(stream, { TF_VAR_psk: 'a "b" c' }).write('::error::a \\"b\\" c');
    const printer = printerTo(stream, { GITHUB_ACTIONS: "true" });
    printer.write("::error::a");
    expect([said, printer.isTTY]).toEqual([["::error::(sensitive)", ": :error::a"], true]);
  });

  it("is the same data where it is JSON", () => {
    const data = { name: "##[error]a", text: "a\n::error::b" };
    const text = jsonText(data);
    expect(withoutCommands(text)).toBe(text);
    expect(JSON.parse(text)).toEqual(data);
  });
});
