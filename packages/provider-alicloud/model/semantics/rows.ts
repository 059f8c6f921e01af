/** The semantics as rows: one fact about one resource each, with the line of the provider's source. */
import type { Members, ResourceModel } from "../types";
import type { Arguments, Line, Repeated, Semantics, Suppressed } from "./semantics";

export interface SemanticsRow {
  readonly type: string;
  /** Argument, several of them, or an operation. */
  readonly subject: string;
  readonly fact: string;
  /** Such as `resource_alicloud_vpc_bgp_peer.go:33`; what no source tells is a `guess`. */
  readonly source: string;
}

/** Every row of a resource, in the order of the types in `Semantics`. */
export function semanticsRows({ type, members, semantics }: ResourceModel): readonly SemanticsRow[] {
  const { repeated, deleteOfGone, read } = semantics;
  const at = (line: Line): string => (typeof line === "number" ? `resource_${type}.go:${line}` : line);
  const row = (subject: string, fact: string, source: string): SemanticsRow => ({
    type,
    subject,
    fact,
    source,
  });
  const each = (facts: readonly Arguments[] | undefined, fact: string) =>
    (facts ?? []).map(({ arguments: names, line }) => row(names.join(", "), fact, at(line)));
  const operation = (name: string, it: Repeated | undefined) =>
    it === undefined ? [] : [row(name, repeating(it), at(it.line))];

  return [
    ...(semantics.setHashes ?? []).map(({ set, keys, line }) =>
      row(
        set,
        `elements are told apart by ${keys.join(" and ")} alone: any other change is dropped`,
        at(line),
      ),
    ),
    ...(semantics.suppressed ?? []).map(({ argument, hidden, line }) =>
      row(argument, `a change is hidden ${when(hidden)}`, at(line)),
    ),
    ...(semantics.cleared ?? []).map(({ argument, by, line }) =>
      row(argument, `removed from the configuration it stays at the service, unless ${by} is true`, at(line)),
    ),
    ...each(semantics.neverRead, "never read"),
    ...replacedOnImport(members, semantics).map((name) =>
      row(name, "its default replaces what was imported, since it is never read", at(read.line)),
    ),
    ...each(semantics.readUnlessZero, "a zero or empty answer leaves the old value in the state"),
    ...each(semantics.neverSent, "a change of it alone is planned and recorded, and nothing is sent"),
    ...each(semantics.emptyNotSent, "not sent where it is empty: what was there stays"),
    ...each(semantics.sentAsZero, "left out it is sent as 0 or false"),
    ...(semantics.twins ?? []).map(({ argument, of, line }) =>
      row(argument, `each read gives it the value of ${of}`, at(line)),
    ),
    ...(semantics.filledIn ?? []).map(({ argument, value, basis }) =>
      row(
        argument,
        `left out, the service makes it ${JSON.stringify(value)}`,
        typeof basis === "number" ? at(basis) : basis,
      ),
    ),
    ...operation("create", repeated.create),
    ...operation("update", repeated.update),
    ...operation("delete", repeated.delete),
    row(
      "delete",
      `of what is gone already ends ${deleteOfGone.ends === "done" ? "well" : "in an error"}`,
      at(deleteOfGone.line),
    ),
    row("read", `finds the object from ${read.from}`, at(read.line)),
  ];
}

/** Arguments with a default that force a replacement and that Read never sets: an import is replaced. */
export const replacedOnImport = (members: Members, { neverRead = [] }: Semantics): readonly string[] =>
  neverRead
    .flatMap(({ arguments: names }) => names)
    .filter((name) => {
      const member = members[name];
      return member?.forceNew && "default" in member && member.default !== undefined;
    });

function when(hidden: Suppressed["hidden"]): string {
  if (hidden === "in another order") return "where both lists hold the same in another order";
  if (hidden === "as the same JSON") return "where both texts are the same JSON";
  if (hidden === "once made") return "once the object exists";
  return `unless ${hidden.unless} is ${hidden.is}`;
}

function repeating({ codes, throttled }: Repeated): string {
  if (throttled !== false)
    return codes.length > 0 ? `repeats ${codes.join(", ")}` : "repeats throttled calls alone";
  return codes.length > 0 ? `repeats ${codes.join(", ")}, but no throttled call` : "repeats nothing";
}
