import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { configSchema } from "@hybridnet/network/json-schema";

/**
 * `npm run schema` writes the schema of the network file that editors use, as the installed version of
 * @hybridnet/network has it. A test says when it is stale.
 */
const file = join("config", "network.schema.json");
writeFileSync(join(__dirname, "..", file), configSchema());
console.log(`wrote ${file}`);
