import { ramPolicy } from "@cdktf/provider-alicloud";
import { loadNetwork } from "@hybridnet/network";
import { buildApp } from "../stacks/app";

/** Networks that together use every type that the stacks can make. */
const widest = [
  "packages/network/examples/multi-site.yaml",
  "packages/network/examples/bfd.yaml",
  "packages/network/examples/single-tunnel.yaml",
];

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
      .flatMap((node) =>
        "terraformResourceType" in node && !("terraformProviderSource" in node)
          ? [String(node.terraformResourceType)]
          : [],
      );
  });
  return [...new Set(types)].filter((type) => type !== "terraform_remote_state").sort();
}
