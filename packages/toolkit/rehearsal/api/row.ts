/** Fields of answers: each says where its value is from, in the type that the service gives it. */
import type { Requests } from "../account/requests";
import type { StoredObject } from "../account/store/content";
import { isObject, text as textIn } from "../account/values";
import type { Attributes, Value } from "../service/service";

/** What one element of an answer is made of. */
export interface Row {
  readonly id: string;
  readonly region: string;
  /** Attributes by the provider's names, as reads show them. */
  readonly shown: Attributes;
  readonly requests: Requests;
  /** The stored object; what is computed for each read, such as a route, has none. */
  readonly object?: StoredObject;
}

export type Field = (row: Row) => Value;
export type Fields = Readonly<Record<string, Field>>;

export function rowOf(requests: Requests, object: StoredObject): Row {
  return { id: object.id, region: object.region, shown: requests.show(object), requests, object };
}

export const valuesOf = (fields: Fields, row: Row): Attributes =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, field(row)]));

export const id: Field = (row) => row.id;
export const region: Field = (row) => row.region;
/** The state, also that of a change that is under way. */
export const state: Field = ({ object, requests }) => (object ? requests.stateOf(object) : "Available");
export const fixed =
  (value: Value): Field =>
  () =>
    value;
export const text =
  (argument: string): Field =>
  ({ shown }) => {
    const value = shown[argument];
    return typeof value === "number" ? String(value) : textIn(shown, argument);
  };
export const number =
  (argument: string): Field =>
  ({ shown }) =>
    Number(shown[argument] ?? 0);
export const flag =
  (argument: string): Field =>
  ({ shown }) =>
    shown[argument] === true;
/** Some APIs have texts for yes and no. */
export const flagText =
  (argument: string): Field =>
  ({ shown }) =>
    String(shown[argument] === true);

/** Values in an element of their own, as XML would have them: `{"VSwitchId": [...]}`. */
export const under =
  (name: string, field: Field): Field =>
  (row) => ({ [name]: field(row) });

export const texts =
  (argument: string): Field =>
  ({ shown }) =>
    Array.isArray(shown[argument]) ? shown[argument] : [];

export const tags: Field = ({ shown }) =>
  Object.entries(isObject(shown.tags) ? shown.tags : {}).map(([Key, value]) => ({
    Key,
    Value: String(value ?? ""),
  }));

export const owner: Field = ({ requests }) => Number(requests.accountId);
export const ownerText: Field = ({ requests }) => requests.accountId;
export const resourceGroup: Field = ({ shown, requests }) =>
  textIn(shown, "resource_group_id") || requests.resourceGroup;

/** An id that the service makes for something that the account does not keep one for. */
export const derivedId =
  (prefix: string, of: string): Field =>
  ({ id: from, requests }) =>
    `${prefix}${requests.world.letters(`${of} ${from}`, 20)}`;

/** Members of the fields' rows, for an object inside an answer. */
export const nested =
  (fields: Fields): Field =>
  (row) =>
    valuesOf(fields, row);
