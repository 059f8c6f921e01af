import type { ZodType } from "zod";
import type { ProductName } from "./products";

interface Named {
  readonly product: ProductName;
  /** As the API calls it. RAM policies name it too. */
  readonly action: string;
  /** Actions of CEN name no region: the object that they are about has one. */
  readonly regional: boolean;
}

/** A list that is read to its end. */
export interface ListAction<T> extends Named {
  readonly kind: "list";
  /** How an answer is parted, and what the largest part is. */
  readonly pages: Pages;
  /** Names around the elements, such as `["Vpcs", "Vpc"]`. */
  readonly under: readonly string[];
  readonly element: ZodType<T>;
}

/** One question with one answer. */
export interface ReadAction<T> extends Named {
  readonly kind: "read";
  readonly answer: ZodType<T>;
}

/** What changes something. It is repeated only where the service says that it did nothing. */
export interface ChangeAction<T> extends Named {
  readonly kind: "change";
  readonly answer: ZodType<T>;
}

export type Pages =
  | "PageNumber and PageSize"
  | "NextToken and MaxResults"
  | "NextToken and MaxResult"
  | "none";

/** Largest parts. Source: Alibaba Cloud help: DescribeVpcs (PageSize), ListTransitRouterRouteEntries (MaxResults), DescribeRouteEntryList (MaxResult). */
export const largestPage = {
  "PageNumber and PageSize": 50,
  "NextToken and MaxResults": 100,
  "NextToken and MaxResult": 100,
  none: 0,
} as const satisfies Readonly<Record<Pages, number>>;

export type Parameter =
  | string
  | number
  | boolean
  | readonly Parameter[]
  | { readonly [name: string]: Parameter | undefined };
export type Parameters = Readonly<Record<string, Parameter | undefined>>;

/** Parameters as the API takes them: lists and groups flattened to `A.1.B`. */
export function flattened(parameters: Parameters): Record<string, string> {
  return Object.fromEntries(Object.entries(parameters).flatMap(([name, value]) => pairsOf(name, value)));
}

function pairsOf(name: string, value: Parameter | undefined): readonly (readonly [string, string])[] {
  if (value === undefined) return [];
  if (typeof value !== "object") return [[name, String(value)]];
  const members: readonly (readonly [string, Parameter | undefined])[] = Array.isArray(value)
    ? value.map((element: Parameter, at) => [String(at + 1), element])
    : Object.entries(value);
  return members.flatMap(([key, member]) => pairsOf(`${name}.${key}`, member));
}
