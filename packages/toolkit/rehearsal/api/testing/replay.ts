/** Plays recorded requests to the account and compares its answers with those that the provider once accepted. */
import { isList, isObject } from "../../account/values";
import type { Attributes, Value } from "../../service/service";
import type { Answered, Asked } from "./signed-client";

/** One line of a recording: what the provider 1.289.0 asked, and an answer that it took. */
export interface Recorded {
  readonly version: string;
  readonly action: string;
  readonly method: "GET" | "POST";
  /** `sdk` puts everything into the query, `tea` into the form. */
  readonly client: "sdk" | "tea";
  readonly params: Readonly<Record<string, string>>;
  readonly status: number;
  readonly answer: Attributes;
}

/** Ids of the service, as they are in the recordings and here. */
const idPattern = /\b(?:[a-z]{2,7}|tr-attach)-[a-z0-9]{15,}\b/g;

/** Fields whose values no two services share: times, states in passing, what the service chooses. */
const chosen: ReadonlySet<string> = new Set([
  "RequestId",
  "CreateTime",
  "CreationTime",
  "CreatedTime",
  "GmtModified",
  "ActivationTime",
  "EnabledTime",
  "EndTime",
  "ExpiredTime",
  "Status",
  "State",
  "TransitRouterRouteTableStatus",
  "AccessPointId",
  "InternetIp",
  "ZoneNo",
  "LocalId",
  "Hold",
  "Keepalive",
  "BgpStatus",
  "OwnerId",
  "AliUid",
  "PhysicalConnectionOwnerUid",
  "CenOwnerId",
  "VpcOwnerId",
  "VbrOwnerId",
  "VpnOwnerId",
  "PeerTransitRouterOwnerId",
  "TotalCount",
  "RouteTableName",
  "Interval",
  "Retry",
  "Policy",
  "EnableDpd",
  "EnableNatTraversal",
]);

/** Answers about what no request made: their values are this account's own. */
const ownAnswers: ReadonlySet<string> = new Set([
  "DescribePhysicalConnections",
  "DescribeRegions",
  "ListTransitRouterAvailableResource",
  "ListTransitRouterRouteEntries",
  "DescribeCenBandwidthPackages",
]);

export class Replay {
  private readonly ids = new Map<string, string>();
  /** Ids of what the recording deleted: there it was still seen on its way out. */
  private readonly gone = new Set<string>();
  private values = true;
  /** What differs, each time with the request. */
  readonly complaints: string[] = [];

  constructor(private readonly ask: (asked: Asked) => Promise<Answered>) {}

  async play(records: readonly Recorded[]): Promise<void> {
    for (const [index, record] of records.entries()) await this.one(record, index);
  }

  private async one(record: Recorded, index: number): Promise<void> {
    const { version, action, method, client, params, status, answer } = record;
    const parameters = Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, this.translated(value)]),
    );
    const place = client === "sdk" ? "query" : "form";
    const answered = await this.ask({ version, action, method, parameters, in: place });
    const where = `${index + 1} ${action}`;
    if (action.startsWith("Delete")) for (const value of Object.values(params)) this.gone.add(value);
    else if (status === 200 && Object.values(params).some((value) => this.gone.has(value))) return;
    if (answered.status !== status) {
      // What was still on its way there is done here.
      if (status === 200 || answered.status !== 200)
        this.complaints.push(
          `${where}: ${answered.status} ${JSON.stringify(answered.body)} instead of ${status}`,
        );
      return;
    }
    this.values = !ownAnswers.has(action);
    this.compare(status === 200 ? answer : { Code: answer.Code ?? null }, answered.body, where);
  }

  private translated(text: string): string {
    return text.replace(idPattern, (id) => this.ids.get(id) ?? id);
  }

  private compare(recorded: Value, actual: Value | undefined, path: string): void {
    if (isList(recorded)) {
      if (!isList(actual)) this.complain(path, recorded, actual);
      else this.compareLists(recorded, actual, path);
    } else if (isObject(recorded)) {
      if (!isObject(actual)) this.complain(path, recorded, actual);
      else
        for (const [name, value] of Object.entries(recorded))
          if (name in actual) this.compare(value, actual[name], `${path}.${name}`);
          else this.complaints.push(`${path}.${name} is missing`);
    } else this.compareSimple(recorded, actual, path);
  }

  private compareSimple(recorded: Value, actual: Value | undefined, path: string): void {
    if (typeof recorded !== typeof actual) this.complain(path, recorded, actual);
    else if (this.values && !chosen.has(path.split(".").at(-1)?.replace(/\[\]$/, "") ?? ""))
      this.compareValues(recorded, actual ?? null, path);
  }

  private compareValues(recorded: Value, actual: Value, path: string): void {
    if (
      typeof recorded === "string" &&
      recorded.match(idPattern)?.[0] === recorded &&
      !this.ids.has(recorded)
    ) {
      if (typeof actual === "string" && actual !== "") this.ids.set(recorded, actual);
      return;
    }
    const expected = typeof recorded === "string" ? this.translated(recorded) : recorded;
    if (expected !== actual) this.complain(path, expected, actual);
  }

  private compareLists(recorded: readonly Value[], actual: readonly Value[], path: string): void {
    const left = [...actual];
    for (const element of recorded) {
      if (isObject(element) && isLeaving(element)) continue;
      const scores = left.map((other) => this.likeness(element, other));
      const best = scores.indexOf(Math.max(...scores));
      const [partner] = best < 0 ? [] : left.splice(best, 1);
      if (partner === undefined && !this.values) continue;
      if (partner === undefined) this.complaints.push(`${path}: no element like ${JSON.stringify(element)}`);
      else this.compare(element, partner, `${path}[]`);
    }
  }

  /** How many simple values two elements share. */
  private likeness(a: Value, b: Value): number {
    if (!isObject(a) || !isObject(b)) return typeof a === "string" && this.translated(a) === b ? 1 : 0;
    return Object.entries(a).filter(
      ([name, value]) => (typeof value === "string" ? this.translated(value) : value) === b[name],
    ).length;
  }

  private complain(path: string, expected: Value, actual: Value | undefined): void {
    this.complaints.push(`${path}: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`);
  }
}

/** Recorded on its way out, which is shorter here. */
const isLeaving = (element: Attributes): boolean =>
  Object.entries(element).some(
    ([name, value]) =>
      (name === "Status" || name === "State") &&
      /^(deleting|detaching|dissociating|disabling|terminating)$/i.test(String(value)),
  );
