import { stringify } from "yaml";
import type { Declared } from "./declared";
import { type Question, questionsOf, tellingArgument } from "./questions";

const head = `# Ids of what exists already, for: npx --no hybridnet import --ids FILE
#
# Fill in every line. Where an import id has several parts, the part that is asked for is enough: the
# others follow from the other lines. "new" stands for what does not exist yet: Terraform makes it.
`;

/** What is asked for that is no resource's own id, by how it begins. */
const meanings: Readonly<Record<string, string>> = {
  "vtb-": "System route table",
  "vrt-": "vRouter",
};

/** The file to fill in: a line for every id that is asked for, and in comments those that follow from them. */
export function templateOf(declared: Declared): string {
  const questions = questionsOf(declared);
  const parts = declared.stackNames.map((stack) => {
    const asked = questions.filter((it) => it.stack === stack);
    const follows = declared.resources.filter((it) => it.stack === stack && it.id.assigned === undefined);
    return [
      ...(asked.length > 0 ? [`${stack}:`] : [`${stack}: {}`]),
      ...asked.flatMap((question) => [`  # ${comment(question)}`, `  ${keyText(question.key)}:`]),
      ...(follows.length > 0
        ? [
            "  # These follow from the lines above; name one to say otherwise.",
            ...follows.map((it) => `  #   ${it.address}: ${it.id.format}`),
          ]
        : []),
      "",
    ].join("\n");
  });
  return [head, ...parts].join("\n");
}

function comment({ key, resource, prefix }: Question): string {
  const example = prefix === undefined ? "" : `: ${prefix}...`;
  if (resource === undefined) {
    const owner = key
      .replace(/^data\.alicloud_cen_transit_router_route_tables\./, "the transit router ")
      .replace(/\.(route_table_id|router_id)$/, "");
    return `${meanings[prefix ?? ""] ?? "Id"} of ${owner}${example}`;
  }
  const shown = resource.name ?? tellingArgument(resource);
  const words = [shown === undefined ? undefined : `"${shown}"`, resource.region].filter(Boolean);
  return `${words.join(", ")}; import id ${resource.id.format}, asked for ${resource.id.assigned}${example}`;
}

/** A key as YAML writes it, in quotes where it needs them. */
function keyText(key: string): string {
  return stringify({ [key]: 0 }, { lineWidth: 0 }).replace(/: 0\n$/, "");
}
