import type { Outline } from "../schema/outline";

export interface Comparison {
  /** One line for each change, such as `alicloud_vpc.cidr_block: now string, required; was string, optional`. */
  readonly changes: readonly string[];
  /** Whether the provider says at all which arguments are deprecated. */
  readonly deprecationsCompared: boolean;
}

/**
 * What changed from the model's outline to the one that a provider reports. Resources and data sources that
 * are not modelled are passed over, as are the names in `leftOut` of the provider's own block.
 *
 * Providers on the first plugin SDK mark nothing as deprecated in their schema, whatever their code says
 * (terraform-plugin-sdk 1.17, core_schema.go). Deprecations are then left out of the comparison.
 */
export function compareOutlines(
  model: Outline,
  actual: Outline,
  leftOut: readonly string[] = [],
): Comparison {
  const deprecationsCompared = [...actual.values()].some((line) => line.includes(deprecated));
  const shown = (line: string) => (deprecationsCompared ? line : line.replace(deprecated, ""));
  const ignored = new Set(leftOut.map((name) => `provider.${name}`));

  const changes: string[] = [];
  for (const [path, line] of model) {
    const now = actual.get(path);
    // Of what has gone only the outermost is worth a line.
    if (now === undefined && (actual.has(owner(path)) || !model.has(owner(path)))) {
      changes.push(`${path}: gone, was ${shown(line)}`);
    } else if (now !== undefined && now !== shown(line)) {
      changes.push(`${path}: now ${now}; was ${shown(line)}`);
    }
  }
  for (const [path, line] of actual) {
    if (!model.has(path) && model.has(owner(path)) && !ignored.has(path))
      changes.push(`${path}: new, ${line}`);
  }
  return { changes: changes.sort(), deprecationsCompared };
}

const deprecated = ", deprecated";

/** The path of what contains this: the block, resource or data source. */
const owner = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf(".")));
