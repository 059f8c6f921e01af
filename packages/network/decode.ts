import { fileBytes } from "./limits";
import type { Position } from "./problems";
import { fileFault, type TextProblem } from "./text-problem";

export type DecodeResult =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly problem: TextProblem };

const start: Position = { line: 1, column: 1 };

/** The text of a file's bytes: UTF-8, with or without a byte order mark. Nothing is replaced in silence. */
export function decode(bytes: Buffer): DecodeResult {
  if (bytes.length > fileBytes.max) return refuse(tooLong(bytes.length));
  const encoding = otherEncoding(bytes);
  if (encoding !== undefined)
    return refuse(
      fileFault(
        start,
        "FILE005",
        `the file is ${encoding}`,
        "UTF-8",
        "save the file as UTF-8 in your editor",
      ),
    );
  const text = bytes.toString("utf8");
  const kept = Buffer.from(text);
  if (kept.equals(bytes)) return { ok: true, text };
  const wrong = bytes.findIndex((byte, index) => byte !== kept[index]);
  const before = bytes.subarray(0, wrong).toString("utf8").split("\n");
  const position = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  const byte = (bytes[wrong] ?? 0).toString(16).toUpperCase().padStart(2, "0");
  return refuse(
    fileFault(
      position,
      "FILE005",
      `the byte 0x${byte} here is no part of a UTF-8 text`,
      "UTF-8",
      "save the file as UTF-8 in your editor, and look at what stands here",
    ),
  );
}

/** A text that is larger than a network file may be. */
export function tooLong(bytes: number): TextProblem {
  return fileFault(
    start,
    "FILE003",
    `the file has ${bytes} bytes`,
    `at most ${fileBytes.max} bytes`,
    "split the network",
  );
}

/** By the byte order mark, or by where the zero bytes of the first character are. */
function otherEncoding(bytes: Buffer): string | undefined {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return c === 0 && d === 0 ? "UTF-32" : "UTF-16";
  if (a === 0xfe && b === 0xff) return "UTF-16";
  if (a === 0 && b === 0) return "UTF-32";
  return (a === 0) !== (b === 0) && bytes.length > 1 ? "UTF-16" : undefined;
}

function refuse(problem: TextProblem): DecodeResult {
  return { ok: false, problem };
}
