import * as z from "zod";
import { networkFile } from "./schema";
import { fieldFacts } from "./schema/field";

/** The JSON schema of the network file, for completion and checks in editors. */
export function configSchema(): string {
  const schema = z.toJSONSchema(networkFile, {
    io: "input",
    override: ({ zodSchema, jsonSchema }) => {
      const facts = zodSchema instanceof z.ZodType ? fieldFacts.get(zodSchema) : undefined;
      if (facts === undefined) return;
      const unit = facts.unit ? ` Unit: ${facts.unit}.` : "";
      const limit = facts.limit ? ` Allowed: ${facts.limit}.` : "";
      jsonSchema.description = `${facts.description}${unit}${limit}`;
    },
  });
  const { $schema, ...rest } = schema;
  const titled = {
    $schema,
    title: "Network file",
    $comment: "Generated from @hybridnet/network by npm run schema. Do not edit.",
    ...rest,
  };
  return `${JSON.stringify(titled, null, 2)}\n`;
}
