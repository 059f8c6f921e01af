import { knownRegions } from "../known-regions";
import { nearest } from "../nearest";
import { renderPath } from "../problems";
import type { NetworkFile } from "../schema";
import { sources } from "../sources";
import { interRegionLinks, items, transitRouters, vpcs } from "./entries";
import { dataCentreLinks, distances, usedRegions } from "./reach";
import { groups, itself, listed, paths, repeats } from "./relations";
import type { Rule } from "./rule";

/** Rules about regions and the inter-region connections between them. */
export const regionRules: readonly Rule[] = [
  {
    code: "REGION101",
    severity: "error",
    rule: "a region that the file uses has a transit router",
    source: sources.scenario,
    needsWhole: ["transitRouters"],
    *check(file) {
      const known = listed(Object.keys(file.transitRouters), itself);
      for (const [region, [first, ...others]] of groups(usedRegions(file), (it) => it.region)) {
        if (first === undefined || Object.hasOwn(file.transitRouters, region)) continue;
        yield {
          path: first.path,
          message: `transitRouters has no ${region}${others.length > 0 ? `, also needed by ${paths(others)}` : ""}`,
          remedy:
            known === "" ? `add ${region} to transitRouters` : `add ${region} there, or use one of ${known}`,
        };
      }
    },
  },
  {
    code: "REGION102",
    severity: "error",
    rule: "a network has at least one region",
    source: sources.template("a provider needs a region"),
    needsWhole: ["transitRouters", "retiredRegions"],
    *check(file) {
      if (Object.keys(file.transitRouters).length + file.retiredRegions.length > 0) return;
      yield {
        path: ["transitRouters"],
        message: "there is no transit router",
        remedy: "add one, or name the region to clear in retiredRegions",
      };
    },
  },
  {
    code: "REGION103",
    severity: "error",
    rule: "inter-region connections lead from each VPC to each region with a link to a data centre",
    source: sources.scenario,
    needsWhole: ["transitRouters", "interRegionLinks"],
    *check(file) {
      for (const { vpc, unreached } of reachability(file)) {
        const [first] = unreached;
        if (first === undefined) continue;
        const { region } = vpc.value;
        yield {
          path: [...vpc.path, "region"],
          message: `no way leads from ${region} to ${listed(unreached, (far) => `${far.region} (${renderPath(far.path)})`)}`,
          remedy: `add an entry to interRegionLinks with from: ${region} and to: ${first.region}`,
        };
      }
    },
  },
  {
    code: "REGION104",
    severity: "warning",
    rule: "an inter-region connection joins a VPC's region and a data centre's directly, because nothing says that routes pass through a third one",
    source: sources.createPeerAttachment,
    needsWhole: ["transitRouters", "interRegionLinks"],
    *check(file) {
      for (const { vpc, remote } of reachability(file)) {
        const [first] = remote;
        if (first === undefined) continue;
        const { region } = vpc.value;
        yield {
          path: [...vpc.path, "region"],
          message: `${region} reaches ${listed(remote, (far) => far.region)} through another region only`,
          remedy: `add an entry to interRegionLinks with from: ${region} and to: ${first.region}`,
        };
      }
    },
  },
  {
    code: "REGION105",
    severity: "warning",
    // No error: the region's provider exists in both cases, the entry only misleads its reader.
    rule: "a retired region has no transit router",
    source: sources.template("retiredRegions keeps the provider of a region that has left the file"),
    *check(file) {
      for (const { value, path } of items(file.retiredRegions, ["retiredRegions"])) {
        if (!Object.hasOwn(file.transitRouters, value)) continue;
        yield {
          path,
          message: `${value} is still in transitRouters`,
          remedy: "remove it from retiredRegions, or from transitRouters",
        };
      }
    },
  },
  {
    code: "REGION106",
    severity: "warning",
    rule: "a transit router is in a region that the provider knows",
    source: knownRegions.source,
    *check(file) {
      const known = new Set<string>(knownRegions.regions);
      for (const { path } of transitRouters(file)) {
        const region = String(path.at(-1));
        if (known.has(region)) continue;
        const near = nearest(region, knownRegions.regions);
        yield {
          path,
          message: `${region} is none of these`,
          remedy: near === undefined ? "make sure that the region exists" : `did you mean ${near}?`,
        };
      }
    },
  },
  {
    code: "LINK101",
    severity: "error",
    rule: "an inter-region connection joins two different regions",
    source: sources.createPeerAttachment,
    *check(file) {
      for (const { value, path } of interRegionLinks(file)) {
        if (value.from !== value.to) continue;
        yield {
          path: [...path, "to"],
          message: `both ends are in ${value.to}`,
          remedy: "correct one end, or remove the connection",
        };
      }
    },
  },
  {
    code: "LINK102",
    severity: "error",
    rule: "two regions have one inter-region connection",
    source: sources.createPeerAttachment,
    *check(file) {
      const ends = ({ value }: ReturnType<typeof interRegionLinks>[number]) => [value.from, value.to];
      for (const { later, first } of repeats(interRegionLinks(file), (link) => ends(link).sort().join(" "))) {
        yield {
          path: later.path,
          message: `${later.value.from} and ${later.value.to} are joined by ${renderPath(first.path)} already`,
          remedy: "remove one of the two and give the other one the bandwidth of both",
        };
      }
    },
  },
  {
    code: "LINK103",
    severity: "error",
    rule: "a bandwidth plan is associated with the CEN once",
    source: sources.createPeerAttachment,
    *check(file) {
      const plans = interRegionLinks(file).flatMap(({ value: { billing }, path }) =>
        billing.mode === "bandwidth-plan" && billing.associate ? [{ plan: billing.planId, path }] : [],
      );
      for (const { later, first } of repeats(plans, ({ plan }) => plan)) {
        yield {
          path: [...later.path, "billing", "associate"],
          message: `${later.plan} is associated by ${renderPath(first.path)} already`,
          remedy: "set associate: false here",
        };
      }
    },
  },
  {
    code: "LINK104",
    severity: "error",
    rule: "a bandwidth plan of a CEN that is made here is associated here",
    source: sources.createPeerAttachment,
    needsWhole: ["cen", "interRegionLinks"],
    *check(file) {
      if (file.cen.mode === "existing") return;
      const plans = interRegionLinks(file).flatMap(({ value: { billing }, path }) =>
        billing.mode === "bandwidth-plan" ? [{ ...billing, path: [...path, "billing", "associate"] }] : [],
      );
      const associated = new Set(plans.flatMap(({ planId, associate }) => (associate ? [planId] : [])));
      const open = plans.filter(({ planId }) => !associated.has(planId));
      for (const [planId, [first]] of groups(open, (plan) => plan.planId)) {
        if (first === undefined) continue;
        yield {
          path: first.path,
          message: `nothing associates ${planId} with the CEN, which does not exist before this file is applied`,
          remedy: "remove associate: false here",
        };
      }
    },
  },
];

/** What the first VPC of each region cannot reach, or only through a third region. */
function reachability(file: NetworkFile) {
  const known = (region: string) => Object.hasOwn(file.transitRouters, region);
  const links = [...groups(dataCentreLinks(file), ({ region }) => region).values()].flatMap(([first]) =>
    first !== undefined && known(first.region) ? [first] : [],
  );
  return [...groups(vpcs(file), ({ value }) => value.region).values()].flatMap(([vpc]) => {
    if (vpc === undefined || !known(vpc.value.region)) return [];
    const reached = distances(file, vpc.value.region);
    return [
      {
        vpc,
        unreached: links.filter(({ region }) => !reached.has(region)),
        remote: links.filter(({ region }) => (reached.get(region) ?? 0) > 1),
      },
    ];
  });
}
