import type { Edits } from "@hybridnet/network/testing/data";
import { asaWith, networkWith } from "./testing/asa-config";
import { textOf, textsOf } from "./testing/devices";

const site = "dataCentres.shanghai";
const circuit = `${site}.circuits.circuit1`;
const vpn = `${site}.vpn`;

function linux(edits: Edits) {
  const texts = textsOf(networkWith({ [`${site}.gateways.edge.device.vendor`]: "linux", ...edits }));
  return (name: string) => textOf(texts, `shanghai/edge/${name}`);
}

describe("Access lists that the network file asks for", () => {
  it("are chains on Linux that let in what the links need and nothing else", () => {
    const lists = { [`${site}.gateways.edge.device.accessLists`]: true };
    const rules = (edits: Edits) => linux(edits)("nftables.conf");
    const health = {
      [`${site}.circuits.circuit1.healthCheck`]: {},
      [`${site}.circuits.circuit1.bfd`]: { hops: 1 },
    };
    const text = rules({ ...lists, ...health });
    for (const line of [
      'iifname "eth0" ip saddr != { 198.51.100.11, 198.51.100.22 } udp dport { 500, 4500 } drop',
      'iifname "eth0" ip saddr != { 198.51.100.11, 198.51.100.22 } meta l4proto esp drop',
      'iifname "eth3" ip saddr 10.0.0.2 tcp dport 179 accept',
      'iifname "eth3" ip saddr 10.0.0.2 udp dport 3784 accept',
      'iifname "eth3" ip saddr 100.96.0.0/16 ip daddr 10.0.0.1 icmp type echo-request accept',
      'iifname "eth3" drop',
      'iifname "tunnel1" ip saddr 169.254.10.1 tcp dport 179 accept',
      'iifname { "eth3", "tunnel1", "tunnel2" } ip saddr { 172.16.0.0/16 } ip daddr { 192.168.0.0/24, 192.168.1.0/24, 192.168.2.0/24 } accept',
    ])
      expect(text).toContain(`\n    ${line}\n`);
    expect(rules({})).not.toMatch(/hook input|drop/);
    // Circuits have lists without tunnels too.
    const alone = linux({ ...lists, [vpn]: undefined });
    expect(alone("nftables.conf")).not.toMatch(/esp|tunnel|maxseg/);
    expect(alone("setup.sh")).toContain("nft -f");
  });

  it("are lists on every link of an ASA, and of its uplink on IKE and ESP alone", () => {
    const health = { [`${circuit}.healthCheck`]: {}, [`${circuit}.bfd`]: { hops: 1 } };
    const { text } = asaWith({ [`${site}.gateways.edge.device.accessLists`]: true, ...health });
    const lines = text.split("\n").filter((line) => /^access-(list|group) (TO-|FROM-CLOUD)/.test(line));
    expect(lines).toEqual([
      ...["0", "1", "2"].map(
        (n) =>
          `access-list FROM-CLOUD extended permit ip 172.16.0.0 255.255.0.0 192.168.${n}.0 255.255.255.0`,
      ),
      ...["circuit1", "tunnel1", "tunnel2"].map((name) => `access-group FROM-CLOUD in interface ${name}`),
      ...["permit host 198.51.100.11", "permit host 198.51.100.22", "deny any"].flatMap((it) => {
        const [action, ...from] = it.split(" ");
        return ["udp", "udp", "esp"].map(
          (protocol, n) =>
            `access-list TO-outside-isp-1 extended ${action} ${protocol} ${from.join(" ")} host 203.0.113.68${[" eq 500", " eq 4500", ""][n]}`,
        );
      }),
      "access-list TO-outside-isp-1 extended permit ip any any",
      "access-group TO-outside-isp-1 in interface outside-isp-1 control-plane",
      "access-list TO-circuit1 extended permit tcp host 10.0.0.2 host 10.0.0.1 eq bgp",
      "access-list TO-circuit1 extended permit tcp host 10.0.0.2 eq bgp host 10.0.0.1",
      "access-list TO-circuit1 extended permit udp host 10.0.0.2 host 10.0.0.1 eq 3784",
      "access-list TO-circuit1 extended permit icmp host 10.0.0.2 host 10.0.0.1",
      "access-list TO-circuit1 extended permit icmp 100.96.0.0 255.255.0.0 host 10.0.0.1 echo",
      "access-list TO-circuit1 extended deny ip any any",
      "access-group TO-circuit1 in interface circuit1 control-plane",
    ]);
  });
});
