/**
 * Programs' ways to write a text into another one, by their names, as their documentation says; without the quotes
 * around it.
 */
export const escapings: Readonly<Record<string, (text: string) => string>> = {
  JSON: (text) => JSON.stringify(text).slice(1, -1),
  "JSON of Go": (text) => escapings.JSON?.(text).replace(/[<>&\u2028\u2029]/g, unicode) ?? "",
  "JSON of PHP": (text) =>
    escapings
      .JSON?.(text)
      .replaceAll("/", "\\/")
      .replace(/[^ -~]/g, unicode) ?? "",
  "JSON with every character escaped": (text) => text.replace(/./gs, unicode),
  "a string of Go": (text) => text.replace(/[\\"]/g, "\\$&").replace(/\p{Cc}/gu, goControl),
  "a string of Go in ASCII": (text) =>
    (escapings["a string of Go"]?.(text) ?? "").replace(/\P{ASCII}/gu, (it) =>
      it.length === 1 ? unicode(it) : `\\U${hex(it.codePointAt(0) ?? 0, 8)}`,
    ),
  "a string of HCL": (text) =>
    text
      .replace(/[\\"]/g, "\\$&")
      .replaceAll("\n", "\\n")
      .replace(/[$%](?=\{)/g, "$&$&"),
  "a component of a URL": (text) => encodeURIComponent(text),
  "a URL": (text) => encodeURI(text),
  "a URL of RFC 3986 in small letters": (text) =>
    encodeURIComponent(text)
      .replace(/[!'()*]/g, percent)
      .replace(/%../g, (it) => it.toLowerCase()),
  "a form": (text) => new URLSearchParams({ a: text }).toString().slice(2),
  "a URL with every byte escaped": (text) => bytes(text, (byte) => `%${hex(byte, 2).toUpperCase()}`),
  HTML: (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
  "an attribute of HTML": (text) =>
    (escapings.HTML?.(text) ?? "").replaceAll('"', "&quot;").replaceAll("'", "&#x27;"),
  XML: (text) =>
    (escapings.HTML?.(text) ?? "")
      .replaceAll('"', "&#34;")
      .replaceAll("'", "&apos;")
      .replace(/[\t\n\r]/g, (it) => `&#x${it.charCodeAt(0).toString(16).toUpperCase()};`),
  "HTML with every character escaped": (text) => text.replace(/./gsu, (it) => `&#${it.codePointAt(0)};`),
  CDATA: (text) => text.replaceAll("]]>", "]]]]><![CDATA[>"),
  "single quotes of a shell": (text) => text.replaceAll("'", "'\\''"),
  "single quotes of Python": (text) => text.replaceAll("'", `'"'"'`),
  "double quotes of a shell": (text) => text.replace(/[\\"$`]/g, "\\$&"),
  "a word of a shell": (text) => text.replace(/[^\w@%+=:,./\n-]/gu, "\\$&").replaceAll("\n", "'\n'"),
  "double quotes of PowerShell": (text) => text.replace(/(?!^)[`"$]/g, "`$&"),
  "single quotes of YAML": (text) => text.replaceAll("'", "''"),
  "double quotes of YAML": (text) =>
    text.replace(/[\\"]/g, "\\$&").replace(/\p{Cc}/gu, (it) => `\\x${hex(it.charCodeAt(0), 2)}`),
  "a field of CSV": (text) => text.replaceAll('"', '""'),
  "a format of printf": (text) => text.replaceAll("%", "%%"),
  Markdown: (text) => text.replace(/[\\`*_{}[\]<>()#+.!|~-]/g, "\\$&"),
};

/** Encodings of bytes, of a text that stands behind another one. */
export const documents: Readonly<Record<string, (before: string, text: string) => string>> = {
  base64: (before, text) => Buffer.from(before + text).toString("base64"),
  "base64 for URLs": (before, text) => Buffer.from(before + text).toString("base64url"),
  "base64 in lines of MIME": (before, text) =>
    (documents.base64?.(before, text) ?? "").replace(/.{76}/g, "$&\r\n"),
  "base64 of a form": (before, text) => encodeURIComponent(documents.base64?.(before, text) ?? ""),
  "base64 of JSON": (before, text) =>
    Buffer.from(JSON.stringify({ before, text, more: 1 })).toString("base64"),
  "base64 of UTF-16": (before, text) => Buffer.from(before + text, "utf16le").toString("base64"),
  "base64 of base64": (_, text) => Buffer.from(Buffer.from(text).toString("base64")).toString("base64"),
  hexadecimal: (before, text) => Buffer.from(before + text).toString("hex"),
  "hexadecimal with colons": (before, text) =>
    bytes(before + text, (byte) => `:${hex(byte, 2).toUpperCase()}`),
  "a buffer of Node": (before, text) => JSON.stringify(Buffer.from(before + text), null, 1),
  "bytes of Go": (before, text) => `[${bytes(before + text, (byte) => ` ${byte}`).trim()}]`,
};

function unicode(it: string): string {
  return `\\u${hex(it.charCodeAt(0), 4)}`;
}

function percent(it: string): string {
  return `%${hex(it.charCodeAt(0), 2).toUpperCase()}`;
}

/** strconv.Quote of Go. */
function goControl(it: string): string {
  if (it > "\x7f") return unicode(it);
  const at = "\x07\b\f\n\r\t\v".indexOf(it);
  return at < 0 ? `\\x${hex(it.charCodeAt(0), 2)}` : `\\${"abfnrtv".charAt(at)}`;
}

function hex(number: number, digits: number): string {
  return number.toString(16).padStart(digits, "0");
}

function bytes(text: string, write: (byte: number) => string): string {
  return [...Buffer.from(text)].map(write).join("");
}
