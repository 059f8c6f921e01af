import type { Assumption } from "../../routing/tables";
import type { Deployment } from "../deployment/deployment";
import { suggestedRetrySeconds } from "./detection";

/** What a result may depend on: what the route rules assume, and what is assumed of capacity. */
export type AssumptionName = Assumption | "equal-parts-of-flows";

/** What the documents leave open and the result depends on, in words. */
const words: Readonly<Record<AssumptionName, string>> = {
  "link-type-before-as-path": "Express Connect before IPsec-VPN counts more than the shorter AS path",
  "as-path-before-link-type": "the shorter AS path counts more than Express Connect before IPsec-VPN",
  "link-type-before-region": "Express Connect in another region is preferred to IPsec-VPN in the own region",
  "region-before-link-type": "IPsec-VPN in the own region is preferred to Express Connect in another region",
  "transit-through-third-region":
    "a transit router passes on to a third region what it learned from a second one",
  "no-transit-through-third-region":
    "a transit router does not pass on to a third region what it learned from a second one",
  "publishing-follows-the-association":
    "a transit router publishes over an attachment the routes of the table with which it is associated",
  "policy-looks-at-the-first-link":
    "the policy between data centre links counts a route of another region by the link over which it entered",
  "routes-over-the-limit-are-the-last-ones":
    "where a peer announces more routes than its VBR takes, the last ones in address order are dropped",
  "shorter-as-path-between-sessions":
    "of two sessions of one VBR or connection, the one with the shorter AS path is used",
  "published-routes-fill-the-system-table":
    "a transit router publishes into the VPC's system route table only",
  "static-vpc-route-before-published-route":
    "a VPC keeps to a route that was written by hand where a published one has the same destination",
  "first-of-equal-vpn-connections":
    "of equal IPsec-VPN connections, which do not share traffic, the first by name carries it",
  "equal-parts-of-flows":
    "equal routes get equal parts of the flows whatever the bandwidth of their links, so that the narrowest link bounds what all carry",
};

/** What holds for every report, whatever the network. */
const always: readonly { readonly name: string; readonly text: string }[] = [
  {
    name: "devices-announce-their-networks",
    text: "every device is configured as npx --no hybridnet devices writes it: it announces all networks of its data centre, filters and weighs as the network file says, and drops the routes of a session when its hold time ends (graceful restart is off)",
  },
  {
    name: "devices-share-routes",
    text: "the devices of one data centre know each other's routes and prefer as one",
  },
  {
    name: "no-memory",
    text: "routes depend on what is up now, not on what happened before: the service publishes no hold-down",
  },
];

export interface AssumptionText {
  readonly name: string;
  readonly text: string;
}

export function assumptionTexts(
  names: readonly AssumptionName[],
  deployment: Deployment,
): readonly AssumptionText[] {
  return [...names.map((name) => ({ name, text: words[name] })), ...ofDevices(deployment), ...always];
}

/** What is taken for granted of devices because neither the network file nor their configuration says it. */
function ofDevices({ sites, labels }: Deployment): readonly AssumptionText[] {
  const devices = sites.flatMap((site) => site.devices);
  const labelsOf = (some: typeof devices) => some.map(({ id }) => labels.get(id) ?? id).join(", ");
  const blind = devices.filter(({ knowsInside }) => !knowsInside);
  const unstated = devices.filter((it) => it.connectRetrySeconds === undefined);
  return [
    ...(blind.length === 0
      ? []
      : [
          {
            name: "inner-routes",
            text: `${labelsOf(blind)}: the device has routes of its own to all networks of its data centre; the network file says nothing of its inner side, and the generated configuration discards what no such route takes`,
          },
        ]),
    ...(unstated.length === 0
      ? []
      : [
          {
            name: "connect-retry",
            text: `${labelsOf(unstated)}: a lost BGP session is tried again within ${suggestedRetrySeconds} s, as RFC 4271 suggests; neither the device's guide nor its configuration states a time, and Alibaba Cloud's end may try sooner`,
          },
        ]),
  ];
}
