/**
 * Finds a text in another, in whatever way a program has written it there. It is compared character by character, so
 * that it does not matter which of them an encoder escapes and which it leaves: JSON, JavaScript, Go and HCL (`\"`, `\n`,
 * `\u003c`, `\U0001f511`, `\x3c`, `$${`), URLs and forms (`%3C`, `%253c`, `+`), HTML and XML (`&lt;`, `&#60;`, `&amp;lt;`, CDATA),
 * shells (`\$`, `'\''`, `'"'"'`, `$'\303\274'`), YAML and SQL (`''`), Markdown, printf (`%%`), and one inside of another.
 */
export class Written {
  /** The character that it begins with where nothing is escaped. */
  readonly first: string;
  private readonly units: readonly Unit[];

  constructor(text: string) {
    // Backslashes and blanks in a row are compared at once: each of them may stand for several.
    const runs = text.match(/\\+|[ \t\r\n│]+|[^\\ \t\r\n│]/gu) ?? [];
    this.first = text.charAt(0);
    this.units = runs.map(unitOf);
  }

  /** Where the text ends if it is written at this place of another. */
  endIn(other: string, at: number): number | undefined {
    // Each way is tried once, however many lead there.
    const failed = new Set<number>();
    const go = (index: number, from: number): number | undefined => {
      const unit = this.units[index];
      if (unit === undefined) return from;
      if (other.charAt(from) === unit.plain) {
        const end = go(index + 1, from + 1);
        if (end !== undefined || !unit.isAmbiguous) return end;
      } else if (!unit.isAmbiguous && !escapes.has(other.charAt(from))) return undefined;
      const place = index * (other.length + 1) + from;
      if (failed.has(place)) return undefined;
      for (const way of unit.ways) {
        way.lastIndex = from;
        if (!way.test(other)) continue;
        const end = go(index + 1, way.lastIndex);
        if (end !== undefined) return end;
      }
      failed.add(place);
      return undefined;
    };
    return go(0, at);
  }
}

/** What an escape of any kind begins with. */
export const escapes: ReadonlySet<string> = new Set("\\%&='`");

/** A character, or several of one kind. */
interface Unit {
  /** Itself, if it is a letter or a digit, which only whoever escapes everything escapes. */
  readonly plain: string | undefined;
  /** Whether what follows decides which way it is written. */
  readonly isAmbiguous: boolean;
  /** The likeliest first. */
  readonly ways: readonly RegExp[];
}

const known = new Map<string, Unit>();

function unitOf(run: string): Unit {
  const unit = known.get(run) ?? newUnit(run);
  known.set(run, unit);
  return unit;
}

function newUnit(run: string): Unit {
  const isWord = /^[0-9A-Za-z]$/.test(run);
  const ways = isWord ? [one(run)] : waysOf(run);
  return {
    plain: isWord ? run : undefined,
    isAmbiguous: !isWord,
    ways: ways.map((source) => new RegExp(source, "y")),
  };
}

function waysOf(run: string): readonly string[] {
  // Even numbers first: a rest of an escape would escape what follows.
  if (run.startsWith("\\")) return [8, 4, 2, 1].map((times) => `${backslash}{${run.length * times}}`);
  if (/^[ \t\r\n│]/.test(run)) return [`${space}{${run.length}}`, `${space}{1,40}`];
  const it = one(run);
  // As it is, it may be what its own escape begins with.
  const first = escapes.has(run) ? [escaped(run)] : [];
  switch (run) {
    case "'": {
      const quote = one('"');
      return [`${it}${quote}${it}${quote}${it}`, `${it}(?=${backslash})${it}${it}`, ...first, it + it, it];
    }
    case '"':
      // Twice in the same way: the quote before an escaped one is no part of it.
      return [it, `(${any})"(?:\\1)?"`, `${one("`")}${it}`];
    case "$":
      return [it, it + it, `${one("`")}${it}`];
    case "%":
      return [...first, it, it + it];
    case ">":
      return [it, `\\]\\]><!\\[CDATA\\[${it}`];
    case "`":
      return [...first, it + it, it];
    // The escape of PowerShell, and what keeps Markdown from telling people of a mention.
    default:
      return [...first, it, `${it}\\u200b`, `${one("`")}${it}`];
  }
}

// What escapes are made of, which may be escaped itself: as often as three encoders in a row do.
const percent = String.raw`(?:%{1,2}(?:25){0,3}|\\u0025)`;
const backslash = String.raw`(?:(?:\\|${percent}5[cC])(?:u005[cC])?|&(?:#92|#[xX]5[cC]|bsol);)`;
const many = `${backslash}{1,16}`;
const any = `${backslash}{0,16}`;
const semicolon = `(?:${any};|${percent}3[bB])`;
const ampersand = `(?:${any}&|${many}u0026|${percent}26)(?:(?:amp|#38|#[xX]26)${semicolon}){0,3}`;
const hash = `(?:${any}#|${percent}23)`;

/** Source: HTML Living Standard, 13.5 Named character references, those of ASCII. */
const names: Readonly<Record<string, string>> = Object.fromEntries(
  `! excl " quot # num $ dollar % percnt & amp ' apos ( lpar ) rpar * ast + plus , comma . period / sol : colon ; semi
  < lt = equals > gt ? quest @ commat [ lsqb \\ bsol ] rsqb ^ Hat _ lowbar \` grave { lcub | verbar } rcub`
    .split(/\s+/)
    .flatMap((it, at, all) => (at % 2 === 0 ? [[it, all[at + 1] ?? ""]] : [])),
);

const controls: Readonly<Record<string, string>> = { "\0": "0", "\x07": "a", "\b": "b", "\x1b": "[eE]" };

/** Blanks and ends of lines, which whoever breaks lines exchanges, with what Terraform draws before a line. */
const space = [
  "(?:[\\s│]",
  `${one("'")}(?:\\s|${many}[nr]|${percent}0[aA])${one("'")}`,
  `${any}\\+`,
  `${many}(?:[ntrfv\\s]|(?:u00|x)(?:20|09|0[aAdD])|0?40|0?1[125])`,
  `${any}(?:${percent}|=)(?:20|09|0[aAdD])`,
  `${ampersand}(?:${hash}(?:0{0,5}(?:32|9|10|13)|[xX]0{0,5}(?:20|[9aAdD]))|nbsp|Tab|NewLine)${semicolon})`,
].join("|");

/** A number in hexadecimal digits of any case, with at least so many of them. */
function hexOf(number: number, digits: number): string {
  const text = number.toString(16).padStart(digits, "0");
  return text.replace(/[a-f]/g, (it) => `[${it}${it.toUpperCase()}]`);
}

/** One character, as it is or escaped. */
function one(it: string): string {
  const isWord = /^[0-9A-Za-z]$/.test(it);
  return `(?:${isWord ? "" : any}${it.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&")}|${escaped(it)})`;
}

/** One character in the ways that have a rule for every character. */
function escaped(it: string): string {
  const point = it.codePointAt(0) ?? 0;
  const bytes = [...Buffer.from(it)];
  const units = Array.from({ length: it.length }, (_, at) => it.charCodeAt(at));
  const octal = bytes.map((byte) => `${many}0?${byte.toString(8).padStart(3, "0")}`).join("");
  const [name, letter] = [names[it], controls[it]];
  const reference = [
    `${hash}0{0,5}${point}`,
    `${hash}[xX]0{0,5}${hexOf(point, 1)}`,
    ...(name === undefined ? [] : [name]),
  ];
  const ways = [
    // Before its bytes, with which it may begin.
    `${ampersand}(?:${reference.join("|")})${semicolon}`,
    ...(letter === undefined ? [] : [many + letter]),
    units.map((unit) => `${many}u${hexOf(unit, 4)}`).join(""),
    `${many}(?:[ux]\\{0{0,6}${hexOf(point, 1)}\\}|U0{0,6}${hexOf(point, 2)})`,
    ...(point < 256 ? [`${many}x${hexOf(point, 2)}`] : []),
    ...(point < 128 ? [] : [bytes.map((byte) => `${many}x${hexOf(byte, 2)}`).join("")]),
    // As ls of GNU and bash write it between other quotes.
    `(?:'\\$')?${octal}(?:'')?`,
    bytes.map((byte) => `(?:${percent}|=)${hexOf(byte, 2)}`).join(""),
  ];
  return `(?:${any}(?:${ways.join("|")}))`;
}
