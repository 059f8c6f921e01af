import { existsSync } from "node:fs";
import { dirname, join } from "node:path";

/**
 * The checkout that a folder lies in: the nearest folder above it with a `cdktf.json`. This package lies in
 * `packages/toolkit` of one, or in its `node_modules`.
 * @throws Error where there is none
 */
export function checkoutOf(folder: string): string {
  const above = dirname(folder);
  if (existsSync(join(above, "cdktf.json"))) return above;
  if (above === folder)
    throw new Error("No folder above holds a cdktf.json: this is no checkout of the template.");
  return checkoutOf(above);
}

/** The checkout whose stacks the commands work with. */
export const checkout = checkoutOf(__dirname);
