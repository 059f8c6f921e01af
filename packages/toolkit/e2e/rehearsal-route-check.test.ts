import { exampleData, put } from "@hybridnet/network/testing/synth";
import { Account } from "../rehearsal/account/account";
import { Rehearsal, unframed } from "../testing/rehearsal";

/** Two zones of the existing VPC, and a vSwitch that is made in a third one. */
const data = put(exampleData("multi-site"), ["vpcs", "analytics", "newVswitches"], {
  e: { name: "Analytics vSwitch 3", zone: "cn-shanghai-e", cidr: "172.18.30.0/24" },
});

/** A rehearsal in which `connectivity` is deployed and people may have done things to the existing VPC. */
async function deployed(byHand: (account: Account) => Promise<void> = async () => {}): Promise<Rehearsal> {
  const rehearsal = new Rehearsal(data);
  // Any command makes the account.
  expect(rehearsal.run("true").status).toBe(0);
  await byHand(Account.open(rehearsal.account));
  expect(rehearsal.terraforms("connectivity", [["init", "-input=false"], apply]).status).toBe(0);
  expect(rehearsal.terraform("cen-core", "init", "-input=false").status).toBe(0);
  return rehearsal;
}

const apply = ["apply", "-auto-approve", "-input=false"];
const plan = ["plan", "-input=false", "-detailed-exitcode"];

async function routeOver(account: Account, nexthop_type: string, nexthop_id: string): Promise<void> {
  await account.byHand.create("alicloud_route_entry", "cn-shanghai", {
    route_table_id: "vtb-example0batch",
    destination_cidrblock: "192.168.0.0/16",
    nexthop_type,
    nexthop_id,
  });
}

/** Attaches the VPC to the transit router of somebody else's CEN and routes over that. */
async function foreignAttachment(account: Account): Promise<void> {
  const cen = await account.byHand.create("alicloud_cen_instance", "cn-shanghai", {
    cen_instance_name: "Other",
  });
  const router = await account.byHand.create("alicloud_cen_transit_router", "cn-shanghai", {
    cen_id: String(cen.id),
  });
  const attachment = await account.byHand.create(
    "alicloud_cen_transit_router_vpc_attachment",
    "cn-shanghai",
    {
      cen_id: String(cen.id),
      transit_router_id: String(router.transit_router_id),
      vpc_id: "vpc-example0analytics",
      zone_mappings: [
        { zone_id: "cn-shanghai-f", vswitch_id: "vsw-example0analytics1" },
        { zone_id: "cn-shanghai-g", vswitch_id: "vsw-example0analytics2" },
      ],
    },
  );
  await routeOver(account, "Attachment", String(attachment.transit_router_attachment_id));
}

describe("The route check of a VPC that exists already", () => {
  it("fails the plan before anything is made where a route has another kind of next hop", async () => {
    const rehearsal = await deployed((account) => routeOver(account, "NatGateway", "ngw-example"));
    try {
      const { status, said } = rehearsal.terraform("cen-core", ...plan);
      expect(status).toBe(1);
      expect(unframed(said)).toContain(
        "Route table vtb-example0batch of VPC analytics (vpc-example0analytics) already has a route to 192.168.0.0/16 whose next hop is NatGateway ngw-example.",
      );
      expect(rehearsal.terraform("cen-core", ...apply).said).not.toContain("Creating...");
    } finally {
      rehearsal.remove();
    }
  });

  it("stops before it makes a route that goes over a foreign attachment, and fails every plan after that", async () => {
    const rehearsal = await deployed(foreignAttachment);
    const named =
      /Route table vtb-example0batch of VPC analytics \(vpc-example0analytics\) already has a route to 192\.168\.0\.0\/16 over another attachment: tr-attach-[a-z0-9]+\./;
    try {
      const first = rehearsal.terraform("cen-core", ...apply);
      expect(first.status).toBe(1);
      expect(unframed(first.said)).toMatch(named);
      expect(first.said).not.toContain("alicloud_route_entry.analytics_batch_192-168-0-0-16: Creating...");
      const second = rehearsal.terraform("cen-core", ...plan);
      expect(second.status).toBe(1);
      expect(unframed(second.said)).toMatch(named);
    } finally {
      rehearsal.remove();
    }
  });
});

describe("The route check of a VPC that exists already and has no foreign route", () => {
  let rehearsal: Rehearsal;
  beforeAll(async () => {
    rehearsal = await deployed();
  });
  afterAll(() => rehearsal.remove());

  it("lets clean tables pass, and our own routes in the next plan", () => {
    expect(rehearsal.terraforms("cen-core", [apply, plan]).status).toBe(0);
  });

  it("lets an apply pass that replaces our own attachment", () => {
    const attachment = "alicloud_cen_transit_router_vpc_attachment.analytics";
    const { status, said } = rehearsal.terraforms("cen-core", [[...apply, `-replace=${attachment}`], plan]);
    expect(unframed(said)).not.toContain("already has a route");
    expect(unframed(said)).toContain(`${attachment}: Destruction complete`);
    expect(status).toBe(0);
  });

  it("fails the plan where the VPC has a table that the file forgot", () => {
    rehearsal.write(put(data, ["vpcs", "analytics", "isolatedRouteTables"], []));
    const { status, said } = rehearsal.terraform("cen-core", ...plan);
    expect(status).toBe(1);
    expect(unframed(said)).toContain(
      "has route tables that the network file does not name: vtb-example0isolated.",
    );
  });
});

describe("Deletion protection", () => {
  it("refuses the destroy of every stack, and the replacement of a VBR", () => {
    const rehearsal = new Rehearsal(put(exampleData("worked-example"), ["deletionProtection"], true));
    try {
      expect(rehearsal.run("--keep").status).toBe(0);
      for (const stack of ["vpn-standby", "cen-core", "connectivity"] as const) {
        const { status, said } = rehearsal.terraform(stack, "destroy", "-auto-approve", "-input=false");
        expect(status).toBe(1);
        expect(said).toContain("Instance cannot be destroyed");
      }
      rehearsal.write(
        put(
          put(exampleData("worked-example"), ["deletionProtection"], true),
          ["dataCentres", "shanghai", "circuits", "circuit1", "circuitId"],
          "pc-another",
        ),
      );
      const { status, said } = rehearsal.terraform("connectivity", "plan", "-input=false");
      expect(status).toBe(1);
      expect(said).toContain("alicloud_express_connect_virtual_border_router.shanghai_circuit1");
    } finally {
      rehearsal.remove();
    }
  });
});
