import * as z from "zod";
import type { Range, ValueSet } from "../limits";
import type { Source } from "../sources";
import { sources } from "../sources";

/** What editors, the reference page and error messages say about one key of the network file. */
export interface FieldFacts {
  /** Code of the problem when the value breaks the limit. */
  readonly code: string;
  readonly description: string;
  readonly unit?: string;
  /** What is allowed, in words. */
  readonly limit?: string;
  readonly source?: Source;
  /** How to mend a value that breaks the limit; without it the limit is the advice. */
  readonly remedy?: string;
}

/** Facts by schema; kept beside the schema so that parsing, editor schema and documentation agree. */
export const fieldFacts = z.registry<FieldFacts>();

export function field<T extends z.ZodType>(schema: T, facts: FieldFacts): T {
  fieldFacts.add(schema, facts);
  return schema;
}

type Facts<Omitted extends keyof FieldFacts = never> = Omit<FieldFacts, Omitted>;

export function wholeNumber(range: Range, facts: Facts<"limit" | "source">) {
  return field(z.int().min(range.min).max(range.max), {
    ...facts,
    limit: `a whole number from ${range.min} to ${range.max}`,
    source: range.source,
  });
}

export function oneOf<const T extends string | number>(set: ValueSet<T>, facts: Facts<"limit" | "source">) {
  return field(z.literal([...set.values]), {
    ...facts,
    limit: `one of ${set.values.join(", ")}`,
    source: set.source,
  });
}

export function flag(facts: Facts<"limit">) {
  return field(z.boolean(), { ...facts, limit: "true or false" });
}

/** Text that Terraform must not read as a template: `${` and `%{` would be evaluated by it. */
export const templateFree = /^(?![\s\S]*(?:\$\{|%\{))[ -~\u00a0-\uffff]*$/;

/** A text whose pattern leaves no room for a Terraform template. */
export function text(pattern: RegExp, limit: string, facts: Facts<"limit">) {
  return field(z.string().regex(pattern), { ...facts, limit });
}

/** A text that may hold almost anything. */
export function freeText(pattern: RegExp, limit: string, facts: Facts<"limit">) {
  return field(z.string().regex(pattern).regex(templateFree), {
    ...facts,
    limit: `${limit}, without \${ and %{`,
  });
}

/** An IPv4 network in its canonical form is checked by the rules; here only its shape. */
export function cidr(facts: Facts<"limit">) {
  return field(z.cidrv4(), { ...facts, limit: "an IPv4 network such as 192.168.0.0/24" });
}

export function address(facts: Facts<"limit">) {
  return field(z.ipv4(), { ...facts, limit: "an IPv4 address such as 10.0.0.1" });
}

export function region(facts: Facts<"limit">) {
  return field(z.string().regex(/^(?=.{1,40}$)[a-z]{2}-[a-z]+(-[a-z0-9]+)*$/), {
    ...facts,
    limit: "an Alibaba Cloud region id such as cn-shanghai",
  });
}

/**
 * A name that people give to a site, circuit, VPC and so on. It becomes part of Terraform addresses,
 * variable names and output keys, hence the narrow set: joined with `_` it stays unambiguous.
 */
const key = field(
  z
    .string()
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
    .max(40),
  {
    code: "SHAPE004",
    description: "key",
    limit: "lower-case letters, digits and single hyphens, a letter first, at most 40 characters",
    source: sources.template("keys become Terraform addresses"),
    remedy: "rename the key, for example circuit-1",
  },
);

/** A map from human keys to entries. */
export function keyed<T extends z.ZodType>(value: T, facts: Facts<"limit" | "code">) {
  return field(z.record(key, value), { code: "SHAPE001", limit: "a map from key to entry", ...facts });
}

/** The id of something that exists already, such as `vpc-bp1example`. */
export function existingId(prefix: string, facts: Facts<"limit" | "code">) {
  return field(z.string().regex(new RegExp(`^${prefix}-[a-z0-9]{1,40}$`)), {
    ...facts,
    code: "ID001",
    limit: `an id of the form ${prefix}-...`,
    remedy: "copy the id from the console",
  });
}

/** Resource names with the narrow rule that attachments have: 2-128, a letter first. */
export function letterName(fallback: string, facts: Facts<"limit" | "code">) {
  return text(/^[A-Za-z][A-Za-z0-9_-]{1,127}$/, "2 to 128 letters, digits, _ and -, a letter first", {
    ...facts,
    code: "NAME001",
  }).default(fallback);
}

/**
 * Resource names of VBRs, BGP groups, customer gateways and CEN instances: 2-128, a letter or a Chinese character
 * first, and periods. The service counts characters, also those beyond the basic plane.
 */
export function dottedName(fallback: string, facts: Facts<"limit" | "code">) {
  return text(
    /^[A-Za-z\p{Script=Han}][A-Za-z0-9\p{Script=Han}._-]{1,127}$/u,
    "2 to 128 letters, Chinese characters, digits, . _ and -, a letter or Chinese character first",
    { ...facts, code: "NAME001" },
  ).default(fallback);
}

/** Resource names for which the service only refuses a URL. */
export function freeName(fallback: string, longest: number, facts: Facts<"limit" | "code">) {
  return freeText(
    new RegExp(`^(?!https?://)[ -~\\u00a0-\\uffff]{1,${longest}}$`),
    `1 to ${longest} characters, not starting with http:// or https://`,
    { ...facts, code: "NAME001" },
  ).default(fallback);
}
