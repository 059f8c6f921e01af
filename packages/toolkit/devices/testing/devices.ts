import type { Network } from "@hybridnet/network";
import { type ExampleName, exampleData, networkOf } from "@hybridnet/network/testing/synth";
import { deviceFiles } from "../device-files";
import type { DeviceOptions, TunnelPublicIps } from "../plan";

/** Public IPs for every tunnel of the examples, as if they had been deployed. */
export const publicIps: TunnelPublicIps = {
  shanghai: { tunnel1: "198.51.100.11", tunnel2: "198.51.100.22" },
  beijing: { tunnel1: "198.51.100.33", tunnel2: "198.51.100.44" },
};

export function exampleNetwork(name: ExampleName): Network {
  return networkOf(exampleData(name));
}

/** Texts of the devices' files by path. */
export function textsOf(network: Network, options: DeviceOptions = { tunnelPublicIps: publicIps }) {
  return new Map(deviceFiles(network, options).map(({ path, text }) => [path, text]));
}

/** One file that must be there. */
export function textOf(texts: ReadonlyMap<string, string>, path: string): string {
  const text = texts.get(path);
  if (text === undefined) throw new Error(`there is no ${path} among ${[...texts.keys()].join(", ")}`);
  return text;
}

/** A network with its only connection changed, without a way through the file. */
export function withVpn(
  network: Network,
  change: Partial<NonNullable<Network["dataCentres"][number]["vpn"]>>,
): Network {
  return {
    ...network,
    dataCentres: network.dataCentres.map((site) => ({
      ...site,
      vpn: site.vpn && Object.assign({}, site.vpn, change),
    })),
  };
}
