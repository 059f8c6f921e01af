import { bad, type Finding, ok } from "./finding";

/** A provider lock file of a stack; undefined text where there is none. */
export interface LockFile {
  readonly stack: string;
  readonly text: string | undefined;
}

/** Whether `locks/` has the provider of the bindings for every stack. */
export function lockFinding(files: readonly LockFile[], source: string, version: string): Finding {
  const check = "Provider lock files";
  const remedy = "npm run lock where the Terraform registry is in reach, then commit locks/";
  const missing = files.filter(({ text }) => text === undefined).map(({ stack }) => stack);
  if (missing.length > 0) return bad(check, "warning", `none for ${missing.join(", ")}`, remedy);
  const others = files.filter(({ text = "" }) => lockedVersion(text, source) !== version);
  if (others.length > 0)
    return bad(
      check,
      "fault",
      others
        .map(
          ({ stack, text = "" }) =>
            `${stack} has ${lockedVersion(text, source) ?? "no version of the provider"}`,
        )
        .join(", "),
      `${remedy}; the bindings are of ${version}`,
    );
  return ok(check, `${version} for ${files.map(({ stack }) => stack).join(", ")}`);
}

function lockedVersion(text: string, source: string): string | undefined {
  const [, block = ""] = new RegExp(`provider "[^"]*/${source}" \\{([\\s\\S]*?)\\n\\}`).exec(text) ?? [];
  return /^\s*version\s*=\s*"([^"]+)"/m.exec(block)?.[1];
}
