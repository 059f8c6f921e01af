import {
  defaultAlibabaAsn,
  keepalivesPerHold,
  reservedAsns,
  routesPerBgpPeer,
  vbrLocalAsns,
} from "../limits";
import { renderPath } from "../problems";
import { sources } from "../sources";
import { circuits, dataCentres, vpns } from "./entries";
import { repeats } from "./relations";
import type { Rule } from "./rule";

const { single, twoByte, fourByte, reserved } = vbrLocalAsns;

/** Rules about BGP sessions, on circuits and in tunnels. */
export const bgpRules: readonly Rule[] = [
  {
    code: "BGP101",
    severity: "error",
    rule: `a VBR has the ASN ${single}, ${twoByte.min} to ${twoByte.max} without ${reserved}, or ${fourByte.min} to ${fourByte.max}`,
    source: vbrLocalAsns.source,
    *check(file) {
      for (const { value, path } of circuits(file)) {
        const { alibabaAsn } = value.bgp;
        if (isVbrAsn(alibabaAsn)) continue;
        yield {
          path: [...path, "bgp", "alibabaAsn"],
          message: `the ASN of the VBR is ${alibabaAsn}`,
          remedy: `leave it out to use ${single}`,
        };
      }
    },
  },
  {
    code: "BGP102",
    severity: "error",
    rule: "the ends of a BGP session have different ASNs",
    source: sources.createBgpGroup,
    *check(file) {
      const sessions = [
        ...circuits(file).map(({ value, path, site }) => ({ ...value.bgp, path: [...path, "bgp"], site })),
        ...vpns(file).map(({ value: { alibabaAsn }, path, site }) => ({ alibabaAsn, path, site })),
      ];
      for (const { alibabaAsn, path, site } of sessions) {
        if (alibabaAsn !== site.value.asn) continue;
        yield {
          path: [...path, "alibabaAsn"],
          message: `the ASN ${alibabaAsn} is also that of the data centre, ${renderPath(site.path)}.asn`,
          remedy: "change one of the two ASNs",
        };
      }
    },
  },
  {
    code: "BGP103",
    severity: "warning",
    rule: "each data centre has an ASN of its own, because it drops routes that carry its own ASN",
    source: sources.bgp,
    *check(file) {
      for (const { later, first } of repeats(dataCentres(file), ({ value }) => value.asn)) {
        yield {
          path: [...later.path, "asn"],
          message: `the ASN ${later.value.asn} is also that of ${renderPath(first.path)}`,
          remedy: "give one of the two another private ASN, unless they need not reach each other",
        };
      }
    },
  },
  {
    code: "BGP104",
    severity: "error",
    rule: `a data centre with a circuit announces at most ${routesPerBgpPeer.max} networks, because the VBR drops the rest without a word`,
    source: routesPerBgpPeer.source,
    *check(file) {
      for (const { value, path } of dataCentres(file)) {
        const count = value.cidrs.length;
        if (Object.keys(value.circuits).length === 0 || count <= routesPerBgpPeer.max) continue;
        yield {
          path: [...path, "cidrs"],
          message: `there are ${count} networks`,
          remedy: "summarise them into fewer, larger networks",
        };
      }
    },
  },
  {
    code: "BGP105",
    severity: "error",
    rule: `a hold time is at least ${keepalivesPerHold.min} times the keepalive interval, else sessions flap`,
    source: keepalivesPerHold.source,
    *check(file) {
      for (const { value, path } of [...circuits(file), ...vpns(file)]) {
        const { keepaliveSeconds, holdSeconds } = value.bgp;
        if (keepaliveSeconds === undefined || holdSeconds === undefined) continue;
        const least = keepaliveSeconds * keepalivesPerHold.min;
        if (holdSeconds >= least) continue;
        yield {
          path: [...path, "bgp", "holdSeconds"],
          message: `the hold time is ${holdSeconds} s with a keepalive every ${keepaliveSeconds} s`,
          remedy: `set holdSeconds to ${least}, or shorten keepaliveSeconds`,
        };
      }
    },
  },
  {
    code: "BGP106",
    severity: "error",
    rule: `no router has the ASN ${reservedAsns.values.join(" or ")}`,
    source: reservedAsns.source,
    *check(file) {
      const reserves = new Set<number>(reservedAsns.values);
      const asns = [
        ...dataCentres(file).map(({ value, path }) => ({ asn: value.asn, path: [...path, "asn"] })),
        ...vpns(file).map(({ value, path }) => ({ asn: value.alibabaAsn, path: [...path, "alibabaAsn"] })),
      ];
      for (const { asn, path } of asns) {
        if (!reserves.has(asn)) continue;
        yield {
          path,
          message: `the ASN ${asn} is reserved`,
          remedy: "use a private ASN, 64512 to 65534 or 4200000000 to 4294967294",
        };
      }
    },
  },
  {
    code: "BGP107",
    severity: "error",
    rule: `${defaultAlibabaAsn} is the service's own ASN, which neither a customer gateway nor the peer of a VBR may have`,
    source: sources.createBgpGroup,
    *check(file) {
      for (const { value, path } of dataCentres(file)) {
        if (value.asn !== defaultAlibabaAsn) continue;
        const ends = [
          ...Object.values(value.circuits).map(({ bgp }) => bgp),
          ...(value.vpn ? [value.vpn] : []),
        ];
        // With the same ASN on the other end, BGP102 has said enough.
        if (ends.every(({ alibabaAsn }) => alibabaAsn === defaultAlibabaAsn)) continue;
        yield {
          path: [...path, "asn"],
          message: `the data centre has the ASN ${defaultAlibabaAsn}`,
          remedy: "use a private ASN, 64512 to 65534 or 4200000000 to 4294967294",
        };
      }
    },
  },
];

function isVbrAsn(asn: number): boolean {
  if (asn === single) return true;
  if (asn === reserved) return false;
  return [twoByte, fourByte].some(({ min, max }) => min <= asn && asn <= max);
}
