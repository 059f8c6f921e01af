import { copyFileSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { exampleFile, exampleNames } from "@hybridnet/network/testing/synth";
import { exitCodeOf } from "../command/hybridnet";
import { given } from "../command/testing/call";
import { answered } from "./answered";
import { dataOf } from "./document";
import { questionsAbout } from "./questions";
import { runNew } from "./run";

let folder = "";
let file = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "new-"));
  file = join(folder, "network.yaml");
});
afterEach(() => rmSync(folder, { recursive: true }));

const textOf = (example: (typeof exampleNames)[number]) => readFileSync(exampleFile(example), "utf8");

describe("A question of hybridnet new", () => {
  it.each(exampleNames)("keeps what is in %s where Enter is its answer", (example) => {
    const data = dataOf(textOf(example));
    const questions = questionsAbout(data);
    expect(questions.length).toBeGreaterThan(20);
    expect(questions.filter(({ about }) => about === "")).toEqual([]);
    for (const { kept, part } of questions)
      expect(answered(data, part(String(kept)))).toEqual({ data, renames: [], problems: [] });
  });
});

/** The command at a terminal where these lines are typed, all at once as from a clipboard. */
async function type(...lines: readonly string[]) {
  copyFileSync(exampleFile("worked-example"), file);
  const said: string[] = [];
  const write = (text: string) => void said.push(text);
  const input = Object.assign(new PassThrough(), { isTTY: true });
  const output = new PassThrough();
  output.on("data", (it) => write(String(it)));
  input.end(lines.map((it) => `${it}\n`).join(""));
  const surroundings = { env: { NETWORK_CONFIG: file }, checkout: folder, out: { write }, err: { write } };
  const exitCode = await exitCodeOf(
    () => runNew(given("new"), { ...surroundings, terminal: { input, output } }),
    surroundings,
  );
  return { exitCode, said: said.join("") };
}

describe("hybridnet new at a terminal", () => {
  const enter = (times: number) => Array.from({ length: times }, () => "");

  it("asks again with the problem's words, and takes what is right", async () => {
    const { exitCode, said } = await type("", "osaka", "abc", "65010", ...enter(40));
    expect(exitCode).toBe(0);
    expect(said).toContain(
      'SHAPE001  dataCentres.osaka.asn: the value is "abc"; a whole number from 1 to 4294967294;',
    );
    expect(said).toContain("cen.id [new]: ");
    expect(readFileSync(file, "utf8")).toContain("  osaka:\n    asn: 65010\n");
  });

  it("takes what breaks a rule for now where somebody insists, and asks for it again in the end", async () => {
    const { exitCode, said } = await type(...enter(3), "172.16.0.0/24", ...enter(40));
    expect(said).toContain("Enter keeps it for now");
    expect(exitCode).toBe(130);
    expect(readFileSync(file, "utf8")).toBe(textOf("worked-example"));
  });

  it("leaves the file as it was where the answers end", async () => {
    const { exitCode, said } = await type("new", "osaka");
    expect([exitCode, said]).toEqual([130, expect.stringMatching(/network\.yaml is as it was\.\n$/)]);
    expect(readFileSync(file, "utf8")).toBe(textOf("worked-example"));
  });
});
