import { contains, enclosing, overlaps as meet, outermost, parseCidr, union } from "../cidr";
import { rfc1918Routes, serviceCidr } from "../limits";
import { renderPath } from "../problems";
import { sources } from "../sources";
import { type At, dataCentres, type VpcEntry, vpcCidrs, vpcs, vswitchesOf } from "./entries";
import { dataCentreCidrs, routePrefixes } from "./networks";
import { listed, repeats } from "./relations";
import type { Rule } from "./rule";

/** Rules about the routes from a VPC towards the data centres. */
export const routeRules: readonly Rule[] = [
  {
    code: "VPC108",
    severity: "error",
    rule: "the routes of a VPC cover every network of every data centre",
    source: sources.scenario,
    *check(file) {
      const service = parseCidr(serviceCidr.cidr);
      const needed = dataCentres(file).flatMap((site) =>
        dataCentreCidrs(site)
          .map(({ value, path }) => ({ cidr: parseCidr(value), path }))
          // With a VPN such a network has to go (CIDR104), whatever leads to it.
          .filter(({ cidr }) => site.value.vpn === undefined || !meet(service, cidr)),
      );
      for (const vpc of vpcs(file)) {
        const prefixes = routes(vpc);
        if (prefixes === undefined) continue;
        const covered = union(prefixes.map(parseCidr));
        const missing = needed.filter(({ cidr }) => enclosing(covered, cidr) === undefined);
        if (missing.length === 0) continue;
        const networks = listed(missing, ({ cidr }) => cidr.text);
        // No route of the VPC's own may lead there (VPC111).
        const published = missing.some(({ cidr }) => contains(service, cidr));
        yield {
          path: [...vpc.path, "routes"],
          message: `no route leads to ${listed(missing, ({ cidr, path }) => `${cidr.text} (${renderPath(path)})`)}`,
          remedy: published
            ? "use mode: auto-publish, which leads there too"
            : vpc.value.routes.mode === "prefixes"
              ? `add ${networks} to prefixes`
              : `use mode: prefixes with a list that covers ${networks}`,
        };
      }
    },
  },
  {
    code: "VPC109",
    severity: "error",
    rule: "a route equals no vSwitch, lies in none and, listed as a prefix, lies outside its VPC",
    source: sources.createRouteEntry,
    *check(file) {
      for (const vpc of vpcs(file)) {
        const own = outermost(vpcCidrs(vpc).map(({ value }) => parseCidr(value)));
        for (const { value, path } of routePrefixes(vpc)) {
          const outer = enclosing(own, parseCidr(value));
          if (outer === undefined) continue;
          yield {
            path,
            message: `${value} lies in the VPC itself, ${outer.text}`,
            remedy: "remove this prefix: the VPC reaches its own networks without it",
          };
        }
        if (vpc.value.routes.mode !== "rfc1918") continue;
        for (const { value, path } of vswitchesOf(vpc)) {
          const met = rfc1918Routes.find((route) => contains(parseCidr(value.cidr), parseCidr(route)));
          if (met === undefined) continue;
          yield {
            path: [...path, "cidr"],
            message: `the route ${met} of mode rfc1918 lies in the vSwitch ${value.cidr}`,
            remedy: "use mode: prefixes in routes, or a smaller vSwitch",
          };
        }
      }
    },
  },
  {
    code: "VPC110",
    severity: "error",
    rule: "a prefix stands once in a list of routes",
    source: sources.createRouteEntry,
    *check(file) {
      for (const vpc of vpcs(file)) {
        const written = routePrefixes(vpc).map(({ value, path }) => ({ cidr: parseCidr(value), path }));
        for (const { later } of repeats(written, ({ cidr }) => `${cidr.first}/${cidr.prefixLength}`)) {
          yield {
            path: later.path,
            message: `${later.cidr.text} stands in the list already`,
            remedy: "remove it",
          };
        }
      }
    },
  },
  {
    code: "VPC111",
    severity: "error",
    rule: `no route of a VPC equals ${serviceCidr.cidr} or lies in it`,
    source: sources.createRouteEntry,
    *check(file) {
      const service = parseCidr(serviceCidr.cidr);
      const announced = dataCentres(file)
        .flatMap(dataCentreCidrs)
        .map(({ value }) => parseCidr(value));
      for (const { value, path } of vpcs(file).flatMap(routePrefixes)) {
        if (!contains(service, parseCidr(value))) continue;
        const isNeeded = announced.some((cidr) => meet(cidr, parseCidr(value)));
        yield {
          path,
          message: `${value} lies in the service's own network`,
          remedy: isNeeded
            ? "use mode: auto-publish instead of a list, which leads there too"
            : "remove this prefix",
        };
      }
    },
  },
  {
    code: "VPC112",
    severity: "error",
    rule: "an existing VPC lists a route table for its routes, unless the transit router publishes them",
    source: sources.scenario,
    needsWhole: ["vpcs"],
    *check(file) {
      for (const { value, path } of vpcs(file)) {
        if (value.mode !== "existing" || value.routes.mode === "auto-publish") continue;
        if (Object.keys(value.routeTables).length > 0) continue;
        yield {
          path: [...path, "routeTables"],
          message: "there is no route table",
          remedy: "list the system route table of the VPC, or set routes to mode: auto-publish",
        };
      }
    },
  },
];

/** Destinations of a VPC's own routes; undefined where the transit router publishes them. */
function routes(vpc: At<VpcEntry>): readonly string[] | undefined {
  if (vpc.value.routes.mode === "auto-publish") return undefined;
  return vpc.value.routes.mode === "rfc1918" ? rfc1918Routes : vpc.value.routes.prefixes;
}
