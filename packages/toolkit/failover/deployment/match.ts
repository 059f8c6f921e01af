import type { Circuit, InterRegionLink, Network, Vpc, Vpn } from "@hybridnet/network";
import type { Attachment } from "../../routing/topology";
import type { Cloud, Connection, Vbr } from "../cloud/cloud";
import { tf } from "../cloud/types";
import { missingId } from "./deployment";

/** Something that the network file asks for: the id that it has, or would have. */
export interface Part {
  readonly id: string;
  readonly exists: boolean;
}

/** Finds what the network file names among what is deployed. */
export class Match {
  private readonly idByAddress: ReadonlyMap<string, string>;

  constructor(
    readonly network: Network,
    readonly cloud: Cloud,
    /** Whether devices are taken to suit what is deployed. */
    readonly devicesSuit = false,
  ) {
    this.idByAddress = new Map([...cloud.addresses].map(([id, address]) => [address, id]));
  }

  router(region: string): Part {
    const entry = this.network.transitRouters.find((it) => it.region === region);
    if (entry?.source.mode === "existing") return { id: entry.source.id, exists: true };
    const found =
      this.managed(tf.transitRouter, region) ??
      this.cloud.transitRouters.find((it) => it.region === region)?.id;
    return part(found, "transit-router", region);
  }

  /** The CEN that the network file names or makes; undefined where it is not known. */
  cen(): string | undefined {
    const { cen } = this.network;
    if (cen.mode === "existing") return cen.id;
    const made = [...this.cloud.addresses].filter(([, address]) => address.startsWith(`${tf.cen}.`));
    return made[0]?.[0];
  }

  /** Inter-region connections between transit routers of different CENs: nothing passes from one CEN to another. */
  betweenCens(): readonly Attachment[] {
    return this.cloud.attachments.filter((it) => {
      if (it.kind !== "peer") return false;
      const cens = it.transitRouters.map((id) => this.cloud.cens.get(id) ?? this.cen());
      return cens[0] !== cens[1];
    });
  }

  /** The default route table of a region's transit router. */
  table(region: string): Part {
    const { id } = this.router(region);
    return part(this.cloud.transitRouters.find((it) => it.id === id)?.tables[0], "route-table", region);
  }

  vpc({ address, source }: Vpc): Part {
    if (source.mode === "existing") return { id: source.id, exists: true };
    return part(this.managed(tf.vpc, address), "vpc", address);
  }

  vpcAttachment(vpc: Vpc): Attachment | undefined {
    return this.attachment("vpc", this.vpc(vpc).id, vpc.region);
  }

  /** The id that the VPC's attachment has; where it is missing, the one to which the VPC's routes still lead. */
  vpcAttachmentId(vpc: Vpc): string {
    const deployed = this.vpcAttachment(vpc);
    if (deployed !== undefined) return deployed.id;
    const { id } = this.vpc(vpc);
    const routes = this.cloud.vpcs.find((it) => it.id === id)?.tables.flatMap((table) => table.routes) ?? [];
    const dangling = routes.find(({ destination }) => vpc.routes.includes(destination));
    return dangling?.nextHop ?? missingId("vpc-attachment", vpc.address);
  }

  vbr({ circuitId, vlan }: Circuit): Vbr | undefined {
    const onCircuit = this.cloud.vbrs.filter((it) => it.circuitId === circuitId);
    return onCircuit.find((it) => it.vlan === vlan) ?? onCircuit[0];
  }

  vbrAttachment(circuit: Circuit): Attachment | undefined {
    return this.attachment("vbr", this.vbr(circuit)?.id, circuit.region);
  }

  connection({ address, tunnels }: Vpn): Connection | undefined {
    return (
      this.cloud.connections.find((it) => it.address === `${tf.connection}.${address}`) ??
      this.cloud.connections.find((it) =>
        it.tunnels.some(({ cidr, customerIp }) =>
          tunnels.some(({ link, publicIp }) => link.cidr === cidr && publicIp === customerIp),
        ),
      )
    );
  }

  vpnAttachment(vpn: Vpn): Attachment | undefined {
    return this.attachment("vpn", this.connection(vpn)?.id, vpn.region);
  }

  link({ from, to }: InterRegionLink): Attachment | undefined {
    const ends = [this.router(from).id, this.router(to).id];
    return this.cloud.attachments.find(
      (it) => it.kind === "peer" && ends.every((end) => it.transitRouters.includes(end)),
    );
  }

  /** The id of what stands in the stacks under this address. Names come from keys of the network file. */
  managed(type: string, name: string): string | undefined {
    return this.idByAddress.get(`${type}.${name}`);
  }

  private attachment(
    kind: Attachment["kind"],
    network: string | undefined,
    region: string,
  ): Attachment | undefined {
    const router = this.router(region).id;
    return this.cloud.attachments.find(
      (it) => it.kind !== "peer" && it.kind === kind && it.network === network && it.transitRouter === router,
    );
  }
}

function part(id: string | undefined, what: string, key: string): Part {
  return id === undefined ? { id: missingId(what, key), exists: false } : { id, exists: true };
}
