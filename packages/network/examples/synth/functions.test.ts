import { exampleData, exampleNames, synth } from "../../testing/synth";

/**
 * Functions of both Terraform and OpenTofu, as far as expressions may need them.
 * Sources, 2026-11-28: what `terraform metadata functions -json` of 1.11.4 lists; OpenTofu: language/functions, a page each.
 */
const inBoth: ReadonlySet<string> = new Set([
  "alltrue",
  "anytrue",
  "can",
  "concat",
  "contains",
  "distinct",
  "fileexists",
  "flatten",
  "join",
  "keys",
  "length",
  "lower",
  "merge",
  "nonsensitive",
  "one",
  "regex",
  "replace",
  "setsubtract",
  "setunion",
  "strcontains",
  "toset",
  "tostring",
  "try",
]);

/** Names of the functions that the expressions of a synthesized stack call. */
function calledIn(value: unknown): readonly string[] {
  if (typeof value === "string") return expressionsIn(value).flatMap(called);
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(calledIn) : [];
}

function called(expression: string): readonly string[] {
  // What stands between quotes is text.
  const bare = expression.replace(/"(?:[^"\\]|\\.)*"/g, '""');
  return [...bare.matchAll(/([A-Za-z_][\w:]*)\s*\(/g)]
    .map(([, name = ""]) => name)
    .filter((name) => !["if", "in", "for"].includes(name));
}

/** The templates `${...}` of a text; `$${` is none. */
function expressionsIn(text: string): readonly string[] {
  const found: string[] = [];
  for (let at = text.indexOf("${"); at >= 0; at = text.indexOf("${", at + 2)) {
    if (text[at - 1] === "$") continue;
    let [depth, end] = [1, at + 2];
    for (; end < text.length && depth > 0; end++) {
      if (text[end] === "{") depth++;
      if (text[end] === "}") depth--;
    }
    found.push(text.slice(at + 2, end - 1));
  }
  return found;
}

describe("expressions in the synthesized stacks", () => {
  it.each(exampleNames)("of %s call functions only that Terraform and OpenTofu both have", (name) => {
    const used = new Set(Object.values(synth(exampleData(name))).flatMap(calledIn));
    expect([...used].filter((it) => !inBoth.has(it))).toEqual([]);
    // Otherwise nothing was looked at.
    expect(used).toContain("try");
  });

  it("are read out of every text, and nothing else is", () => {
    const text = '$${no(1)} plain(2) ${lower(try(x["yes(3)"], {a = one([1])}))} then ${length (y)}';
    expect([...new Set(calledIn([{ text }]))].sort()).toEqual(["length", "lower", "one", "try"]);
  });
});
