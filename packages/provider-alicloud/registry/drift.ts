/**
 * Compares the model with the schema of a provider version in the Terraform registry.
 *
 *   node -r @hybridnet/network/typescript packages/provider-alicloud/registry/drift.ts [VERSION]
 *
 * Without VERSION it takes the version that the model describes. With another one it also names each row of
 * the semantics: their lines have to be read again in that version's source. Exit status: 0 nothing changed; 1 no such
 * version; 2 changes, one a line; 4 Terraform or the registry is missing.
 */
import { provider } from "../model/provider";
import { type SemanticsRow, semanticsRows } from "../model/semantics/rows";
import { outline, type ProviderSchemaLike } from "../schema/outline";
import { fullyQualifiedName, terraformSchema } from "../schema/terraform-schema";
import { type Comparison, compareOutlines } from "./compare-outlines";
import { inScratchFolder, RegistryError, terraform } from "./terraform";

/**
 * The schema that a version of the provider reports.
 *
 * @throws RegistryError when Terraform or the registry is missing, or has no such version.
 */
export function registrySchema(source: string, version: string): ProviderSchemaLike {
  const output = inScratchFolder({ source, version }, (folder) => {
    terraform(folder, "init", "-input=false", "-no-color");
    return terraform(folder, "providers", "schema", "-json", "-no-color");
  });
  const { provider_schemas: schemas = {} }: { provider_schemas?: Record<string, ProviderSchemaLike> } =
    JSON.parse(output);
  // OpenTofu puts another host in front.
  const found = Object.entries(schemas).find(([address]) => address.endsWith(`/${source}`));
  if (!found) throw new RegistryError(4, `terraform reports no schema for ${source}`);
  return found[1];
}

/** What changed from the model to a provider's own schema. */
export function drift(actual: ProviderSchemaLike): Comparison {
  const own = terraformSchema(provider).provider_schemas[fullyQualifiedName(provider.source)];
  return compareOutlines(outline(own ?? {}), outline(actual), provider.leftOut);
}

/** What the schema of another version does not tell: the rows whose lines have to be read there again. */
const toReadAgain = (version: string): readonly SemanticsRow[] =>
  version === provider.version ? [] : provider.resources.flatMap(semanticsRows);

/** Prints what changed from the model to this version of the provider, and returns the exit status. */
export function reportDrift(version: string = provider.version): number {
  try {
    const { changes, deprecationsCompared } = drift(registrySchema(provider.source, version));
    for (const change of changes) console.log(change);
    if (!deprecationsCompared) {
      console.log(
        "deprecations were not compared, because this provider's schema does not mark any: see its changelog",
      );
    }
    const what = `${provider.resources.length} resources and ${provider.dataSources.length} data sources`;
    const result = changes.length === 0 ? "nothing changed" : `${changes.length} changes`;
    for (const { type, subject, fact, source } of toReadAgain(version))
      console.log(`read again in the source of ${version}: ${type}, ${subject}: ${fact} (${source})`);
    console.log(`${what} compared with ${provider.source} ${version}: ${result}`);
    return changes.length === 0 ? 0 : 2;
  } catch (error) {
    if (!(error instanceof RegistryError)) throw error;
    console.error(error.message);
    return error.exitCode;
  }
}

if (require.main === module) process.exitCode = reportDrift(process.argv[2]);
