import type { Network } from "@hybridnet/network";
import { deviceFiles } from "./device-files";
import { terraformTemplate, unknownValue } from "./terraform-text";

/** Files of the devices as Terraform templates: by data centre, then by `<gateway>/<file>`. */
export type DeviceTemplates = Readonly<Record<string, Readonly<Record<string, string>>>>;

/**
 * The devices' files in which only the tunnels' public IPs are left to Terraform; rendered, they are what
 * `deviceFiles` gives for the same IPs. `publicIp` is the expression of one tunnel's IP. Secrets stand in
 * them as placeholders.
 */
export function deviceTemplates(
  network: Network,
  publicIp: (dataCentre: string, tunnel: string) => string,
): DeviceTemplates {
  const tunnels = network.dataCentres.flatMap(({ key, vpn }) =>
    (vpn?.tunnels ?? []).map((tunnel) => ({ site: key, tunnel: tunnel.key, name: `${key}/${tunnel.key}` })),
  );
  const expressions = new Map(tunnels.map(({ site, tunnel, name }) => [name, publicIp(site, tunnel)]));
  const files = deviceFiles(network, {
    tunnelPublicIps: bySite(network, (site) =>
      tunnels.filter((it) => it.site === site).map(({ tunnel, name }) => [tunnel, unknownValue(name)]),
    ),
  });
  return bySite(network, (site) =>
    files
      .filter(({ path }) => path.startsWith(`${site}/`))
      .map(({ path, text }) => [path.slice(site.length + 1), terraformTemplate(text, expressions)]),
  );
}

function bySite(
  { dataCentres }: Network,
  entries: (site: string) => readonly (readonly [string, string])[],
): DeviceTemplates {
  return Object.fromEntries(dataCentres.map(({ key }) => [key, Object.fromEntries(entries(key))]));
}
