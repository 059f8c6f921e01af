/** Pages of a list, as the request asks for them. */
import type { Attributes, Value } from "../service/service";
import type { Pages } from "./action";
import { illegal } from "./refusal";

export const pageParameters: Readonly<Record<Pages, readonly string[]>> = {
  numbers: ["PageNumber", "PageSize"],
  tokens: ["NextToken", "MaxResults"],
  // DescribeRouteEntryList (@alicloud/vpc20160428 7.3.2, DescribeRouteEntryListRequest).
  "tokens and MaxResult": ["NextToken", "MaxResult"],
  none: [],
};

/** Source: Alibaba Cloud help: DescribeVpcs and others, PageSize: default 10, at most 50. */
const pageSize = { byDefault: 10, max: 50 } as const;
/** Source: Alibaba Cloud help: ListTransitRouterRouteEntries and others, MaxResults: default 50, at most 100. */
const maxResults = { byDefault: 50, max: 100 } as const;

export interface Page<T> {
  readonly rows: readonly T[];
  /** What the answer says of the pages. */
  readonly facts: Attributes;
}

/** @throws Refusal for a number that is none or too large, and for a token that is not from here */
export function pageOf<T>(
  rows: readonly T[],
  pages: Pages,
  given: Readonly<Record<string, string>>,
): Page<T> {
  if (pages === "none") return { rows, facts: {} };
  if (pages === "numbers") {
    const number = countIn(given, "PageNumber", 1, Number.MAX_SAFE_INTEGER);
    const size = countIn(given, "PageSize", pageSize.byDefault, pageSize.max);
    return {
      rows: rows.slice((number - 1) * size, number * size),
      facts: { PageNumber: number, PageSize: size, TotalCount: rows.length },
    };
  }
  const name = pages === "tokens" ? "MaxResults" : "MaxResult";
  const size = countIn(given, name, maxResults.byDefault, maxResults.max);
  const from = offsetOf(given.NextToken ?? "");
  const next: Record<string, Value> = from + size < rows.length ? { NextToken: tokenOf(from + size) } : {};
  return {
    rows: rows.slice(from, from + size),
    facts: { TotalCount: rows.length, [name]: size, ...next },
  };
}

function countIn(
  given: Readonly<Record<string, string>>,
  name: string,
  byDefault: number,
  max: number,
): number {
  const text = given[name] ?? "";
  if (text === "") return byDefault;
  const count = /^\d{1,15}$/.test(text) ? Number(text) : 0;
  if (count < 1 || count > max) throw illegal(name, `${text} is no number from 1 to ${max}`);
  return count;
}

const tokenOf = (offset: number): string => Buffer.from(`from ${offset}`).toString("base64url");

function offsetOf(token: string): number {
  if (token === "") return 0;
  const [, offset] = /^from (\d{1,9})$/.exec(Buffer.from(token, "base64url").toString()) ?? [];
  if (offset === undefined) throw illegal("NextToken", "it is none of this list's");
  return Number(offset);
}
