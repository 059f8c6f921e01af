import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { configSchema } from "@hybridnet/network/json-schema";
import { referencePage } from "@hybridnet/network/reference";

/**
 * `npm run schema` writes what follows from the installed version of @hybridnet/network: the schema of the
 * network file that editors use, and the page that lists its keys. A test says when they are stale.
 */
for (const [file, text] of [
  [join("config", "network.schema.json"), configSchema()],
  [join("docs", "configuration.md"), referencePage()],
] as const) {
  writeFileSync(join(__dirname, "..", file), text);
  console.log(`wrote ${file}`);
}
