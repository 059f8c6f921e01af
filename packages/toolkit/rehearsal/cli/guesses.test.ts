import { rules } from "../account/rules/all";
import { chosenHere } from "../account/rules/rule";
import { printGuesses } from "./guesses";

it("The list of guesses names each rule whose code is from no document, with its source, and no other", () => {
  const lines: string[] = [];
  printGuesses({ line: (text = "") => void lines.push(...text.split("\n")) });
  const rows = lines.filter((line) => line.startsWith("|")).slice(2);
  const cells = rows.map((row) => row.split("|").map((cell) => cell.trim()));
  const chosen = rules.filter(({ codeSource }) => codeSource === chosenHere);
  expect(cells.map(([, code, name, source]) => ({ code, name, source }))).toEqual(
    chosen.map(({ code, name, source }) => ({ code, name, source })),
  );
  expect(chosen.length).toBeGreaterThan(10);
  expect(lines.at(-1)).toContain(`${chosen.length} of ${rules.length} rules`);
});
