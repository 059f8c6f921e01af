import type { Attachment, Membership, StaticRoute, TransitRouter, Vpc } from "../../routing/topology";

/** The Alibaba Cloud side as it is deployed, or will be: nothing in it comes from the network file but existing VPCs. */
export interface Cloud {
  /** Whether any of it is planned: then what has no value may get one. */
  readonly planned: boolean;
  readonly transitRouters: readonly TransitRouter[];
  readonly attachments: readonly Attachment[];
  /** CEN of each transit router that Terraform manages, as far as it is known. */
  readonly cens: ReadonlyMap<string, string>;
  readonly associations: readonly Membership[];
  readonly propagations: readonly Membership[];
  readonly staticRoutes: readonly StaticRoute[];
  readonly vpcs: readonly Vpc[];
  readonly vbrs: readonly Vbr[];
  readonly peers: readonly BgpPeer[];
  readonly connections: readonly Connection[];
  /** Mbit/s of inter-region connections, by attachment. */
  readonly linkMbps: ReadonlyMap<string, number>;
  /** Zones in which an attachment has interfaces; those of others are not known. */
  readonly attachmentZones: ReadonlyMap<string, readonly string[]>;
  /** Zone of each vSwitch. */
  readonly vswitchZones: ReadonlyMap<string, string>;
  /** Terraform address of everything that is deployed, by its id. */
  readonly addresses: ReadonlyMap<string, string>;
}

export interface Vbr {
  readonly id: string;
  readonly address: string;
  readonly circuitId: string;
  readonly bandwidthMbps: number | undefined;
  readonly vlan: number | undefined;
  readonly alibabaAddress: string | undefined;
  readonly customerAddress: string | undefined;
  readonly mask: string | undefined;
  readonly bfd: {
    readonly transmitMs: number | undefined;
    readonly receiveMs: number | undefined;
    readonly multiplier: number | undefined;
  };
  readonly healthCheck:
    | {
        readonly intervalSeconds: number;
        readonly packets: number;
        /** Undefined where the service chooses it. */
        readonly sourceAddress: string | undefined;
      }
    | undefined;
  /** Addresses of its BGP groups. */
  readonly groups: readonly string[];
}

export interface BgpPeer {
  readonly id: string;
  readonly address: string;
  /** Address of its group, which has the AS numbers. */
  readonly group: string;
  readonly vbr: string;
  readonly peerAddress: string | undefined;
  readonly peerAsn: number | undefined;
  readonly localAsn: number | undefined;
  readonly routeLimit: number | undefined;
  readonly hasKey: boolean;
  readonly bfd: boolean;
  readonly bfdHops: number | undefined;
}

export interface Connection {
  readonly id: string;
  readonly address: string;
  readonly tunnels: readonly CloudTunnel[];
}

export interface CloudTunnel {
  readonly index: number;
  readonly customerIp: string | undefined;
  readonly customerAsn: number | undefined;
  readonly cidr: string | undefined;
  readonly alibabaAddress: string | undefined;
  readonly localAsn: number | undefined;
  readonly bgp: boolean;
  readonly bandwidth: string | undefined;
  readonly zone: string | undefined;
  /** Of the Alibaba Cloud end. */
  readonly publicIp: string | undefined;
  /** On what IKE and IPsec of both ends have to agree, by the provider's attribute; no keys. */
  readonly ipsec: ReadonlyMap<string, string>;
}
