import { entriesAt, textAt, valueAt } from "../command/json";
import type { Declared, DeclaredResource } from "./declared";

/** Something that only the account knows and that import ids are made of. */
export interface Question {
  readonly stack: string;
  /** Its key in the file with the ids: an address, or an address and an attribute. */
  readonly key: string;
  /** The resource whose own id is asked for; undefined for anything else. */
  readonly resource: DeclaredResource | undefined;
  /** How the answer begins, where known, such as `vbr-`. */
  readonly prefix: string | undefined;
}

/** Where one part of an import id comes from. */
export type Source =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "answer"; readonly question: Question }
  | { readonly kind: "id"; readonly resource: DeclaredResource };

export interface Part {
  /** Its name in the format, such as `transit_router_id`. */
  readonly name: string;
  readonly source: Source;
}

/** Attributes that are no part of any resource's own id. Source: Alibaba Cloud help: DescribeVpcs, ListTransitRouterRouteTables. */
const prefixes: Readonly<Record<string, string>> = {
  route_table_id: "vtb-",
  router_id: "vrt-",
  transit_router_route_table_id: "vtb-",
};

/** Names of the parts of an import id, in order. */
export function partNames({ id }: DeclaredResource): readonly string[] {
  return [...id.format.matchAll(/<(\w+)>/g)].map(([, name = ""]) => name);
}

/** The parts of a resource's import id, in order, followed back to what has to be asked. */
export function partsOf(resource: DeclaredResource, declared: Declared): readonly Part[] {
  return partNames(resource).map((name) => ({ name, source: sourceOfPart(resource, name, declared) }));
}

function sourceOfPart(resource: DeclaredResource, name: string, declared: Declared): Source {
  if (name === resource.id.assigned) return { kind: "answer", question: questionOf(resource) };
  const argument = valueAt(resource.arguments, name);
  if (argument !== undefined) return followed(resource.stack, argument, name, declared);
  if (resource.type === "alicloud_route_entry" && name === "router_id") return routerOf(resource, declared);
  return { kind: "answer", question: question(resource.stack, `${resource.address}.${name}`, name) };
}

/** Follows an expression as the synth writes it to where its value comes from. */
function followed(stack: string, value: unknown, name: string, declared: Declared): Source {
  const text = String(value);
  const [, expression] = /^\$\{([^{}]+)\}$/.exec(text) ?? [];
  if (expression === undefined) return { kind: "text", text };
  const [, other, output = "", key] =
    /^data\.terraform_remote_state\.([\w-]+)\.outputs\.(\w+)(?:\["([^"]+)"\])?$/.exec(expression) ?? [];
  if (other !== undefined) {
    const published = declared.output(other, output, key);
    if (published !== undefined) return followed(other, published, name, declared);
  }
  const [, data] = /^(data\.\w+\.[\w-]+)\./.exec(expression) ?? [];
  if (data !== undefined) return { kind: "answer", question: question(stack, data, name) };
  const [, address = "", attribute = ""] = /^(\w+\.[\w-]+)\.(\w+)$/.exec(expression) ?? [];
  const resource = declared.find(stack, address);
  if (resource === undefined) return { kind: "answer", question: question(stack, expression, name) };
  if (attribute === "id") return { kind: "id", resource };
  if (partNames(resource).includes(attribute)) return sourceOfPart(resource, attribute, declared);
  const argument = valueAt(resource.arguments, attribute);
  if (argument !== undefined) return followed(stack, argument, name, declared);
  return { kind: "answer", question: question(stack, expression, attribute) };
}

/**
 * A route's router is that of the VPC, which no argument of the route names: the way leads over the
 * attachment that is its next hop.
 */
function routerOf(route: DeclaredResource, declared: Declared): Source {
  const [, address = ""] = /^\$\{(\w+\.[\w-]+)\./.exec(textAt(route.arguments, "nexthop_id") ?? "") ?? [];
  const attachment = declared.find(route.stack, address);
  const vpc = textAt(attachment?.arguments, "vpc_id")?.replace(/^\$\{(.*)\.id\}$/, "$1");
  const key = `${vpc ?? route.address}.router_id`;
  return { kind: "answer", question: question(route.stack, key, "router_id") };
}

function questionOf(resource: DeclaredResource): Question {
  return { stack: resource.stack, key: resource.address, resource, prefix: resource.id.prefix };
}

function question(stack: string, key: string, part: string): Question {
  return { stack, key, resource: undefined, prefix: prefixes[part] };
}

/** Everything that has to be asked, each once, in the order of stacks and resources. */
export function questionsOf(declared: Declared): readonly Question[] {
  const found = new Map<string, Question>();
  for (const resource of declared.resources)
    for (const { source } of partsOf(resource, declared))
      if (source.kind === "answer") {
        const { stack, key } = source.question;
        found.set(`${stack} ${key}`, source.question);
      }
  return [...found.values()];
}

/** Argument that tells a nameless resource from its like, such as the CIDR block of a route. */
export function tellingArgument({ arguments: block }: DeclaredResource): string | undefined {
  const telling = /^(cidr|cidr_block|destination_cidrblock|peer_ip_address|ip_address)$/;
  const found = entriesAt(block).find(([argument]) => telling.test(argument));
  return found === undefined ? undefined : textAt(block, found[0]);
}
