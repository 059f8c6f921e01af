import { table } from "../../command/terminal";
import { rules } from "../account/rules/all";
import { chosenHere } from "../account/rules/rule";
import type { Output } from "./stack-runs";

/**
 * Prints every refusal of the account whose error code no document and no source of the provider tells: what
 * is refused, with the code that was chosen for it, and where it is from that it is refused at all.
 */
export function printGuesses(output: Pick<Output, "line">): void {
  const guessed = rules.filter(({ codeSource }) => codeSource === chosenHere);
  output.line(
    table(
      ["code, chosen here", "the account insists that", "source of the rule, not of its code"],
      guessed.map(({ code, name, source }) => [code, name, source]),
    ),
  );
  output.line(
    `\n${guessed.length} of ${rules.length} rules. The codes of the others are from a document or from the provider's source.`,
  );
}
