import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/** The checkout that a folder lies in: the nearest one upward with a `cdktf.json`. */
export function checkoutAbove(folder: string): string | undefined {
  if (existsSync(join(folder, "cdktf.json"))) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : checkoutAbove(above);
}
