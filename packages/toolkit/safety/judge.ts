import type { Network } from "@hybridnet/network";
import { textAt } from "../command/json";
import { tf } from "../failover/cloud/types";
import type { ShownResource, ShownStack } from "../terraform/shown";
import { causesOf, type FoundCause, type StackChanges } from "./causes";
import { type Deployed, readDeployed, withoutResources } from "./deployed";
import { type ExistingLink, existingLinks } from "./existing";
import { hindrancesOf, lateHealthChecks } from "./hindrances/all";
import type { Undertaking } from "./hindrances/hindrance";
import { interruptionsOf, isDown } from "./interruptions";
import { Lanes } from "./lanes";
import { addressesOf, movedRefusals, refusal } from "./refusal";
import { isSame, type LostWay, lostRoutes, lostWays, routeWarning } from "./routes";
import { newAddresses, protectedRefusals, reservedVlans, standbyWarnings } from "./rules";
import type { Interruption, Refusal, StateMove, Warning } from "./verdict";

export interface JudgeProps {
  /** As the network file says. */
  readonly network: Network;
  /** Refreshed state of every stack; that of the whole app, also of what is not applied. */
  readonly before: readonly ShownStack[];
  /** Stacks without a plan: their state, as far as there is one, is not refreshed. */
  readonly notRefreshed?: readonly string[];
  /** Stacks of which nothing is known, because not even their state could be read. */
  readonly unread?: readonly string[];
  /** What the states name and nobody finds any more. */
  readonly vanished?: readonly ShownResource[];
  /** Addresses of what is deleted before its users change. */
  readonly deletedFirst?: readonly string[];
  /** Folder of each stack as commands name it. */
  readonly folders?: ReadonlyMap<string, string>;
}

export interface Judgement {
  readonly interruptions: readonly Interruption[];
  readonly refusals: readonly Refusal[];
  readonly warnings: readonly Warning[];
}

/** Judges the changes of one apply, all stacks together. */
export class Judge {
  /** What is deployed before the apply. */
  readonly deployed: Deployed;
  readonly links: readonly ExistingLink[];
  /** Stack of every managed resource, by address. */
  readonly owners: ReadonlyMap<string, string>;
  private readonly lanes: Lanes;
  private readonly active: ReadonlySet<string>;
  private readonly later = new Map<string, Judge>();

  constructor(private readonly props: JudgeProps) {
    const { before, network, notRefreshed = [] } = props;
    this.deployed = readDeployed(network, before);
    this.links = existingLinks(
      this.deployed.cloud,
      // A tunnel may have gone down since.
      before.filter(({ stack }) => !notRefreshed.includes(stack)),
    );
    this.owners = new Map(
      before.flatMap(({ resources }) => resources.map(({ address, stack }) => [address, stack] as const)),
    );
    this.lanes = new Lanes(this.deployed, this.links);
    this.active = this.lanes.active();
  }

  judge(stacks: readonly StackChanges[], moves: readonly StateMove[] = []): Judgement {
    const { cloud } = this.deployed;
    const undertaking = this.undertaking(stacks, moves);
    const causes = this.causes(stacks);
    const bySite = this.linkRefusals(causes);
    const lost = lostWays(stacks, cloud, this.lanes);
    const pairs = this.pairRefusals(stacks, causes, lost)
      // What was told of the site already is not told again; what only its routes lose is another matter.
      .filter(({ site, allow }) => !allow.every((address) => bySite.get(site)?.allow.includes(address)))
      .map(({ site: _site, ...found }) => found);
    const refusals = [
      ...bySite.values(),
      ...this.attachedVbrs(stacks),
      ...hindrancesOf(undertaking),
      ...pairs,
      ...this.vpcRefusals(causes, pairs),
      ...this.unreadRefusals(causes),
      ...movedRefusals(moves),
      ...protectedRefusals(stacks, this.props.network),
    ];
    return {
      interruptions: interruptionsOf(causes, stacks, {
        cloud,
        links: this.links,
        active: this.active,
        lost,
        labelOf: (id) => this.lanes.labelOf(id),
      }),
      refusals,
      warnings: [
        ...reservedVlans(stacks),
        ...newAddresses(stacks),
        ...lateHealthChecks(undertaking),
        ...lostRoutes(stacks, cloud).flatMap((route) => routeWarning(route, lost) ?? []),
        ...(refusals.length === 0 ? standbyWarnings(this.links, this.active, causes) : []),
      ],
    };
  }

  /** The judge of what is left once changes are applied: without what they destroy and do not make again. */
  without(stacks: readonly StackChanges[]): Judge {
    const gone = stacks.flatMap(({ stack, changes }) =>
      changes.filter(({ action }) => action === "delete").map(({ address }) => `${stack} ${address}`),
    );
    if (gone.length === 0) return this;
    const key = [...gone].sort().join("\n");
    const known = this.later.get(key);
    if (known !== undefined) return known;
    const made = new Judge({ ...this.props, before: withoutResources(this.props.before, new Set(gone)) });
    this.later.set(key, made);
    return made;
  }

  /** What is left to hinder once moved addresses are told. */
  private undertaking(stacks: readonly StackChanges[], moves: readonly StateMove[]): Undertaking {
    const { network, before, vanished = [], deletedFirst = [], folders } = this.props;
    const moved = new Set(moves.flatMap(({ stack, from, to }) => [`${stack} ${from}`, `${stack} ${to}`]));
    return {
      network,
      stacks: stacks.map(({ stack, changes }) => ({
        stack,
        changes: changes.filter(({ address }) => !moved.has(`${stack} ${address}`)),
      })),
      before: before.flatMap(({ resources }) => resources),
      vanished,
      deletedFirst: new Set(deletedFirst),
      folderOf: (stack) => folders?.get(stack) ?? `cdktf.out/stacks/${stack}`,
    };
  }

  /** What each change takes down. */
  causes(stacks: readonly StackChanges[]): readonly FoundCause[] {
    return causesOf(stacks, this.deployed.cloud, this.props.before);
  }

  /** What can be told of a data centre's links without looking where its traffic goes. */
  private linkRefusals(causes: readonly FoundCause[]): ReadonlyMap<string, Refusal> {
    const sites = [...new Set(this.links.map(({ site }) => site))].sort();
    return new Map(
      sites.flatMap((site) => {
        const found = this.siteRefusal(site, causes);
        return found === undefined ? [] : [[site, found] as const];
      }),
    );
  }

  private siteRefusal(site: string, causes: readonly FoundCause[]): Refusal | undefined {
    const there = this.links.filter((link) => link.site === site && link.isThere);
    const down = there.filter((link) => isDown(link, causes));
    if (down.length === 0) return undefined;
    const names = down.map(({ name }) => name).join(" and ");
    const allow = addressesOf(causes.filter((cause) => down.some((link) => isDown(link, [cause], "partly"))));
    if (down.length === there.length)
      return there.length > 1
        ? refusal(
            "all-links",
            `${names} would be down together, and data centre ${site} has no other link`,
            allow,
          )
        : refusal("last-path", `${names} is the only link of data centre ${site}`, allow);
    const usable = there.filter(
      ({ kind, tunnels }) => kind === "circuit" || tunnels.some(({ isUp }) => isUp),
    );
    if (usable.length === 0 || !usable.every((link) => isDown(link, causes))) return undefined;
    const states = there
      .filter((link) => !usable.includes(link))
      .flatMap(({ name, tunnels }) =>
        tunnels.map(({ index, text }) => `tunnel ${index} of ${name}: ${text}`),
      );
    return refusal(
      "standby-not-up",
      `${names} would be down, and what is left for data centre ${site} is not known to be up (${states.join("; ")})`,
      allow,
    );
  }

  /** What traffic loses besides, because what links share is touched, or routes of the VPC are. */
  private pairRefusals(
    stacks: readonly StackChanges[],
    causes: readonly FoundCause[],
    lost: readonly LostWay[],
  ): readonly (Refusal & { readonly site: string })[] {
    const gone = stacks.flatMap(({ stack, changes }) =>
      changes
        .filter(({ action }) => action === "delete" || action === "replace")
        .map(({ address }) => ({ address, key: `${stack} ${address}` })),
    );
    return this.lanes.cutBy(causes, new Set(gone.map(({ key }) => key))).map((pair) => {
      const { site, vpc, rule, passes } = pair;
      const touching = causes.filter(({ down, tunnels }) =>
        [...down, ...tunnels.map(({ connection }) => connection)].some((id) => passes.has(id)),
      );
      const routes = lost.filter((it) => isSame(it.pair, pair)).flatMap((it) => it.causes);
      const blamed = [...addressesOf(touching), ...routes.map(({ address }) => address)];
      // Where nothing is to blame by itself, everything is.
      const all = [...addressesOf(causes), ...gone.map(({ address }) => address)];
      const allow = [...new Set(blamed.length > 0 ? blamed : all)].sort();
      const text =
        rule === "last-path"
          ? "would have no way to each other"
          : "would be left with tunnels that are not known to be up";
      return { site, ...refusal(rule, `data centre ${site} and VPC ${vpc} ${text}`, allow) };
    });
  }

  /** VPCs that have left the network file: its devices know their networks no more, so pairs with them seem cut already. */
  private vpcRefusals(causes: readonly FoundCause[], told: readonly Refusal[]): readonly Refusal[] {
    const attached = this.deployed.cloud.attachments.flatMap((it) => (it.kind === "vpc" ? [it.network] : []));
    return [...new Set(attached)]
      .filter((vpc) => !this.lanes.knows(vpc) && this.links.some(({ isThere }) => isThere))
      .flatMap((vpc) => {
        const allow = addressesOf(causes.filter(({ down }) => down.includes(vpc)));
        if (allow.every((address) => told.some((it) => it.allow.includes(address)))) return [];
        const text = `${this.lanes.labelOf(vpc)}, which the network file does not name any more, would have no way to any data centre`;
        return [refusal("last-path", text, allow)];
      });
  }

  /** Where a state cannot be read, neither the standby nor what attaches the links is known. */
  private unreadRefusals(causes: readonly FoundCause[]): readonly Refusal[] {
    const { unread = [] } = this.props;
    if (unread.length === 0 || causes.length === 0) return [];
    return [
      refusal(
        "standby-not-up",
        `the state of ${unread.join(" and ")} cannot be read, so what would carry the traffic meanwhile is not known`,
        addressesOf(causes),
      ),
    ];
  }

  /** The service deletes no VBR that is attached, and by then its BGP peer and group are gone. */
  private attachedVbrs(stacks: readonly StackChanges[]): readonly Refusal[] {
    return stacks.flatMap(({ changes }) =>
      changes.flatMap((change) => {
        const link = this.links.find(({ id }) => id === textAt(change.sides.before, "id"));
        const goes = change.action === "delete" || change.action === "replace";
        if (change.type !== tf.vbr || !goes || link?.attachment === undefined) return [];
        return [
          refusal(
            "attached-vbr",
            `${link.name} is attached to a transit router; the service refuses to delete it, and its BGP session would be gone by then`,
            [change.address],
          ),
        ];
      }),
    );
  }
}
