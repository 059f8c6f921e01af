import type { Attributes } from "../../service/service";
import type { Fingerprints } from "../vault";

/** Everything that a simulated account is, as it stands in its file. */
export interface AccountContent {
  /** What ids are derived from. */
  readonly seed: string;
  /** Salt of the fingerprints of secrets. */
  readonly salt: string;
  /** Simulated time, milliseconds since 1970. */
  readonly clockMs: number;
  /** How many objects were made of one identity, so that a second one gets another id. */
  readonly counters: Readonly<Record<string, number>>;
  readonly reservedVlans: readonly ReservedVlan[];
  readonly objects: readonly StoredObject[];
  /** Digests of the seeded objects as they were, by key. */
  readonly seeded: Readonly<Record<string, string>>;
  readonly dataCentres: readonly SeededDataCentre[];
  /** What is down at the data centres and on the lines, and what is announced other than it should be. */
  readonly outside?: {
    readonly down: readonly string[];
    /** Networks by data centre, or by data centre and link such as `shanghai/tunnel1`. */
    readonly announced: Readonly<Record<string, readonly string[]>>;
  };
  /** Regions that the network file uses, beside those that everybody knows. */
  readonly regions?: readonly string[];
}

/** A VLAN id that nobody gets on a circuit until a moment. */
export interface ReservedVlan {
  readonly circuitId: string;
  readonly vlan: number;
  readonly untilMs: number;
}

export interface StoredObject {
  /** Terraform's name of the type, or a name of our own for what the service makes by itself. */
  readonly type: string;
  /** The service's own id, such as `tr-...`; of a relation, its Terraform id. */
  readonly id: string;
  readonly terraformId: string;
  /** "" for what belongs to no region. */
  readonly region: string;
  readonly name: string;
  /** All attributes of the resource but secrets. */
  readonly attributes: Attributes;
  readonly fingerprints: Fingerprints;
  /** What the service knows beyond the attributes. */
  readonly facts: Attributes;
  /** The object without which this one would not be: a VPC for its system route table. */
  readonly owner?: string;
}

/** The far ends of the links, as the network file describes them. */
export interface SeededDataCentre {
  readonly key: string;
  readonly asn: number;
  readonly cidrs: readonly string[];
  readonly circuits: readonly {
    readonly key: string;
    readonly circuitId: string;
    readonly customerAddress: string;
    readonly device: string;
  }[];
  readonly tunnels: readonly {
    readonly key: string;
    readonly publicIp: string;
    readonly cidr: string;
    readonly device: string;
    readonly uplink: string;
  }[];
}

/** Types of objects that the service makes by itself and Terraform does not manage here. */
export const own = {
  circuit: "alicloud_express_connect_physical_connection",
  failoverTestJob: "express_connect_failover_test_job",
  bandwidthPlan: "alicloud_cen_bandwidth_package",
  vpcRouteTable: "vpc_route_table",
  vbrRouteTable: "vbr_route_table",
  routerRouteTable: "transit_router_route_table",
} as const;

export function keyOf({ type, id }: Pick<StoredObject, "type" | "id">): string {
  return `${type} ${id}`;
}
