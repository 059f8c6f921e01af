/** Stands on both sides of a name in a text; no text of a network file can hold it. */
const mark = "\u001a";

/** A text for a value that only Terraform knows, to be put into a configuration in its place. */
export function unknownValue(name: string): string {
  return `${mark}${name}${mark}`;
}

/**
 * A text as a Terraform template: what `unknownValue` named becomes an interpolation of its expression,
 * everything else is read to the letter. Runs of `$` or `%` before a brace, or where an interpolation may
 * follow, become quoted literals: doubling them would join with one that stands before (HCL native syntax,
 * template literals).
 * @throws Error where no expression is given for a name.
 */
export function terraformTemplate(text: string, expressions: ReadonlyMap<string, string>): string {
  return text
    .split(mark)
    .map((part, index) => (index % 2 === 0 ? literal(part) : interpolation(part, expressions)))
    .join("");
}

function literal(text: string): string {
  return text.replace(/[$%]+(?=\{|$)/g, (run) => `\${"${run}"}`);
}

function interpolation(name: string, expressions: ReadonlyMap<string, string>): string {
  const expression = expressions.get(name);
  if (expression === undefined) throw new Error(`no expression for ${name}`);
  return `\${${expression}}`;
}
