/** The object that a request is about. An object of another region is not there. */
import { isRegional, isResource } from "../account/model";
import type { Requests } from "../account/requests";
import { references } from "../account/rules/reference-list";
import type { StoredObject } from "../account/store/content";
import type { Identity } from "./action";
import type { ApiRequest } from "./api-request";
import { missing, Refusal } from "./refusal";

export function isThere(object: StoredObject, region: string): boolean {
  const bound = isResource(object.type) ? isRegional(object.type) : true;
  return !bound || region === "" || object.region === "" || object.region === region;
}

/** @throws Refusal where a parameter is missing that names the object */
export function find(
  requests: Requests,
  type: string,
  by: Identity,
  { parameters, region }: ApiRequest,
): StoredObject | undefined {
  for (const name of typeof by === "string" ? [by] : by.of) if (!parameters[name]) throw missing(name);
  const object =
    typeof by === "string" ? requests.world.get(type, parameters[by] ?? "") : by.find(parameters, requests);
  return object && isThere(object, region) ? object : undefined;
}

/** The refusal for an object that is not there. References to such an object have the same code. */
export function notFound(type: string, by: Identity, { parameters }: ApiRequest): Refusal {
  const name = typeof by === "string" ? by : (by.of[0] ?? "");
  const known = references.find(({ targets, code }) => targets.includes(type) && code.endsWith(".NotFound"));
  return new Refusal(
    404,
    known?.code ?? `Invalid${name}.NotFound`,
    `Specified value of ${name} is not found in our record: ${parameters[name]}.`,
  );
}
