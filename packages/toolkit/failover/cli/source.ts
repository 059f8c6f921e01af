import type { Given } from "../../command/given";

/** Where a command takes the stacks from. */
export type Source =
  | { readonly kind: "rehearsal" }
  | { readonly kind: "folder"; readonly folder: string }
  | { readonly kind: "files"; readonly files: readonly string[] };

/** The options that say so. `--state` takes any number of files. */
export type SourceOption = "from" | "state" | "plan";

/** Reads them, and adds to the faults what does not go together. */
export function sourceIn(words: Given<SourceOption>): {
  readonly source: Source;
  readonly plan: boolean;
} {
  const { faults, rest } = words;
  const [folder, plan] = [words.value("from"), words.has("plan")];
  const files = words.has("state") ? [...words.values("state"), ...rest] : [];
  if (files.length === 0) faults.push(...rest.map((word) => `There is one word too many: ${word}`));
  if (folder !== undefined && files.length > 0) faults.push("Choose one of --from and --state.");
  if (plan && files.length > 0) faults.push("--state takes outputs of plans as they are; leave --plan out.");
  if (files.length > 0) return { source: { kind: "files", files }, plan };
  return { source: folder === undefined ? { kind: "rehearsal" } : { kind: "folder", folder }, plan };
}
