import type { Path } from "../problems";
import type { NetworkFile } from "../schema";
import { failureId, failureKinds, type SingleFailureKind } from "../schema/expectation";
import { sources } from "../sources";
import {
  type At,
  circuits,
  entries,
  gateways,
  interRegionLinks,
  keyOf,
  oncePerFile,
  transitRouters,
  tunnels,
  vpcs,
  vpns,
  vswitchesOf,
} from "./entries";
import { meant } from "./relations";
import type { Breach, Rule } from "./rule";
import { isZoneOf } from "./zones";

const source = sources.template("an expectation speaks of what the file describes");

/** Rules about what expectations name: a misspelt name would be checked against nothing. */
export const expectationRules: readonly Rule[] = [
  {
    code: "EXP101",
    severity: "error",
    rule: "an expectation speaks of a data centre of the file",
    source,
    needsWhole: ["dataCentres"],
    *check(file) {
      for (const { value, path } of pairs(file))
        if (value.dataCentre !== undefined)
          yield* unknown(
            [...path, "dataCentre"],
            value.dataCentre,
            Object.keys(file.dataCentres),
            "dataCentres",
          );
    },
  },
  {
    code: "EXP102",
    severity: "error",
    rule: "an expectation speaks of a VPC of the file",
    source,
    needsWhole: ["vpcs"],
    *check(file) {
      for (const { value, path } of pairs(file))
        if (value.vpc !== undefined)
          yield* unknown([...path, "vpc"], value.vpc, Object.keys(file.vpcs), "vpcs");
    },
  },
  {
    code: "EXP103",
    severity: "error",
    rule: "a failure that an expectation names can happen to something in the file",
    source,
    needsWhole: ["dataCentres", "vpcs", "interRegionLinks", "transitRouters"],
    *check(file) {
      for (const { value, path } of failures(file)) {
        const kind = failureKinds.find((it) => value.startsWith(`${it}:`));
        if (kind === undefined || (kind === "zone" && isTunnelZone(value.slice("zone:".length), file)))
          continue;
        const known = failureIds(file)[kind];
        yield* unknown(path, value, known, "the file");
      }
    },
  },
  {
    code: "EXP104",
    severity: "error",
    rule: "a link that an expectation names is a circuit or a VPN of the file",
    source,
    needsWhole: ["dataCentres"],
    *check(file) {
      const known = [
        ...circuits(file).map((it) => `circuit:${keyOf(it.site)}/${keyOf(it)}`),
        ...vpns(file).map(({ site }) => `vpn:${keyOf(site)}`),
      ];
      for (const { value, path } of links(file))
        if (value.includes(":")) yield* unknown(path, value, known, "the file");
    },
  },
  {
    code: "EXP105",
    severity: "error",
    rule: "the failure that an expectation names and the data centre of its pairs belong together",
    source,
    *check(file) {
      for (const entry of expectations(file)) {
        const site = "pairs" in entry.value ? entry.value.pairs?.dataCentre : undefined;
        const failure = failureOf(entry);
        const of = failure && siteOf(failure.value);
        if (failure === undefined || of === undefined || site === undefined || site === of) continue;
        yield {
          path: failure.path,
          message: `${failure.value} is of data centre ${of}, and the pairs are those of ${site}`,
          remedy: `use a failure of ${site}, or pairs of ${of}`,
        };
      }
    },
  },
];

type Entry = NetworkFile["expectations"][string];

const expectations = oncePerFile((file): readonly At<Entry>[] =>
  entries(file.expectations, ["expectations"]),
);

function pairs(file: NetworkFile) {
  return expectations(file).flatMap(({ value, path }) =>
    "pairs" in value && value.pairs !== undefined ? [{ value: value.pairs, path: [...path, "pairs"] }] : [],
  );
}

/** Every failure that an expectation names, with the key under which it stands. */
function failures(file: NetworkFile): readonly At<string>[] {
  return expectations(file).flatMap((it) => failureOf(it) ?? []);
}

function failureOf({ value, path }: At<Entry>): At<string> | undefined {
  const at = (key: string, failure: string | undefined) =>
    failure === undefined ? undefined : { value: failure, path: [...path, key] };
  if (value.kind === "survives" || value.kind === "detects") return at("failure", value.failure);
  if (value.kind === "prefers" || value.kind === "symmetric") return at("during", value.during);
  return value.kind === "returns" ? at("after", value.after) : undefined;
}

function links(file: NetworkFile): readonly At<string>[] {
  return expectations(file).flatMap(({ value, path }) => {
    if (value.kind === "prefers") return [{ value: value.link, path: [...path, "link"] }];
    return value.kind === "returns" ? [{ value: value.to, path: [...path, "to"] }] : [];
  });
}

function* unknown(path: Path, name: string, known: readonly string[], where: string): Generator<Breach> {
  if (known.includes(name)) return;
  yield {
    path,
    message: `${where} has no ${name}`,
    remedy: known.length > 0 ? meant(name, known) : "remove the expectation",
  };
}

/** The ids of what can fail in the file, by kind. */
const failureIds = oncePerFile((file): Readonly<Record<SingleFailureKind, readonly string[]>> => {
  const ofSite = (kind: SingleFailureKind, { path, site }: At<unknown> & { readonly site: At<unknown> }) =>
    failureId(kind, keyOf(site), String(path.at(-1)));
  const zones = [
    ...vpcs(file).flatMap((vpc) => vswitchesOf(vpc).map(({ value }) => value.zone)),
    ...vpns(file).flatMap(({ value }) => (value.mode === "single" ? [value.zone] : [])),
  ];
  return {
    circuit: circuits(file).map((it) => ofSite("circuit", it)),
    "bgp-session": circuits(file).map((it) => ofSite("bgp-session", it)),
    tunnel: tunnels(file).map((it) => ofSite("tunnel", it)),
    "vpn-connection": vpns(file).map(({ site }) => failureId("vpn-connection", keyOf(site))),
    device: gateways(file).map((it) => ofSite("device", it)),
    uplink: gateways(file).flatMap((gateway) =>
      Object.keys(gateway.value.uplinks).map((key) =>
        failureId("uplink", keyOf(gateway.site), keyOf(gateway), key),
      ),
    ),
    "inter-region-link": interRegionLinks(file).map((it) => failureId("inter-region-link", keyOf(it))),
    "transit-router": transitRouters(file).map((it) => failureId("transit-router", keyOf(it))),
    zone: [...new Set(zones)].map((zone) => failureId("zone", zone)),
  };
});

/** The service chooses the zones of the two tunnels of a connection, so that any zone of its region may be one. */
function isTunnelZone(zone: string, file: NetworkFile): boolean {
  return vpns(file).some(({ value }) => value.mode === "dual" && isZoneOf(value.region, zone));
}

function siteOf(failure: string): string | undefined {
  return /^(?:circuit|bgp-session|tunnel|vpn-connection|device|uplink):([^/]*)/.exec(failure)?.[1];
}
