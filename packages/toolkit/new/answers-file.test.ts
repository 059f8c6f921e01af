import {
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadNetwork, valueAt } from "@hybridnet/network";
import { type ExampleName, exampleFile } from "@hybridnet/network/testing/synth";
import { call } from "../command/testing/call";
import { dataOf } from "./document";
import { Draft } from "./draft";

let folder = "";
let file = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "new-"));
  file = join(folder, "network.yaml");
});
afterEach(() => rmSync(folder, { recursive: true }));

const textOf = (example: ExampleName) => readFileSync(exampleFile(example), "utf8");

/** `hybridnet new --answers` on an example. */
function answer(example: ExampleName, answers: string | object, ...words: readonly string[]) {
  copyFileSync(exampleFile(example), file);
  const from = join(folder, "answers.yaml");
  writeFileSync(from, typeof answers === "string" ? answers : JSON.stringify(answers));
  return call(["new", "--answers", from, ...words], { NETWORK_CONFIG: file });
}

const data = () => dataOf(readFileSync(file, "utf8"));
const at = (path: string) => valueAt(data(), path.split("."));
const commentsOf = (text: string) => text.match(/#.*/g) ?? [];

const ownNetwork = {
  dataCentres: {
    shanghai: {
      key: "osaka",
      asn: 65010,
      cidrs: ["10.20.0.0/24", "10.20.1.0/24"],
      circuits: {
        circuit1: {
          key: "main",
          circuitId: "pc-own1",
          region: "ap-northeast-1",
          vbr: { vlan: 120, bandwidthMbps: 500 },
          link: { cidr: "10.9.0.8/30" },
        },
      },
      gateways: {
        edge: {
          device: {
            vendor: "linux",
            inside: { address: "10.20.0.5/24", routes: [{ cidr: "10.20.0.0/16", nextHop: "10.20.0.1" }] },
          },
          uplinks: { "isp-1": { publicIp: "198.51.100.20", prefixLength: null, nextHop: null } },
        },
      },
    },
  },
  vpcs: {
    production: {
      region: "cn-beijing",
      cidr: "172.30.0.0/16",
      vswitches: { "vswitch-1": { zone: "cn-beijing-h" }, "vswitch-2": { zone: "cn-beijing-i" } },
    },
  },
  transitRouters: { "ap-northeast-1": { cidrs: { vpn: "10.201.0.0/24" } } },
  backend: { type: "hcp", organization: "acme" },
};

describe("hybridnet new with answers", () => {
  it("makes another network of the file, keeps its comments, and ends with it as a tree", async () => {
    const { exitCode, out, err } = await answer("worked-example", ownNetwork);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: "" });
    const text = readFileSync(file, "utf8");
    expect(commentsOf(text)).toEqual(commentsOf(textOf("worked-example")));
    expect(loadNetwork(file)).toMatchObject({ ok: true, warnings: [] });
    expect(out).toMatch(
      /^data centre osaka, AS 65010: 10\.20\.0\.0\/24, 10\.20\.1\.0\/24\n├─ circuit main \(pc-own1\)/,
    );
    expect(out).toContain("tunnel1 from device edge, 198.51.100.20\n");
    expect(out).toMatch(/network\.yaml is written\.\n$/);
  });

  it("takes the answers of docs/new-network.md", async () => {
    const page = readFileSync(join(__dirname, "../../../docs/new-network.md"), "utf8");
    const [, answers = ""] = /```yaml\n(.*?)```/s.exec(page) ?? [];
    expect(await answer("worked-example", answers)).toMatchObject({ exitCode: 0, err: "" });
    expect([at("dataCentres.beijing.asn"), at("vpcs.production.cidr")]).toEqual([65010, "172.20.0.0/16"]);
  });

  it("lets what depends on an answer follow it", async () => {
    await answer("worked-example", ownNetwork);
    expect(Object.keys(Object(at("transitRouters")))).toEqual(["ap-northeast-1", "cn-beijing"]);
    expect(at("interRegionLinks")).toEqual({
      "beijing-northeast-1": expect.objectContaining({ from: "cn-beijing", to: "ap-northeast-1" }),
    });
    expect(at("dataCentres.osaka.vpn.region")).toBe("ap-northeast-1");
    expect(at("dataCentres.osaka.circuits.main.link")).toEqual({
      cidr: "10.9.0.8/30",
      alibabaAddress: "10.9.0.10",
      customerAddress: "10.9.0.9",
    });
    expect(at("vpcs.production.vswitches.vswitch-2.cidr")).toBe("172.30.20.0/24");
    expect(at("probes.ecs.address")).toBe("172.30.10.1");
  });

  it("keeps two data centres where one is answered, and names the other one nowhere", async () => {
    const { exitCode, out } = await answer(
      "multi-site",
      { dataCentres: { beijing: { key: "bj", asn: 65100 } } },
      "--json",
    );
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      written: true,
      changes: expect.arrayContaining([
        { path: ["dataCentres", "beijing", "key"], before: "beijing", after: "bj" },
        { path: ["dataCentres", "bj", "asn"], before: 65531, after: 65100 },
      ]),
    });
    expect(Object.keys(Object(at("dataCentres")))).toEqual(["shanghai", "bj"]);
    // What spoke of it by its key does so by the new one.
    const named = textOf("multi-site")
      .replace("  beijing:\n    asn: 65531", "  bj:\n    asn: 65100")
      .replaceAll(/(at|dataCentre|circuit|vpn): ?beijing/g, (it) => it.replace("beijing", "bj"))
      .replaceAll(/(circuit|vpn):beijing/g, "$1:bj");
    expect(readFileSync(file, "utf8")).toBe(named);
  });

  it("joins what comes into one region, and what comes to be in two", async () => {
    const production = {
      region: "cn-shanghai",
      vswitches: { "vswitch-1": { zone: "cn-shanghai-f" }, "vswitch-2": { zone: "cn-shanghai-g" } },
    };
    expect(await answer("worked-example", { vpcs: { production } })).toMatchObject({ exitCode: 0 });
    expect([Object.keys(Object(at("transitRouters"))), at("interRegionLinks")]).toEqual([
      ["cn-shanghai"],
      {},
    ]);
    const together = readFileSync(file, "utf8");
    const apart = Draft.of(file, folder, together).with({
      vpcs: {
        production: {
          region: "cn-beijing",
          vswitches: { "vswitch-1": { zone: "cn-beijing-h" }, "vswitch-2": { zone: "cn-beijing-i" } },
        },
      },
    });
    expect(apart.draft.problems).toEqual([]);
    expect(apart.draft.data.interRegionLinks).toEqual({
      "beijing-shanghai": { from: "cn-beijing", to: "cn-shanghai", bandwidthMbps: 1000 },
    });
  });

  it("takes a CEN and a VPC that exist, and nothing of what would have been made is left", async () => {
    const production = {
      mode: "existing",
      id: "vpc-own",
      cidrs: ["172.16.0.0/16"],
      vswitches: { "vswitch-1": { id: "vsw-1" }, "vswitch-2": { id: "vsw-2" } },
      routeTables: { system: "vtb-1" },
    };
    const answers = { cen: { mode: "existing", id: "cen-own" }, vpcs: { production } };
    expect(await answer("worked-example", answers)).toMatchObject({ exitCode: 0, err: "" });
    expect([at("cen"), at("vpcs.production.name"), at("vpcs.production.cidr")]).toEqual([
      answers.cen,
      undefined,
      undefined,
    ]);
    expect(at("vpcs.production.vswitches.vswitch-1")).toEqual({
      id: "vsw-1",
      zone: "cn-hangzhou-h",
      cidr: "172.16.10.0/24",
    });
  });

  it("says all that is wrong once, where it stands, and writes nothing", async () => {
    const answers = `dataCentres:
  shangai: {asn: 65010}
  shanghai:
    asnn: 65010
    asn: 0
    circuits:
      circuit1: {vbr: {vlan: 3000}}
transitRouters:
  cn-beijing: {cidrs: {vpn: 10.3.0.0/24}}
vpcs:
  production: {cidr: 192.168.0.0/16}
`;
    const { exitCode, out, err } = await answer("worked-example", answers);
    expect([exitCode, out]).toEqual([1, ""]);
    expect(err.match(/(?<=answers\.yaml:).*?(?=: )/g)).toEqual([
      "2:3  SHAPE002  dataCentres.shangai",
      "4:11  SHAPE002  dataCentres.shanghai.asnn",
      "5:10  BGP002  dataCentres.shanghai.asn",
      "7:30  VBR002  dataCentres.shanghai.circuits.circuit1.vbr.vlan",
      "9:3  SHAPE002  transitRouters.cn-beijing",
    ]);
    expect(err).toMatch(/did you mean shanghai\?\n.*one of asn, cidrs, .*; did you mean asn\?\n/);
    expect(readFileSync(file, "utf8")).toBe(textOf("worked-example"));
    expect(readdirSync(folder).sort()).toEqual(["answers.yaml", "network.yaml"]);
  });

  it.each<[string, string | object, RegExp]>([
    [
      "a rule of the network",
      { dataCentres: { shanghai: { circuits: { circuit1: { link: { cidr: "172.16.1.0/30" } } } } } },
      /answers\.yaml:1:\d+ {2}CIDR102 /,
    ],
    [
      "a key that stands twice",
      "dataCentres:\n  shanghai:\n    asn: 1\n    asn: 2\n",
      /yaml:4:5 {2}YAML002 /,
    ],
    [
      "a list",
      "[1]",
      /yaml:1:1 {2}SHAPE001 {2}\(file\): the value is \[1\]; a map with keys of the network file/,
    ],
    ["an empty file", "", /yaml:1:1 {2}FILE002 .*a map with keys of the network file/],
    [
      "a key that another entry has",
      { vpcs: { production: { vswitches: { "vswitch-1": { key: "vswitch-2" } } } } },
      /YAML002 .*"vswitch-2" stands twice/,
    ],
    [
      "a key that is none",
      { dataCentres: { shanghai: { key: "Os aka" } } },
      /yaml:1:\d+ {2}SHAPE004 .*"Os aka"/,
    ],
  ])("changes nothing for %s", async (_, answers, said) => {
    const { exitCode, err } = await answer("worked-example", answers);
    expect([exitCode, err]).toEqual([1, expect.stringMatching(said)]);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
    expect(readFileSync(file, "utf8")).toBe(textOf("worked-example"));
  });

  it("shows what would differ with --dry-run, ends 2, and writes nothing", async () => {
    const { exitCode, out } = await answer(
      "worked-example",
      { dataCentres: { shanghai: { asn: 65010 } } },
      "--dry-run",
    );
    expect([exitCode, out.match(/^[+-].*$/gm)]).toEqual([2, ["-    asn: 65530", "+    asn: 65010"]]);
    expect(readFileSync(file, "utf8")).toBe(textOf("worked-example"));
    expect(
      await answer("worked-example", { dataCentres: { shanghai: { asn: 65530 } } }, "--dry-run"),
    ).toMatchObject({ exitCode: 0 });
  });

  it("writes where a symbolic link leads, with the mode that the file has", async () => {
    const own = join(folder, "own.yaml");
    writeFileSync(own, textOf("worked-example"), { mode: 0o640 });
    symlinkSync(own, file);
    const from = join(folder, "answers.json");
    writeFileSync(from, JSON.stringify({ dataCentres: { shanghai: { asn: 65010 } } }));
    expect(await call(["new", "--answers", from], { NETWORK_CONFIG: file })).toMatchObject({ exitCode: 0 });
    expect(readFileSync(own, "utf8")).toContain("asn: 65010");
    expect([statSync(own).mode & 0o777, readdirSync(folder).length]).toEqual([0o640, 3]);
  });

  it("ends 4 where nobody can be asked", async () => {
    copyFileSync(exampleFile("worked-example"), file);
    expect(await call(["new"], { NETWORK_CONFIG: file })).toEqual({
      exitCode: 4,
      out: "",
      err: "Nobody can be asked here. Give the answers in a file: --answers FILE.\n",
    });
  });
});
