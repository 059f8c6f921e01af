import { renderProblems } from "@hybridnet/network";
import { type ExampleName, stackNames, synthExample } from "@hybridnet/network/testing/synth";
import { parse } from "yaml";
import { blocksText } from "./adopt";
import { Declared } from "./declared";
import { parseIds, templateOf } from "./ids-file";
import { importPlan, knownKeys } from "./import-blocks";

function declaredOf(example: ExampleName): Declared {
  const made = synthExample(example);
  return new Declared(stackNames.map((name) => ({ name, json: made[name].json })));
}

const declared = declaredOf("worked-example");

/** A file with an id on every line; the lines of `other` say something else. */
function filled(other: Readonly<Record<string, string>> = {}): string {
  return templateOf(declared)
    .split("\n")
    .map((line, number, all) => {
      const key = /^ {2}([^#].*):$/.exec(line)?.[1];
      if (key === undefined) return line;
      const prefix = /: (\w[\w-]*-)\.\.\.$/.exec(all[number - 1] ?? "")?.[1] ?? "cidr-";
      return `${line} ${other[key] ?? `${prefix}${number}`}`;
    })
    .join("\n");
}

function planned(text: string) {
  const file = parseIds(text, "ids.yaml", knownKeys(declared));
  const plan = importPlan(declared, file);
  return {
    ...plan,
    said: renderProblems([...file.problems, ...plan.problems.map(file.located)]).replace(
      /ids\.yaml:\d+:\d+ /g,
      "",
    ),
  };
}

const idOf = (text: string, address: string) =>
  planned(text).blocks.find((block) => block.address === address)?.id;

describe("The file with ids to fill in", () => {
  it("asks once for what import ids have in common, and for nothing that follows from the rest", () => {
    const asked: Readonly<Record<string, object>> = parse(templateOf(declared));
    const keys = Object.values(asked).flatMap((stack) => Object.keys(stack));
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.filter((key) => key.includes("association") || key.includes("route_entry"))).toEqual([]);
    expect(keys).toContain("data.alicloud_cen_transit_router_route_tables.cn-shanghai");
  });

  it("shows the import id of every resource of every stack", () => {
    const text = templateOf(declared);
    for (const { address } of declared.resources) expect(text).toContain(`${address}:`);
  });

  it("asks for the router of a VPC that the stacks do not make", () => {
    expect(templateOf(declaredOf("multi-site"))).toContain("vpc-example0analytics.router_id:");
  });
});

describe("Import blocks", () => {
  it("are there for every resource, with ids put together from those of the file", () => {
    const text = filled({
      "alicloud_cen_instance.cen": "cen-a",
      "alicloud_cen_transit_router.cn-shanghai": "tr-b",
      "alicloud_cen_transit_router_vpc_attachment.production": "tr-attach-c",
      "alicloud_vpc.production.route_table_id": "vtb-d",
      "alicloud_vpc.production.router_id": "vrt-e",
      "alicloud_cen_transit_router_vpn_attachment.shanghai": "tr-attach-f",
      "data.alicloud_cen_transit_router_route_tables.cn-shanghai": "vtb-g",
    });
    const { blocks, said } = planned(text);
    expect(said).toBe("");
    expect(blocks).toHaveLength(declared.resources.length);
    expect(idOf(text, "alicloud_cen_transit_router.cn-shanghai")).toBe("cen-a:tr-b");
    expect(idOf(text, "alicloud_route_entry.production_system_10-0-0-0-8")).toBe(
      "vtb-d:vrt-e:10.0.0.0/8:Attachment:tr-attach-c",
    );
    // Its route table stands in another stack.
    expect(idOf(text, "alicloud_cen_transit_router_route_table_association.shanghai")).toBe(
      "tr-attach-f:vtb-g",
    );
  });

  it("take a whole id as well as its own part", () => {
    const text = filled({
      "alicloud_cen_instance.cen": "cen-a",
      "alicloud_cen_transit_router.cn-shanghai": "cen-a:tr-b",
      "alicloud_cen_transit_router_cidr.cn-shanghai_vpn": "cidr-c",
    });
    expect(planned(text).said).toBe("");
    expect(idOf(text, "alicloud_cen_transit_router_cidr.cn-shanghai_vpn")).toBe("tr-b:cidr-c");
  });

  it("leave out what does not exist yet and what needs it", () => {
    const text = filled({
      "alicloud_vpc_bgp_group.shanghai_circuit1": "new",
      "alicloud_vpc_bgp_peer.shanghai_circuit1": "new",
      "alicloud_cen_transit_router_vpn_attachment.shanghai": "new",
    });
    const { made, said } = planned(text);
    expect(said).toBe("");
    expect(made.map(({ address }) => address)).toEqual([
      "alicloud_vpc_bgp_group.shanghai_circuit1",
      "alicloud_vpc_bgp_peer.shanghai_circuit1",
      "alicloud_cen_transit_router_route_table_association.shanghai",
      "alicloud_cen_transit_router_route_table_propagation.shanghai",
      "alicloud_cen_transit_router_vpn_attachment.shanghai",
    ]);
  });

  it("stand in Terraform's language", () => {
    expect(blocksText([{ stack: "cen-core", address: "alicloud_vpc.production", id: "vpc-1" }])).toBe(
      'import {\n  to = alicloud_vpc.production\n  id = "vpc-1"\n}\n',
    );
  });

  it("are refused with every fault of the file at once", () => {
    const { said } = planned(
      `${filled({
        "alicloud_express_connect_virtual_border_router.shanghai_circuit1": "vpc-1",
        "alicloud_vpc_bgp_group.shanghai_circuit1": "",
        "alicloud_cen_instance.cen": "cen-a",
        "alicloud_cen_transit_router.cn-hangzhou": "tr-attach-1",
        "alicloud_cen_transit_router.cn-shanghai": "cen-b:tr-1",
        "alicloud_cen_transit_router_cidr.cn-shanghai_vpn": "a:b:c",
        "alicloud_vswitch.production_vswitch-1": "vsw-1",
        "alicloud_vswitch.production_vswitch-2": "vsw-1",
        "alicloud_vpc.production": "[vpc-1]",
      })}\n  alicloud_vpn_customer_gatway.shanghai: cgw-1\nvpn: {}\n`,
    );
    const lines = said.split("\n");
    expect(lines.map((line) => line.trim().split(" ")[0])).toEqual([
      "IMPORT005",
      "IMPORT004",
      "IMPORT005",
      "IMPORT006",
      "IMPORT005",
      "IMPORT002",
      "IMPORT004",
      "IMPORT007",
      "IMPORT003",
      "IMPORT003",
    ]);
    expect(said).toContain('the value is "vpc-1"; vbr_id that begins with vbr-, or new');
    expect(said).toContain('cen_id is "cen-b"; the other lines say cen-a; mend the one that is wrong');
    expect(said).toContain("an id of the form <transit_router_id>:<transit_router_cidr_id>; write 2 parts");
    expect(said).toContain("alicloud_vswitch.production_vswitch-1 of cen-core has it");
    expect(said).toContain("write alicloud_vpn_customer_gateway.shanghai_edge_isp-1, or remove it");
  });

  it("are refused where the file says nothing", () => {
    expect(planned("").said).toContain("a map from each stack to a map of keys and ids");
    expect(planned("- a").said).toContain("IMPORT002");
  });
});
