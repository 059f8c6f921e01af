import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import type { ProviderSchema } from "@cdktf/commons";
import type { ProviderModel } from "../model/types";
import { fullyQualifiedName, type TerraformSchema, terraformSchema } from "../schema/terraform-schema";
import { strictTypes } from "./strict-types";

/** Path below `lib/` with forward slashes, and the text of the file. */
export type GeneratedFiles = ReadonlyMap<string, string>;

/**
 * The TypeScript bindings of a provider, as cdktf's own generator writes them, one folder for each
 * resource, data source and the provider itself. Deprecated and removed arguments are left out.
 */
export async function generatedFiles(model: ProviderModel): Promise<GeneratedFiles> {
  const schema = terraformSchema(model, { deprecated: false });
  const folder = mkdtempSync(join(tmpdir(), "bindings-"));
  try {
    await runGenerator(schema, model, folder);
    const root = join(folder, "providers", model.source.slice(model.source.lastIndexOf("/") + 1));
    const files = new Map<string, string>();
    // Not wanted: a page of links for each resource, and index files in the root that load everything at once.
    for (const path of filesBelow(root).filter((file) => file.includes("/") && file.endsWith(".ts"))) {
      const folderName = path.slice(0, path.indexOf("/"));
      const source = header(model, schema, folderName, terraformType(join(root, folderName)));
      files.set(path, source + strictTypes(readFileSync(join(root, path), "utf8")));
    }
    return files;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The type that the class of a folder stands for. Large resources spread over several files. */
function terraformType(folder: string): string {
  const code = readFileSync(join(folder, "index.ts"), "utf8");
  return /tfResourceType = "(\w+)"/.exec(code)?.[1] ?? "";
}

function header(model: ProviderModel, schema: TerraformSchema, folderName: string, type: string): string {
  const schemas = schema.provider_schemas[fullyQualifiedName(model.source)];
  const [what, described] =
    folderName === "provider"
      ? ["provider", schemas?.provider]
      : folderName.startsWith("data-")
        ? [`data source ${type}`, schemas?.data_source_schemas[type]]
        : [`resource ${type}`, schemas?.resource_schemas[type]];
  return [
    `// Generated from the model of the ${what} (packages/provider-alicloud/model). Do not edit.`,
    `// Provider ${model.source} ${model.version}, schema sha256 ${sha256(JSON.stringify(described))}`,
    "// To change it, change the model and run: node -r @hybridnet/network/typescript packages/provider-alicloud/bindings/generate.ts",
    "",
    "",
  ].join("\n");
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** Every file below a folder, as paths with forward slashes, in order. */
export function filesBelow(root: string): readonly string[] {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}

async function runGenerator(schema: TerraformSchema, model: ProviderModel, folder: string): Promise<void> {
  const {
    CodeMaker,
    Language,
    ConstructsMakerProviderTarget,
    TerraformProviderConstraint,
    TerraformProviderGenerator,
  } = await loadGenerator();
  const code = new CodeMaker();
  // A copy, because the generator writes into the schema that it is given.
  const input: ProviderSchema = JSON.parse(JSON.stringify(schema));
  input.provider_versions = { [fullyQualifiedName(model.source)]: model.version };
  const constraint = new TerraformProviderConstraint(`${model.source}@${model.version}`);
  new TerraformProviderGenerator(code, input).generate(
    new ConstructsMakerProviderTarget(constraint, Language.TYPESCRIPT),
  );
  await code.save(folder);
}

/**
 * The generator's library runs `terraform version` while it loads, and reports to a telemetry service when
 * that fails. Neither has to do with generating, so it finds no such program and may not report.
 */
async function loadGenerator() {
  const binary = process.env.TERRAFORM_BINARY_NAME;
  process.env.TERRAFORM_BINARY_NAME = "no-terraform-needed";
  process.env.CHECKPOINT_DISABLE = "1";
  try {
    return { ...(await import("@cdktf/provider-generator")), ...(await import("@cdktf/commons")) };
  } finally {
    if (binary === undefined) delete process.env.TERRAFORM_BINARY_NAME;
    else process.env.TERRAFORM_BINARY_NAME = binary;
  }
}
