import type { ImportBlock } from "./import-blocks";

/** Import blocks in Terraform's language. Source: Terraform: import block (1.5). */
export function blocksText(blocks: readonly ImportBlock[]): string {
  return blocks
    .map(({ address, id }) => `import {\n  to = ${address}\n  id = ${JSON.stringify(id)}\n}\n`)
    .join("\n");
}
