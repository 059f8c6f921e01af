import { transitRouterZones, transitRouterZonesSource } from "../limits";
import type { Path } from "../problems";
import type { NetworkFile } from "../schema";
import { sources } from "../sources";
import { vpcs, vpns, vswitchesOf } from "./entries";
import type { Rule } from "./rule";

/** Rules about zones: of vSwitches and of single-tunnel connections. */
export const zoneRules: readonly Rule[] = [
  {
    code: "ZONE101",
    severity: "error",
    rule: "a zone is the region of its VPC or connection with a hyphen and a letter, or with the letter alone behind a digit",
    source: sources.zones,
    *check(file) {
      for (const { zone, region, path } of zones(file)) {
        if (isZoneOf(region, zone)) continue;
        yield {
          path,
          message: `${zone} is no zone of ${region}`,
          remedy: `use a zone of ${region}, such as ${supportedZones(region)?.[0] ?? exampleZone(region)}`,
        };
      }
    },
  },
  {
    code: "ZONE102",
    severity: "error",
    rule: "the transit router can place its interfaces in the zone",
    source: transitRouterZonesSource,
    *check(file) {
      for (const { zone, region, path, used } of zones(file)) {
        const supported = supportedZones(region);
        if (!used || supported === undefined || !isZoneOf(region, zone) || supported.includes(zone)) continue;
        yield {
          path,
          message: `the transit router of ${region} has no interfaces in ${zone}`,
          remedy: `use one of ${supported.join(", ")}`,
        };
      }
    },
  },
];

interface UsedZone {
  readonly zone: string;
  readonly region: string;
  readonly path: Path;
  /** Whether the transit router gets an interface there. */
  readonly used: boolean;
}

function zones(file: NetworkFile): readonly UsedZone[] {
  const ofVswitches = vpcs(file).flatMap((vpc) =>
    vswitchesOf(vpc).map(({ value, path }) => ({
      zone: value.zone,
      region: vpc.value.region,
      path: [...path, "zone"],
      used: value.attached,
    })),
  );
  const ofConnections = vpns(file).flatMap(({ value, path }) =>
    value.mode === "single"
      ? [{ zone: value.zone, region: value.region, path: [...path, "zone"], used: true }]
      : [],
  );
  return [...ofVswitches, ...ofConnections];
}

/** Zones of the regions whose list is known; undefined elsewhere. */
export function supportedZones(region: string): readonly string[] | undefined {
  if (!Object.hasOwn(transitRouterZones, region)) return undefined;
  return transitRouterZones[region]?.map((letter) => `${region}-${letter}`);
}

/** `cn-hangzhou-h` is of `cn-hangzhou`, `eu-central-1a` of `eu-central-1`, `cn-shanghai-finance-1a` not of `cn-shanghai`. */
export function isZoneOf(region: string, zone: string): boolean {
  if (!zone.startsWith(region)) return false;
  return (/\d$/.test(region) ? /^[a-z]$/ : /^-[a-z]$/).test(zone.slice(region.length));
}

function exampleZone(region: string): string {
  return /\d$/.test(region) ? `${region}a` : `${region}-a`;
}
