import { renderProblem } from "./problems";
import { type Data, type Edits, edited, exampleData, found, load, problems } from "./testing/data";
import { existingVpc } from "./testing/rule-case";

const loadWith = (edits: Edits) => load(edited(exampleData(), edits));
const said = (edits: Edits) => problems(loadWith(edits)).map(renderProblem).join("\n");

describe("an unknown key", () => {
  it("is shown with the nearest key", () => {
    expect(said({ "dataCentres.shanghai.circuits.circuit1.vbr.vlanId": 1 })).toContain(
      'SHAPE002  dataCentres.shanghai.circuits.circuit1.vbr.vlanId: the key "vlanId" is unknown; one of name, vlan, bandwidthMbps; remove it',
    );
    expect(
      said({
        "dataCentres.shanghai.circuits.circuit1.vbr.vlan": undefined,
        "dataCentres.shanghai.circuits.circuit1.vbr.vlanId": 1,
      }),
    ).toContain("did you mean vlan?");
  });

  it("gets no advice where no key is near", () => {
    expect(said({ "dataCentres.shanghai.colour": "red" })).toContain("; remove it");
  });

  it.each([
    ["the file", { dataCenters: {} }, "dataCenters"],
    ["an option of a union", { "cen.id": "cen-a" }, "cen.id"],
    [
      "a tunnel",
      { "dataCentres.shanghai.vpn.tunnels.tunnel1.psk": "x" },
      "dataCentres.shanghai.vpn.tunnels.tunnel1.psk",
    ],
    [
      "the tunnels",
      { "dataCentres.shanghai.vpn.tunnels.tunnel3": {} },
      "dataCentres.shanghai.vpn.tunnels.tunnel3",
    ],
    ["a gateway", { "dataCentres.shanghai.gateways.edge.ip": "x" }, "dataCentres.shanghai.gateways.edge.ip"],
    ["a probe", { "probes.ecs.port": 1 }, "probes.ecs.port"],
  ])("is found in %s", (_where, edits, path) => {
    expect(found(loadWith(edits))).toEqual([`SHAPE002 ${path}`]);
  });
});

describe("a map with keys of another kind", () => {
  it("is told once, where it stands in another section", () => {
    const { production } = exampleData().vpcs as Data;
    expect(found(loadWith({ "interRegionLinks.production": production }))).toEqual([
      "SHAPE006 interRegionLinks.production",
    ]);
    expect(found(loadWith({ "vpcs.edge": { uplinks: {}, device: {} } }))).toEqual(["SHAPE006 vpcs.edge"]);
  });

  it("is told once, where a line was lost or indented otherwise", () => {
    const { vbr, link } = {
      vbr: { name: "VBR", vlan: 0, bandwidthMbps: 1000 },
      link: { cidr: "10.0.0.0/30" },
    };
    expect(found(loadWith({ "dataCentres.shanghai.circuits": { vbr, link } }))).toEqual([
      "SHAPE006 dataCentres.shanghai.circuits.link",
      "SHAPE006 dataCentres.shanghai.circuits.vbr",
    ]);
    expect(said({ "dataCentres.shanghai.circuits": { vbr } })).toContain(
      'circuitId, region, vbr and link are missing, unknown: "name", "vlan" and "bandwidthMbps"; one of circuitId, check, gateway, interface, region,',
    );
  });
});

describe("a missing key", () => {
  it.each([
    "cen",
    "transitRouters",
    "vpcs",
    "dataCentres",
    "cen.mode",
    "dataCentres.shanghai.asn",
    "dataCentres.shanghai.gateways",
    "dataCentres.shanghai.circuits.circuit1.vbr.vlan",
    "dataCentres.shanghai.circuits.circuit1.link",
    "dataCentres.shanghai.vpn.region",
    "dataCentres.shanghai.vpn.tunnels.tunnel2",
    "vpcs.production.cidr",
    "probes.ecs.address",
  ])("is reported alone: %s", (path) => {
    expect(found(loadWith({ [path]: undefined }))).toEqual([`SHAPE003 ${path}`]);
  });

  it("is told from a key without a value", () => {
    expect(said({ "dataCentres.shanghai.asn": undefined })).toContain(
      "SHAPE003  dataCentres.shanghai.asn: the key is missing; a whole number from 1 to 4294967294; this key holds: ASN of the data centre",
    );
    expect(said({ "dataCentres.shanghai.asn": null })).toContain(
      "SHAPE001  dataCentres.shanghai.asn: the key has no value;",
    );
  });
});

describe("a value of the wrong type", () => {
  it.each([
    ["dataCentres.shanghai.asn", "65530", "remove the quotes"],
    ["vpcs.production.name", 7, "put the value in quotes"],
    ["tags.live", true, "put the value in quotes"],
    ["vpcs", [], "a map"],
    ["dataCentres.shanghai.cidrs", "192.168.0.0/24", "at least one network"],
    [
      "vpcs.production",
      "x",
      "this key holds: A VPC and its way to the transit router: made here, or an existing one",
    ],
    ["dataCentres.shanghai.circuits.circuit1", 5, "a map"],
    ["retiredRegions", {}, "a list"],
  ])("comes with advice: %s", (path, value, advice) => {
    expect(said({ [path]: value })).toContain(advice);
  });

  it("is one problem, also where it breaks two limits", () => {
    expect(found(loadWith({ "vpcs.production.name": `http://${"x".repeat(200)}\${y}` }))).toEqual([
      "NAME001 vpcs.production.name",
    ]);
  });

  it("is shown short and on one line", () => {
    const text = said({ "vpcs.production.name": `a\nb\t[31m${"c".repeat(200)}` });
    expect(text).toContain('the value is "a\\nb\\t[31mcccc');
    expect(text.split("\n")).toHaveLength(1);
    expect(text).toContain("cccc...; 1 to 128 characters");
  });

  it("may be infinite", () => {
    expect(said({ "dataCentres.shanghai.asn": Number.POSITIVE_INFINITY })).toContain("the value is Infinity");
  });
});

describe("a wrong name of an entry", () => {
  it.each(["Shanghai", "1st", "a--b", "a-", "a_b", "x".repeat(41), "a b", "ä"])("is refused: %j", (name) => {
    const site = { asn: 65531, cidrs: ["192.168.9.0/24"], gateways: {}, circuits: {} };
    const [problem] = problems(loadWith({ [`dataCentres.${name}`]: site }));
    expect(problem).toMatchObject({ code: "SHAPE004", path: ["dataCentres", name] });
  });

  it("does not hide what is wrong inside", () => {
    expect(
      found(
        loadWith({
          "dataCentres.Suzhou": { asn: 0, cidrs: ["x"], gateways: {}, vpn: { mode: "dule", region: "r" } },
        }),
      ),
    ).toEqual([
      "BGP002 dataCentres.Suzhou.asn",
      "CIDR001 dataCentres.Suzhou.cidrs[0]",
      "SHAPE003 dataCentres.Suzhou.vpn.tunnels",
      "SHAPE004 dataCentres.Suzhou",
      "SHAPE005 dataCentres.Suzhou.vpn.mode",
      "VPN007 dataCentres.Suzhou.vpn.region",
    ]);
  });

  it("is also found where regions and tags are names", () => {
    expect(found(loadWith({ "transitRouters.Shanghai": { mode: "create" }, tags: { "": "x" } }))).toEqual([
      "REGION001 transitRouters.Shanghai",
      'TAG001 tags[""]',
    ]);
  });
});

describe("a wrong mode", () => {
  it("is shown with the options and the likely one", () => {
    expect(said({ "dataCentres.shanghai.vpn.mode": "duel" })).toContain(
      'SHAPE005  dataCentres.shanghai.vpn.mode: the value is "duel"; one of dual, single; did you mean dual?',
    );
  });

  it("does not hide what is wrong beside it", () => {
    expect(
      found(
        loadWith({
          "dataCentres.shanghai.vpn.mode": "duel",
          "dataCentres.shanghai.vpn.alibabaAsn": 0,
          "dataCentres.shanghai.vpn.tunnels.tunnel2.cidr": undefined,
          "dataCentres.shanghai.vpn.colour": "red",
        }),
      ),
    ).toEqual([
      "BGP001 dataCentres.shanghai.vpn.alibabaAsn",
      "SHAPE002 dataCentres.shanghai.vpn.colour",
      "SHAPE003 dataCentres.shanghai.vpn.tunnels.tunnel2.cidr",
      "SHAPE005 dataCentres.shanghai.vpn.mode",
    ]);
  });

  it("does not hide a wrong mode further down", () => {
    expect(found(loadWith({ "vpcs.production.mode": "make", "vpcs.production.routes.mode": "all" }))).toEqual(
      ["SHAPE005 vpcs.production.mode", "SHAPE005 vpcs.production.routes.mode"],
    );
  });

  it("is guessed by the keys beside it, whatever it says", () => {
    expect(found(loadWith({ ...existingVpc, "vpcs.production.mode": "craete" }))).toEqual([
      "SHAPE005 vpcs.production.mode",
    ]);
    expect(said({ ...existingVpc, "vpcs.production.mode": undefined })).toContain(
      "SHAPE003  vpcs.production.mode: the key is missing; one of create, existing; add mode: existing, or another of them",
    );
  });

  it("is guessed by its name where no key tells", () => {
    expect(found(loadWith({ "vpcs.production.routes": { mode: "prefix" } }))).toEqual([
      "SHAPE003 vpcs.production.routes.prefixes",
      "SHAPE005 vpcs.production.routes.mode",
    ]);
    expect(found(loadWith({ "vpcs.production.routes": { mode: "rfc-1918" } }))).toEqual([
      "SHAPE005 vpcs.production.routes.mode",
    ]);
  });

  it.each([[["create"]], [{ a: 1 }], [null], [7]])("may be no text at all: %j", (mode) => {
    expect(found(loadWith({ "cen.mode": mode }))).toEqual(["SHAPE005 cen.mode"]);
  });
});
