import { commandRamPolicy, type RamPolicy, ramPolicy } from "@cdktf/provider-alicloud";
import { loadNetwork, type Network } from "@hybridnet/network";
import { buildApp } from "../stacks/app";

/** Networks that together use every type that the stacks can make. */
const widest = [
  "packages/network/examples/multi-site.yaml",
  "packages/network/examples/bfd.yaml",
  "packages/network/examples/single-tunnel.yaml",
];

/** What makes every type of the stack `monitoring`. */
const watched: Network["monitoring"] = {
  namePrefix: "any",
  contactGroup: {
    mode: "create",
    name: "any",
    contacts: [{ key: "any", name: "any", mail: "any@example.com" }],
  },
  webhook: undefined,
  repeatMinutes: 60,
  thresholds: { packetLossPercent: 50, bandwidthPercent: 80, minutes: 3 },
};

/** Files of docs/ram. */
const names = ["plan", "apply", "drift", "verify", "tunnels", "failover-test"] as const;

/**
 * The least permissions by what they are for: a plan and an apply of the stacks, a plan beside `verify`, from the provider's API calls, and the
 * commands that call the service themselves.
 */
export function ramPolicies(): Readonly<Record<(typeof names)[number], string>> {
  const types = usedTypes();
  return {
    plan: rendered(ramPolicy("plan", types)),
    apply: rendered(ramPolicy("apply", types)),
    drift: rendered(ramPolicy("drift", types)),
    verify: rendered(commandRamPolicy("verify")),
    tunnels: rendered(commandRamPolicy("tunnels")),
    "failover-test": rendered(commandRamPolicy("failover-test")),
  };
}

/** As the formatter would have it: a list that fits stands on one line. */
function rendered(policy: RamPolicy): string {
  const text = JSON.stringify(policy, null, 2).replace(
    /^( *"[\w:]+": )\[\n([^[\]{}]*)\n *\](,?)$/gm,
    (whole, name: string, items: string, comma: string) => {
      const line = `${name}[${items.trim().split(/,\n */).join(", ")}]${comma}`;
      return line.length <= 110 ? line : whole;
    },
  );
  return `${text}\n`;
}

function usedTypes(): readonly string[] {
  const types = widest.flatMap((file) => {
    const loaded = loadNetwork(file);
    if (!loaded.ok) throw new Error(`${file} does not load`);
    return buildApp({ ...loaded.network, monitoring: watched })
      .node.findAll()
      .flatMap((node) =>
        "terraformResourceType" in node && !("terraformProviderSource" in node)
          ? [String(node.terraformResourceType)]
          : [],
      );
  });
  return [...new Set(types)].filter((type) => type !== "terraform_remote_state").sort();
}
