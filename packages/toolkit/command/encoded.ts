/**
 * Encodings of bytes as a whole. Each is looked for in the text without what an encoder may have put between: ends of
 * lines, blanks, escapes.
 */
interface Encoding {
  /** One character, or what stands for one, at a time; nothing where it is only between others. */
  readonly part: RegExp;
  /** A part as `forms` write it. */
  readonly as: (part: string) => string;
  /** Texts of which one is there if the bytes are. */
  readonly forms: (bytes: Buffer) => readonly string[];
}

/** One character, escaped in a way that has a rule for every character. */
const escaped = /(?:\\+u00|\\+x|%{1,2}(?:25)*)[0-9a-fA-F]{2}|&(?:amp;)*#(?:\d+|[xX][0-9a-fA-F]+);/.source;

function unescaped(part: string): string {
  if (part.length < 3) return part.replace(/^\\/, "");
  const [, decimal] = /#(\d+);$/.exec(part) ?? [];
  const code =
    decimal === undefined ? Number.parseInt(part.replace(/;$/, "").slice(-2), 16) : Number(decimal);
  return String.fromCharCode(code);
}

const base64: Encoding = {
  part: new RegExp(`${escaped}|${/\\+[rn/]|./.source}`, "gs"),
  as: (part) => {
    const it = /^\\+[rn]/.test(part) ? "\n" : unescaped(part);
    return it.trim() === "" ? "" : it === "-" ? "+" : it === "_" ? "/" : it;
  },
  // The characters at both ends depend on what stands beside the bytes.
  forms: (bytes) =>
    [0, 1, 2].flatMap((offset) => {
      const whole = Buffer.concat([Buffer.alloc(offset), bytes]).toString("base64");
      const [from, to] = [Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6)];
      // So short a piece may be a part of any word; alone it ends with its filling.
      return [...(offset === 0 ? [whole] : []), ...(to - from < 8 ? [] : [whole.slice(from, to)])];
    }),
};

const hexadecimal: Encoding = {
  part: new RegExp(`${escaped}|0x|.`, "gs"),
  as: (part) => {
    const it = unescaped(part);
    return part === "0x" || /^[\s:,+]$/.test(it) ? "" : it.toLowerCase();
  },
  forms: (bytes) => (bytes.length < 8 ? [] : [bytes.toString("hex")]),
};

const between =
  /(?:[,+\s']|\\+[rn]|\\(?![ux])|(?:%{1,2}(?:25)*|\\+[ux](?:00)?)(?:2[0cC]|0[aAdD])|&(?:amp;)*#(?:[xX](?:2[0cC]|0?[aAdD])|44|32|10|13);)/
    .source;

/** As JSON and Go write bytes: `[112,115,107]`, `[112 115 107]`. */
const numbers: Encoding = {
  part: new RegExp(`${between}+|${escaped}|.`, "gs"),
  as: (part) => (new RegExp(`^${between}`).test(part) ? "," : unescaped(part)),
  forms: (bytes) => (bytes.length < 4 ? [] : [[...bytes].join(",")]),
};

/** Finds bytes in texts. */
export class Encoded {
  private readonly wanted: readonly (readonly [Encoding, readonly string[]])[];

  constructor(all: readonly Buffer[]) {
    this.wanted = [base64, hexadecimal, numbers].map((it) => [it, [...new Set(all.flatMap(it.forms))]]);
  }

  /** From where to where one of them stands in the text. */
  rangesIn(text: string): readonly (readonly [number, number])[] {
    return this.wanted.flatMap(([{ part, as }, forms]) => {
      const reduced = text.replace(part, as);
      const found = forms.flatMap((form) => placesOf(form, reduced));
      if (found.length === 0) return [];
      // Where each character of the reduced text comes from.
      const origins = [...text.matchAll(part)].flatMap(({ 0: it, index }) =>
        Array.from({ length: as(it).length }, () => [index, index + it.length] as const),
      );
      return found.map(
        ([from, to]) => [origins[from]?.[0] ?? 0, origins[to - 1]?.[1] ?? text.length] as const,
      );
    });
  }
}

function placesOf(form: string, text: string): readonly (readonly [number, number])[] {
  const found: (readonly [number, number])[] = [];
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))
    found.push([at, at + form.length]);
  return found;
}
