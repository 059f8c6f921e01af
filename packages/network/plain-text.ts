/** What is wrong with a text, wherever it stands in the network file: what, what is allowed, how to mend it. */
export interface TextFault {
  readonly code: "TEXT001" | "TEXT002";
  readonly message: string;
  readonly rule: string;
  readonly remedy: string;
}

/**
 * Characters that nobody sees: controls, separators of lines and paragraphs, changes of the writing direction,
 * characters of no width, halves of pairs. Tabs and line ends of a long text are left to the schema.
 * Source: Unicode 15.1, UAX 44 (General_Category, Default_Ignorable_Code_Point).
 */
const unseen = /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}\u2800]/u;

/**
 * Words in which cdktf hides a reference to something else: such a text would not arrive as it is written.
 * Source: cdktf 0.21.0, lib/tokens/private/encoding.js and lib/tokens/token.js.
 */
const markers = /[$#&]\{TfToken\[/;
const mapValues: readonly string[] = ["String Map Token Value", "Any Map Token Value"];
const numbers = /[-|\d.+]+e[-|\d.eE+]+/g;
/** The upper 16 bits of the numbers that stand for references, alone and in lists. */
const numberMarkers: readonly number[] = [0xfdff, 0xfbff];

/** What shows a line otherwise than it is: changes of direction, separators of lines, controls. */
const misleading = /[^\P{Cc}\t\r]|[\p{Zl}\p{Zp}\p{Cs}\p{Bidi_Control}\ufeff]/u;

/** The first thing in a comment that makes its readers see something else; emoji and any script are welcome. */
export function commentFault(comment: string): (TextFault & { readonly index: number }) | undefined {
  const found = misleading.exec(comment);
  return found === null ? undefined : { ...hiddenIn("comment", found[0]), index: found.index };
}

/** Text is text: the first thing in it that would make it anything else, or look like another one. */
export function textFault(text: string): TextFault | undefined {
  const hidden = unseen.exec(text)?.[0];
  if (hidden !== undefined) return hiddenIn("text", hidden);
  const reference = markers.exec(text)?.[0] ?? mapValues.find((it) => it === text) ?? numberIn(text);
  if (reference === undefined) return undefined;
  return {
    code: "TEXT002",
    message: `cdktf would read ${JSON.stringify(reference)} in the text as a reference`,
    rule: "no text in which cdktf hides references",
    remedy: "write it in another way",
  };
}

function hiddenIn(where: string, character: string): TextFault {
  const code = character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0");
  return {
    code: "TEXT001",
    message: `the ${where} holds U+${code}, which nobody sees`,
    rule: "no controls, line separators, changes of direction and characters without a width",
    remedy: "remove that character",
  };
}

function numberIn(text: string): string | undefined {
  return text.match(numbers)?.find((word) => {
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, Number.parseFloat(word));
    return numberMarkers.includes(view.getUint16(0));
  });
}
