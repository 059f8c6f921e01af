import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Network } from "@hybridnet/network";
import { exampleNames } from "@hybridnet/network/testing/synth";
import { exampleNetwork } from "../devices/testing/devices";
import { changedExample, writeLinux } from "../devices/testing/linux-files";
import { Namespace, need, run } from "../testing/programs";

let scratch = "";
const namespaces: Namespace[] = [];

beforeAll(() => need("vtysh", "nft", "ip", "unshare", "nsenter", "setpriv"));
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), "onprem-linux-"));
});
afterEach(async () => {
  for (const namespace of namespaces.splice(0)) await namespace.end();
  rmSync(scratch, { recursive: true, force: true });
});

async function namespace(): Promise<Namespace> {
  const made = await Namespace.make();
  namespaces.push(made);
  return made;
}

const circuit = ["dataCentres", "shanghai", "circuits", "circuit1"];
const vpn = ["dataCentres", "shanghai", "vpn"];
const edge = ["dataCentres", "shanghai", "gateways", "edge"];

/** Networks that together have everything that a configuration can hold. */
const variants: readonly (readonly [what: string, network: () => Network])[] = [
  ...exampleNames.map((name) => [`config/${name}.yaml`, () => exampleNetwork(name)] as const),
  [
    "BFD over several hops and a BGP key",
    () =>
      changedExample("bfd", [
        [[...circuit, "bfd", "hops"], 255],
        [[...circuit, "bgp", "authKey"], true],
      ]),
  ],
  [
    "nothing known of the inner side",
    () => changedExample("bfd", [[[...edge, "device", "inside"], undefined]]),
  ],
  ["a limit on networks", () => changedExample("bfd", [[[...edge, "device", "maximumPrefixes"], 50]])],
  ["circuits only", () => changedExample("bfd", [[vpn, undefined]])],
  ["a tunnel only", () => changedExample("single-tunnel", [[[...vpn.slice(0, 2), "circuits"], undefined]])],
  ["a four-byte ASN", () => changedExample("bfd", [[["dataCentres", "shanghai", "asn"], 4200000001]])],
];

describe("FRR", () => {
  it.each(variants)("reads the configuration of %s without a word", (_what, network) => {
    const folders = writeLinux(scratch, network());
    expect(folders.length).toBeGreaterThan(0);
    for (const folder of folders)
      expect(run("vtysh", ["-C", "-f", join(folder, "frr.conf")])).toEqual({ status: 0, said: "" });
  });

  it("takes BGP keys of every character", () => {
    const key = "!\"#$%&'()*+,-./09:;<=>?@AZ[\\]^_`az{|}~";
    const network = changedExample("bfd", [[[...circuit, "bgp", "authKey"], true]]);
    const secrets = {
      bgp_key__shanghai__circuit1: key,
      psk__shanghai__tunnel1: "a",
      psk__shanghai__tunnel2: "b",
    };
    const [folder = ""] = writeLinux(scratch, network, secrets);
    expect(run("vtysh", ["-C", "-f", join(folder, "frr.conf")])).toEqual({ status: 0, said: "" });
  });

  it("would complain, were there something to complain of", () => {
    const [folder = ""] = writeLinux(scratch, exampleNetwork("bfd"));
    const file = join(folder, "frr.conf");
    writeFileSync(file, readFileSync(file, "utf8").replace("weight 1000", "wieght 1000"));
    const { status, said } = run("vtysh", ["-C", "-f", file]);
    expect([status, said]).toEqual([2, expect.stringContaining("Unknown command")]);
  });
});

/** The example with access lists on every device. */
function withAccessLists(name: (typeof exampleNames)[number]): Network {
  const network = exampleNetwork(name);
  const dataCentres = network.dataCentres.map((site) => ({
    ...site,
    gateways: site.gateways.map((gateway) => ({
      ...gateway,
      device: { ...gateway.device, accessLists: true },
    })),
  }));
  return { ...network, dataCentres };
}

describe("The kernel", () => {
  /** Stands in for interfaces of kinds that some kernels lack; everything else is the real program. */
  const standIn = `#!/bin/sh
case " $* " in
  *" type xfrm "*) exec "$IP" link add "$3" type veth peer name "peer-$3" ;;
  *" type vlan "*) exec "$IP" link add "$6" type veth peer name "vlan-\${10}" ;;
esac
exec "$IP" "$@"
`;

  it.each(exampleNames)(
    "takes script and rules of config/%s.yaml, and a second run changes nothing",
    async (name) => {
      const real = run("sh", ["-c", "command -v ip"]).said.trim();
      mkdirSync(join(scratch, "bin"));
      writeFileSync(join(scratch, "bin", "ip"), standIn);
      chmodSync(join(scratch, "bin", "ip"), 0o755);
      // With access lists, so that nft reads them too.
      for (const folder of writeLinux(scratch, withAccessLists(name))) {
        const inside = await namespace();
        const script = readFileSync(join(folder, "setup.sh"), "utf8");
        const ports = new Set([...script.matchAll(/dev (e[a-z0-9]+)(?![a-z0-9.])/g)].map(([, port]) => port));
        for (const port of ports) inside.must(`ip link add ${port} type veth peer name p-${port}`);
        const state = () => {
          const { status, said } = inside.run("sh", [join(folder, "setup.sh")], {
            PATH: `${join(scratch, "bin")}:${process.env.PATH}`,
            IP: real,
          });
          expect({ status, said }).toEqual({ status: 0, said: "" });
          return [
            inside.must("ip -o -4 address").replaceAll(/valid_lft.*/g, ""),
            inside.must("nft list ruleset"),
            inside.must("sysctl -a -r rp_filter|ip_forward$"),
          ];
        };
        const first = state();
        expect(first[0]).toContain("169.254.");
        expect(first[1]).toContain("maxseg size set 1350");
        expect(first[1]).toContain("hook input");
        expect(state()).toEqual(first);
      }
    },
  );
});
