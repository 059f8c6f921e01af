import fs from "node:fs";
import { parseNetwork } from "./load";
import { type LocatedProblem, renderProblem } from "./problems";
import { problems } from "./testing/data";
import { mutation } from "./testing/mutations";

/**
 * Mistakes of every kind in generated networks, always the same ones. `HYBRIDNET_FUZZ=100000 npx jest mutations`
 * tries more of them, `HYBRIDNET_FUZZ_SEED` others.
 */
const count = Number(process.env.HYBRIDNET_FUZZ ?? 2000);
const seed = Number(process.env.HYBRIDNET_FUZZ_SEED ?? 1);

/** What is wrong with the way in which a problem is told. */
function unsound(problem: LocatedProblem, lines: readonly string[]): string | undefined {
  const { position, code, message, rule, remedy } = problem;
  const line = lines[position.line - 1];
  if (line === undefined) return "its line is not in the file";
  if (position.column < 1 || position.column > line.length + 1) return "its column is not in the line";
  if (!/^[A-Z]+\d{3}$/.test(code)) return "its code has another form";
  if ([message, rule, remedy].some((part) => part === "" || /undefined|\[object/.test(part)))
    return "a part of it is empty";
  const shown = renderProblem(problem);
  if (/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u.test(shown)) return "a terminal would act on it";
  return shown.length > 1000 ? "nobody reads that much" : undefined;
}

describe(`Of ${count} network files with mistakes`, () => {
  const writing = (["writeFileSync", "mkdirSync", "openSync", "appendFileSync", "renameSync"] as const).map(
    (name) => jest.spyOn(fs, name),
  );
  afterAll(() => {
    for (const spy of writing) spy.mockRestore();
  });

  it("each is accepted, or refused with located problems of which no two are equal, and nothing is written", () => {
    const faults: string[] = [];
    let accepted = 0;
    for (let n = 0; n < count && faults.length < 10; n++) {
      const { text, origin } = mutation(seed * 1_000_000 + n);
      const result = parseNetwork(text, "network.yaml");
      const found = problems(result);
      const lines = text.split("\n");
      if (result.ok) accepted += 1;
      else if (!found.some(({ severity }) => severity === "error"))
        faults.push(`${origin}: refused without an error`);
      for (const problem of found) {
        const fault = unsound(problem, lines);
        if (fault !== undefined) faults.push(`${origin}: ${fault}: ${renderProblem(problem).slice(0, 300)}`);
      }
      const rendered = found.map(renderProblem);
      if (new Set(rendered).size < rendered.length)
        faults.push(`${origin}: two equal problems: ${rendered[0]}`);
      if (found.length > 25) faults.push(`${origin}: ${found.length} problems for three mistakes`);
    }
    expect(faults).toEqual([]);
    expect(writing.map((spy) => spy.mock.calls.length)).toEqual(writing.map(() => 0));
    // Both ways have to be walked.
    expect(accepted).toBeGreaterThan(count / 50);
    expect(accepted).toBeLessThan(count / 2);
  });
});
