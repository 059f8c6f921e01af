import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Block, type ExampleName, stackNames } from "@hybridnet/network/testing/synth";
import { parse, stringify } from "yaml";
import { deployedExample } from "../testing/deployed-example";
import { hybridnet, type Rehearsal } from "../testing/rehearsal";

const command = ["node", hybridnet, "import"] as const;

/** A network that exists, the ids of which somebody has written into the file that the command asked for. */
class BuiltByHand {
  readonly rehearsal: Rehearsal;
  readonly file: string;

  constructor(example: ExampleName) {
    this.rehearsal = deployedExample(example);
    this.file = join(this.rehearsal.folder, "ids.yaml");
    // Warnings of the network file go to standard error.
    const template = this.rehearsal.inside("sh", "-c", `${command.join(" ")} --template 2>/dev/null`);
    expect(template.status).toBe(0);
    const asked: Readonly<Record<string, Readonly<Record<string, null>>>> = parse(template.said);
    expect(Object.keys(asked)).toEqual(stackNames);
    const filled = Object.entries(asked).map(([stack, keys]) => [
      stack,
      Object.fromEntries(Object.keys(keys).map((key) => [key, this.known(key)])),
    ]);
    writeFileSync(this.file, stringify(Object.fromEntries(filled)));
  }

  /** What a person would look up in the console. */
  private known(key: string): string {
    const all = stackNames.flatMap((stack) => listOf(this.rehearsal.state(stack).resources));
    const find = (mode: string, address: string) =>
      all.find((it) => it.mode === mode && `${it.type}.${it.name}` === address)?.instances[0]?.attributes;
    const [, data] = /^data\.(.*)$/.exec(key) ?? [];
    const [, address = "", attribute = ""] = /^(.*)\.(\w+)$/.exec(key) ?? [];
    const found =
      data !== undefined
        ? find("data", data)?.tables?.[0]?.transit_router_route_table_id
        : (find("managed", key)?.id.split(":").at(-1) ??
          find("managed", address)?.[attribute] ??
          this.routerOf(all, address));
    if (typeof found !== "string") throw new Error(`nothing is known of ${key}`);
    return found;
  }

  /** The vRouter of a VPC that the stacks did not make stands in its routes alone. */
  private routerOf(all: readonly StateResource[], vpc: string): unknown {
    const attachment = all.find(
      ({ type, instances }) =>
        type === "alicloud_cen_transit_router_vpc_attachment" && instances[0]?.attributes.vpc_id === vpc,
    )?.instances[0]?.attributes;
    return all.find(
      (it) =>
        it.type === "alicloud_route_entry" &&
        it.instances[0]?.attributes.nexthop_id === attachment?.transit_router_attachment_id,
    )?.instances[0]?.attributes.router_id;
  }

  /** Moves Terraform's memory away, and back. */
  forget(): void {
    renameSync(this.rehearsal.states, `${this.rehearsal.states}.kept`);
    mkdirSync(this.rehearsal.states);
  }

  remember(): void {
    rmSync(this.rehearsal.states, { recursive: true });
    renameSync(`${this.rehearsal.states}.kept`, this.rehearsal.states);
  }

  /** Forgets the state and imports, in one rehearsal: only then its keys are still those of the account. */
  adopt() {
    const plans = stackNames.map(
      (stack) => `terraform -chdir=${this.rehearsal.stackFolder(stack)} plan -input=false -detailed-exitcode`,
    );
    return this.rehearsal.run(
      ...this.rehearsal.skipSynth,
      "sh",
      "-ec",
      [`rm ${this.rehearsal.states}/*`, [...command, "--ids", this.file, "--adopt"].join(" "), ...plans].join(
        "\n",
      ),
    );
  }
}

interface StateResource {
  readonly mode: string;
  readonly type: string;
  readonly name: string;
  readonly instances: readonly { readonly attributes: Attributes }[];
}

interface Attributes {
  readonly id: string;
  readonly tables?: readonly { readonly transit_router_route_table_id?: string }[];
  readonly [name: string]: unknown;
}

function listOf(resources: Block["resources"]): readonly StateResource[] {
  return Array.isArray(resources) ? resources : [];
}

const kept: Rehearsal[] = [];
afterAll(() => {
  for (const rehearsal of kept) rehearsal.remove();
});

function builtByHand(example: ExampleName): BuiltByHand {
  const built = new BuiltByHand(example);
  kept.push(built.rehearsal);
  return built;
}

describe("npx --no hybridnet import, for a network whose state is lost", () => {
  it("refuses to import a single tunnel whose key is not the one that was given, and names it", () => {
    const built = builtByHand("single-tunnel");
    const { skipSynth } = built.rehearsal;
    built.forget();
    // A rehearsal without state makes new keys up.
    const { status, said } = built.rehearsal.run(...skipSynth, ...command, "--ids", built.file, "--adopt");
    expect(said).toContain("vpn-standby: not imported, because the plan would do more than import:");
    expect(said).toMatch(/ike_config\[0\]\.psk: \(sensitive.*\) -> \(sensitive/);
    expect(said).toContain("TF_VAR_... has to hold the one that the device uses now");
    expect(status).toBe(2);
  });

  it("asks for a key that is empty, and imports all of a network with two tunnels, so that a plan finds no change", () => {
    const built = builtByHand("worked-example");
    const { skipSynth } = built.rehearsal;
    built.forget();
    const empty = "TF_VAR_psk__shanghai__tunnel1=";
    const words = ["env", empty, ...command, "--ids", built.file, "--adopt"];
    const keyless = built.rehearsal.run(...skipSynth, ...words);
    expect(keyless.said).toContain("Set TF_VAR_psk__shanghai__tunnel1.");
    expect(keyless.status).toBe(4);

    built.remember();
    const second = built.adopt();
    expect(second.said).toContain("connectivity: 3 resources imported, nothing else to do");
    expect(second.said).toContain("cen-core: 21 resources imported, nothing else to do");
    expect(second.said).toContain("vpn-standby: 5 resources imported, nothing else to do");
    expect(second.said.match(/No changes\. Your infrastructure matches the configuration/g)).toHaveLength(3);
    expect(second.status).toBe(0);
  });

  it("does the same for two data centres, three regions and a VPC that somebody else made", () => {
    const { status, said } = builtByHand("multi-site").adopt();
    expect(said).not.toContain("not imported");
    expect(said.match(/resources imported, nothing else to do/g)).toHaveLength(3);
    expect(said.match(/No changes\. Your infrastructure matches the configuration/g)).toHaveLength(3);
    expect(status).toBe(0);
  });
});
