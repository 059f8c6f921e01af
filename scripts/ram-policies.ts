import { ramPolicy } from "@cdktf/provider-alicloud";
import { TerraformDataSource, TerraformResource } from "cdktf";
import { loadNetwork } from "../network/load";
import { buildApp } from "../stacks/app";

/** Networks that together use every type that the stacks can make. */
const widest = ["config/multi-site.yaml", "config/bfd.yaml", "config/single-tunnel.yaml"];

/** The least permissions for a plan and for an apply of the three stacks, from the provider's API calls. */
export function ramPolicies(): Readonly<Record<"plan" | "apply", string>> {
  const types = usedTypes();
  const render = (kind: "plan" | "apply") => `${JSON.stringify(ramPolicy(kind, types), null, 2)}\n`;
  return { plan: render("plan"), apply: render("apply") };
}

function usedTypes(): readonly string[] {
  const types = widest.flatMap((file) => {
    const loaded = loadNetwork(file);
    if (!loaded.ok) throw new Error(`${file} does not load`);
    return buildApp(loaded.network)
      .node.findAll()
      .flatMap((node) => {
        const made =
          TerraformResource.isTerraformResource(node) || TerraformDataSource.isTerraformDataSource(node);
        return made ? [node.terraformResourceType] : [];
      });
  });
  return [...new Set(types)].filter((type) => type !== "terraform_remote_state").sort();
}
