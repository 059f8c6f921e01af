import { textAt } from "../command/json";
import { tf } from "../failover/cloud/types";
import type { StackChanges } from "./causes";
import type { ExistingLink } from "./existing";
import { stepsAround } from "./hindrances/all";
import { isDown } from "./interruptions";
import type { Judge } from "./judge";
import type { OrderStep, Refusal, StateMove } from "./verdict";

/** A stack that has something to do. */
export interface PendingStack extends StackChanges {
  /** Stacks whose changes reach it: it can be applied after them only. */
  readonly after: readonly string[];
  /** Addresses that were asked to be made anew, which a step has to ask for again. */
  readonly replaced?: readonly string[];
}

/** Stacks that are applied one right after the other, while the same links are away. */
interface Group {
  readonly stacks: readonly PendingStack[];
  readonly detached: readonly Detached[];
  /** Stacks of other groups that have to be applied before. */
  readonly after: readonly string[];
  readonly touched: readonly ExistingLink[];
}

/** A VBR that has to be detached before it can be deleted: the stack and address of its attachment. */
interface Detached {
  readonly link: ExistingLink;
  readonly stack: string;
  readonly address: string;
}

/**
 * An order of steps in which none takes down all links of a data centre, or the last path of a pair:
 * the standby first, and the circuit when the standby is back. Every step is judged like an apply of its
 * own. Where no order passes, the steps say what to do instead.
 */
export function proposeOrder(
  judge: Judge,
  stacks: readonly PendingStack[],
  {
    refusals,
    moves,
    detaches,
  }: {
    readonly refusals: readonly Refusal[];
    readonly moves: readonly StateMove[];
    /** Whether this is the step of an order in which a VBR is detached. */
    readonly detaches: boolean;
  },
): readonly OrderStep[] {
  if (refusals.length === 0) return [];
  if (detaches) return beforehand(refusals, undefined);
  if (moves.length > 0)
    return [
      ...moves.map(({ from, to, command }) => ({
        text: `Tell Terraform that ${from} is ${to} now`,
        command,
      })),
      { text: "Plan again: the rest is what there is to do", command: "npx --no hybridnet plan" },
    ];
  const around = stepsAround(refusals, judge.deployed.network.deletionProtection);
  if (around.length > 0)
    return [
      ...beforehand(refusals, undefined),
      ...around,
      { text: "Plan again: the rest is what there is to do", command: "npx --no hybridnet plan" },
    ];
  const groups = groupsOf(judge, stacks);
  const safe = orders(groups).find((order) => order.every((group, at) => passes(judge, group, order, at)));
  const order = safe ?? [...groups].sort((a, b) => Number(touchesStandby(b)) - Number(touchesStandby(a)));
  return [
    ...beforehand(refusals, order[0]),
    ...order.flatMap((group, at) =>
      passes(judge, group, order, at) ? stepsOf(group) : unsafeStep(judgeAt(judge, order, at), group),
    ),
  ];
}

function beforehand(refusals: readonly Refusal[], first: Group | undefined): readonly OrderStep[] {
  const steps: OrderStep[] = [];
  if (refusals.some(({ rule }) => rule === "protected"))
    steps.push({
      text: "Put the keys back into the network file. What is to go all the same: set deletionProtection to false, apply that, and take the keys out then",
      command: null,
    });
  const isStandbyDown = refusals.some(({ rule }) => rule === "standby-not-up");
  if (isStandbyDown && !(first && touchesStandby(first)))
    steps.push({
      text: "Bring the standby up: this is refused until its IPsec and BGP are",
      command: "npx --no hybridnet plan",
    });
  return steps;
}

function groupsOf(judge: Judge, stacks: readonly PendingStack[]): readonly Group[] {
  const pending = stacks.filter(({ changes }) => changes.length > 0);
  const absorbed = new Set<string>();
  return pending.flatMap((stack): readonly Group[] => {
    if (absorbed.has(stack.stack)) return [];
    const vbrs = deletedVbrs(judge, stack, pending);
    // What is replaced while it is detached has to be attached again at once.
    const members =
      vbrs.detached.length === 0
        ? [stack]
        : [stack, ...pending.filter(({ after }) => after.includes(stack.stack))];
    for (const member of members) absorbed.add(member.stack);
    const causes = judge.causes(members);
    return [
      {
        stacks: members,
        detached: vbrs.detached,
        after: [...members.flatMap(({ after }) => after), ...vbrs.after].filter(
          (name) => !members.some((member) => member.stack === name),
        ),
        touched: judge.links.filter((link) => isDown(link, causes, "partly")),
      },
    ];
  });
}

/** Attached VBRs that a stack deletes. Where another stack's own plan detaches one, that stack goes first. */
function deletedVbrs(
  { links, deployed: { cloud }, owners }: Judge,
  { changes }: StackChanges,
  pending: readonly PendingStack[],
): Pick<Group, "detached" | "after"> {
  const after: string[] = [];
  const detached = changes
    .filter(({ type, action }) => type === tf.vbr && (action === "delete" || action === "replace"))
    .flatMap(({ sides }): readonly Detached[] => {
      const link = links.find(({ id }) => id === textAt(sides.before, "id"));
      const address = link?.attachment && cloud.addresses.get(link.attachment.id);
      if (link === undefined || address === undefined) return [];
      const own = pending.find((it) =>
        it.changes.some((change) => change.address === address && change.action === "delete"),
      );
      if (own === undefined) return [{ link, address, stack: owners.get(address) ?? "" }];
      after.push(own.stack);
      return [];
    });
  return { detached, after };
}

/** All orders in which nothing comes before what it waits for; those that begin with the standby first. */
function orders(groups: readonly Group[]): readonly (readonly Group[])[] {
  if (groups.length === 0) return [[]];
  const found = groups.flatMap((first) => {
    const rest = groups.filter((it) => it !== first);
    const waits = rest.some(({ stacks }) => stacks.some(({ stack }) => first.after.includes(stack)));
    return waits ? [] : orders(rest).map((others) => [first, ...others]);
  });
  return found.sort((a, b) => a.findIndex(touchesStandby) - b.findIndex(touchesStandby));
}

function touchesStandby({ touched }: Group): boolean {
  return touched.some(({ kind }) => kind === "vpn");
}

/** What is deployed when it is a group's turn: what the groups before it have destroyed for good does not come back. */
function judgeAt(judge: Judge, order: readonly Group[], at: number): Judge {
  return judge.without(order.slice(0, at).flatMap(({ stacks }) => stacks));
}

/** Whether a group leaves every data centre a link and every pair a path, when it is its turn. */
function passes(judge: Judge, { stacks }: Group, order: readonly Group[], at: number): boolean {
  const { refusals } = judgeAt(judge, order, at).judge(stacks);
  return refusals.every(({ rule }) => rule !== "all-links" && rule !== "last-path");
}

function isTakenAway({ id, address, attachment }: ExistingLink, stacks: readonly PendingStack[]): boolean {
  const parts = [id, attachment?.id];
  return stacks.some(({ changes }) =>
    changes.some(
      ({ action, address: at, sides: { before } }) =>
        action === "delete" &&
        (at === address ||
          [textAt(before, "id"), textAt(before, "transit_router_attachment_id")].some(
            (it) => it !== undefined && parts.includes(it),
          )),
    ),
  );
}

function unsafeStep(judge: Judge, { stacks }: Group): readonly OrderStep[] {
  const names = stacks.map(({ stack }) => stack);
  const replaced = stacks.flatMap((it) => it.replaced ?? []).map((address) => `--replace '${address}'`);
  const allow = [...new Set(judge.judge(stacks).refusals.flatMap((it) => it.allow))];
  return [
    {
      text: `No order of stacks avoids the interruption by ${names.join(" and ")}: change one link at a time in the network file, or apply it in a maintenance window`,
      command: `npx --no hybridnet apply ${[...names, ...replaced, ...allow.map((address) => `--allow '${address}'`)].join(" ")}`,
    },
  ];
}

function stepsOf({ stacks, detached, touched }: Group): readonly OrderStep[] {
  const names = touched.map(({ name }) => name).join(" and ");
  return [
    ...detached.map(({ link, stack, address }) => ({
      text: `Detach ${link.name}, which cannot be deleted while it is attached. From here on the data centre's other links carry the traffic`,
      command: `npx --no hybridnet apply ${stack} --detach '${address}'`,
    })),
    ...stacks.map(({ stack, replaced = [] }, index) => ({
      text:
        index === 0
          ? `Apply ${stack}${names && `, which interrupts ${names}`}`
          : `Apply ${stack}, which follows from it`,
      // What is detached is made anew anyway.
      command: applyWith(
        stack,
        replaced.filter((it) => !detached.some(({ address }) => address === it)),
      ),
    })),
    ...[...new Set(detached.map(({ stack }) => stack))]
      .filter((name) => !stacks.some(({ stack }) => stack === name))
      .map((name) => ({
        text: `Apply ${name}, which attaches it again`,
        command: `npx --no hybridnet apply ${name}`,
      })),
    // What is taken away is not waited for.
    ...touched
      .filter((link) => !isTakenAway(link, stacks))
      .map(({ kind, name }) =>
        kind === "vpn"
          ? {
              text: `Wait until IPsec and BGP of ${name} are up: the next step is refused before that`,
              command: "npx --no hybridnet plan",
            }
          : {
              text: `Wait until the BGP session of ${name} is up: see it in the console or on the device`,
              command: null,
            },
      ),
  ];
}

function applyWith(stack: string, replaced: readonly string[]): string {
  return ["npx --no hybridnet apply", stack, ...replaced.map((address) => `--replace '${address}'`)].join(
    " ",
  );
}
