/** A section of a strongSwan settings file. */
export interface Section {
  readonly [name: string]: string | Section;
}

/** Reads a strongSwan settings file as its own parser does: sections, values, quotes and comments. */
export function parseSettings(text: string): Section {
  const tokens = [
    ...text.matchAll(/#[^\n]*|"((?:\\.|[^"\\])*)"|([{}])|([^\s{}="#][^\n{}="#]*?)(?=\s*[\n{}=])|=/gs),
  ];
  const root: Record<string, string | Section> = {};
  const path = [root];
  let name: string | undefined;
  let valueNext = false;
  for (const [token, quoted, brace, bare] of tokens) {
    const here = path.at(-1) ?? root;
    if (token.startsWith("#")) continue;
    if (brace === "{") {
      const section: Record<string, string | Section> = {};
      here[name ?? ""] = section;
      path.push(section);
      name = undefined;
    } else if (brace === "}") path.pop();
    else if (token === "=") valueNext = true;
    else if (valueNext) {
      here[name ?? ""] = quoted === undefined ? (bare ?? "") : quoted.replace(/\\(.)/gs, "$1");
      valueNext = false;
      name = undefined;
    } else name = bare ?? quoted;
  }
  return root;
}

/** A section below a section. */
export function section(of: Section, ...names: readonly string[]): Section {
  return names.reduce<Section>((at, name) => {
    const next = at[name];
    if (typeof next !== "object")
      throw new Error(`there is no section ${name} among ${Object.keys(at).join(", ")}`);
    return next;
  }, of);
}
