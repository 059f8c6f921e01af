/** Ids of what stands on the data centre's side. Like the service's ids they hold no blank. */

export function siteId(key: string): string {
  return `data-centre:${key}`;
}

export function deviceId(site: string, gateway: string): string {
  return `device:${site}/${gateway}`;
}

export function uplinkId(site: string, gateway: string, uplink: string): string {
  return `uplink:${site}/${gateway}/${uplink}`;
}

/** Id of a tunnel. The service's own is known late, and a single tunnel has none. */
export function tunnelId(connection: string, index: number): string {
  return `${connection}/tunnel${index}`;
}

/** Stands for what should be deployed and is not. */
export function missingId(what: string, key: string): string {
  return `missing:${what}/${key}`;
}
