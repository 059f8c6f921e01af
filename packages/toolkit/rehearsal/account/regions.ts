import { transitRouterZones } from "@hybridnet/network/limits";

/**
 * Regions of Alibaba Cloud with the names that the service gives them.
 * Source: Alibaba Cloud help: Regions and zones (ECS).
 */
const regionNames: Readonly<Record<string, string>> = {
  "ap-northeast-1": "Japan (Tokyo)",
  "ap-northeast-2": "South Korea (Seoul)",
  "ap-southeast-1": "Singapore",
  "ap-southeast-3": "Malaysia (Kuala Lumpur)",
  "ap-southeast-5": "Indonesia (Jakarta)",
  "ap-southeast-6": "Philippines (Manila)",
  "ap-southeast-7": "Thailand (Bangkok)",
  "cn-beijing": "China (Beijing)",
  "cn-chengdu": "China (Chengdu)",
  "cn-fuzhou": "China (Fuzhou-Local Region)",
  "cn-guangzhou": "China (Guangzhou)",
  "cn-hangzhou": "China (Hangzhou)",
  "cn-heyuan": "China (Heyuan)",
  "cn-hongkong": "China (Hong Kong)",
  "cn-huhehaote": "China (Hohhot)",
  "cn-nanjing": "China (Nanjing-Local Region)",
  "cn-qingdao": "China (Qingdao)",
  "cn-shanghai": "China (Shanghai)",
  "cn-shenzhen": "China (Shenzhen)",
  "cn-wuhan-lr": "China (Wuhan-Local Region)",
  "cn-wulanchabu": "China (Ulanqab)",
  "cn-zhangjiakou": "China (Zhangjiakou)",
  "eu-central-1": "Germany (Frankfurt)",
  "eu-west-1": "UK (London)",
  "me-central-1": "SAU (Riyadh)",
  "me-east-1": "UAE (Dubai)",
  "us-east-1": "US (Virginia)",
  "us-west-1": "US (Silicon Valley)",
};

/** Every region that there is for a network: those that everybody knows, and those that the network file uses. */
export function regionsFor(used: readonly string[]): Readonly<Record<string, string>> {
  return { ...Object.fromEntries(used.map((region) => [region, region])), ...regionNames };
}

/**
 * Zones in which the Enterprise Edition transit router of a region can be, where they are known.
 * Source: Alibaba Cloud help: Available regions and zones of transit routers.
 */
export function knownTransitRouterZones(region: string): readonly string[] | undefined {
  return transitRouterZones[region]?.map((letter) => `${region}-${letter}`);
}

/** Whether a zone's id is one of the region: `cn-hangzhou-h` in general, `eu-central-1a` where a digit ends it. */
export function isZoneOf(region: string, zone: string): boolean {
  const rest = zone.startsWith(region) ? zone.slice(region.length) : "";
  return (/\d$/.test(region) ? /^[a-z]$/ : /^-[a-z]$/).test(rest);
}

const idCodes: Readonly<Record<string, string>> = {
  "cn-beijing": "2ze",
  "cn-hangzhou": "bp1",
  "cn-hongkong": "j6c",
  "cn-shanghai": "uf6",
  "cn-shenzhen": "wz9",
};

/** Stands for the region of what belongs to none, such as a CEN, from whichever one it is asked for. */
export const anyRegion = "cn-hangzhou";

/** The three characters by which ids tell the region where it is known, else any three. */
export function idCode(region: string): string {
  return idCodes[region] ?? "m5e";
}
