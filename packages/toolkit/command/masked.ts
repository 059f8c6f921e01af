import { Encoded } from "./encoded";
import { escapes, Written } from "./written";

/** Environment variables whose values must not be printed, whoever prints them. */
const secretNames =
  /^(TF_VAR_.*|TF_TOKEN_.*|TF_HTTP_PASSWORD|(?!.*_(FILE|PATH)$).*(SECRET|TOKEN|PASSWORD|ACCESS_KEY|PRIVATE_KEY).*)$/i;

export const mark = "(sensitive)";

/** Takes secrets out of a text. */
export type Mask = (text: string) => string;

/**
 * A function that takes secrets out of a text: those that the environment holds, and those that it is given, as they
 * are and in whatever encoding a program may have written them (see `written`).
 *
 * What is a part of ordinary texts is left: up to three characters, `true`, `false`, and numbers of up to seven digits.
 */
export function masking(env: NodeJS.ProcessEnv, more: Iterable<string> = []): Mask {
  const secrets = new Set([...Object.entries(env).flatMap(secretsIn), ...more]);
  // What is read from a file or a form often has an end of line that nobody else gives.
  const wanted = [...secrets]
    .map((it) => it.trim())
    .filter((it) => it.length > 3 && !/^(true|false|null|\d{1,7})$/i.test(it));
  if (wanted.length === 0) return (text) => text;
  let finder: Finder | undefined;
  return (text) => {
    if (text.length < 4) return text;
    finder ??= new Finder(wanted);
    return withoutRanges(text, finder.rangesIn(text));
  };
}

/** What an environment variable holds of secrets: its value, the lines of a key, and the password of a URL. */
function secretsIn([name, value = ""]: [string, string | undefined]): readonly string[] {
  const [, password] = /^[a-z][\w+.-]*:\/\/[^/@:\s]*:([^/@\s]+)@/i.exec(value) ?? [];
  const inUrl = password === undefined ? [] : [password, decoded(password)];
  if (!secretNames.test(name) || value === "") return inUrl;
  // Whoever breaks a text into lines has broken a key of several lines, too. Shorter lines are words.
  const lines = value.includes("\n") ? value.split(/\r?\n/).filter((line) => line.length > 7) : [];
  return [value, ...lines, ...inUrl];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Characters that are looked for as one: a token may have thousands. */
const longest = 120;

function pieces(secret: string): readonly string[] {
  const characters = [...Buffer.from(secret).toString()];
  const last = Math.max(0, characters.length - longest);
  const starts = Array.from({ length: Math.ceil(characters.length / longest) }, (_, at) => at * longest);
  // The last one is as long as the others.
  return starts.map((start) => characters.slice(Math.min(start, last)).slice(0, longest).join(""));
}

/** What is encoded as a whole afterwards: a text as it is, or in a document, a URL or another encoding. */
function documents(text: string): readonly Buffer[] {
  const json = JSON.stringify(text).slice(1, -1);
  const forms = [text, json, goJson(json), ascii(json), encodeURIComponent(text)];
  const base64 = Buffer.from(text).toString("base64");
  return [...[...new Set([...forms, base64])].map((it) => Buffer.from(it)), Buffer.from(text, "utf16le")];
}

/** encoding/json of Go, in which Terraform and its providers are written, escapes these, too (json.HTMLEscape). */
const goJson = (json: string) => json.replace(/[<>&\u2028\u2029]/g, unicodeEscape);
const ascii = (json: string) => json.replace(/[^ -~]/g, unicodeEscape);

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** Finds secrets in texts. */
class Finder {
  private readonly all: readonly Written[];
  private readonly byFirst: ReadonlyMap<string, readonly Written[]>;
  private readonly encoded: Encoded;

  constructor(secrets: readonly string[]) {
    const texts = [...new Set(secrets.flatMap(pieces))];
    this.all = texts.map((it) => new Written(it));
    const firsts = [...new Set(this.all.map((it) => it.first))];
    this.byFirst = new Map(firsts.map((it) => [it, this.all.filter(({ first }) => first === it)]));
    this.encoded = new Encoded(texts.flatMap(documents));
  }

  rangesIn(text: string): readonly (readonly [number, number])[] {
    const found = [...this.encoded.rangesIn(text)];
    for (let at = 0; at < text.length; at++) {
      const character = text.charAt(at);
      const candidates = escapes.has(character) ? this.all : this.byFirst.get(character);
      if (candidates === undefined) continue;
      for (const it of candidates) {
        const end = it.endIn(text, at);
        if (end !== undefined) found.push([at, end]);
      }
    }
    return found;
  }
}

/** Ranges may overlap: secrets do, also with themselves, and nothing is left of any of them. */
function withoutRanges(text: string, ranges: readonly (readonly [number, number])[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const [from, to] of [...ranges].sort(([a], [b]) => a - b)) {
    if (from > done || parts.length === 0) parts.push(text.slice(done, from), mark);
    done = Math.max(done, to);
  }
  return [...parts, text.slice(done)].join("");
}

/** The same data with every text masked. */
export function maskedDeep<T>(data: T, masked: Mask): T {
  return JSON.parse(JSON.stringify(data), (_key, value: unknown) =>
    typeof value === "string" ? masked(value) : value,
  );
}
