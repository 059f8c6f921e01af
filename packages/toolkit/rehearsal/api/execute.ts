/** Does what an action says with the account, and makes its answer. */
import type { Requests } from "../account/requests";
import type { StoredObject } from "../account/store/content";
import { isObject } from "../account/values";
import type { Attributes, Value } from "../service/service";
import type { Action, Change, Create, Describe, List, Remove } from "./action";
import type { ApiRequest } from "./api-request";
import { find, notFound } from "./find";
import { pageOf, pageParameters } from "./pages";
import { accepted, type Parameters, readParameters, UnknownParameter } from "./parameters";
import { missing } from "./refusal";
import { type Field, type Row, rowOf, valuesOf } from "./row";
import { runTagging } from "./tagging";

/**
 * @param remember told of the answer before a fault can lose it
 * @throws Refusal, and ServiceError where the account refuses
 */
export async function execute(
  action: Action,
  request: ApiRequest,
  requests: Requests,
  remember: (answer: Attributes) => void,
): Promise<Attributes> {
  switch (action.kind) {
    case "create":
      return create(action, request, requests, remember);
    case "change":
      return change(action, request, requests);
    case "put":
      return find(requests, action.type, action.by, request) === undefined
        ? create({ ...action, kind: "create" }, request, requests, remember)
        : change({ ...action, kind: "change", answer: () => action.answer }, request, requests);
    case "remove":
      return remove(action, request, requests);
    case "describe":
      return describe(action, request, requests);
    case "list":
      return list(action, request, requests);
    case "act":
    case "other":
      return action.run(request, requests, readParameters(action.parameters, request.parameters));
    default:
      return runTagging(action, request, requests);
  }
}

async function create(
  { type, parameters, needs, always, answer, region }: Create,
  request: ApiRequest,
  requests: Requests,
  remember: (answer: Attributes) => void,
): Promise<Attributes> {
  const given = { ...readParameters(parameters, request.parameters), ...always };
  mustHave(needs, request);
  const answerTo = (object: StoredObject) => valuesOf(answer, rowOf(requests, object));
  const where = request.region || (region?.(given, requests) ?? "");
  const object = await requests.create(type, where, withoutEmpty(given), (made) => remember(answerTo(made)));
  return answerTo(object);
}

/** In a create an empty text is the same as none: the service's own default stands. */
const withoutEmpty = (given: Attributes): Attributes =>
  Object.fromEntries(
    Object.entries(given).flatMap(([name, value]): [string, Value][] => {
      if (value === "") return [];
      return [
        [name, Array.isArray(value) ? value.map((it) => (isObject(it) ? withoutEmpty(it) : it)) : value],
      ];
    }),
  );

async function change(action: Change, request: ApiRequest, requests: Requests): Promise<Attributes> {
  const { type, by, becomes, answer } = action;
  const given = readParameters(withIdentity(action), request.parameters);
  const object = find(requests, type, by, request);
  if (object === undefined) throw notFound(type, by, request);
  mustHave(action.needs ?? [], request);
  const wanted = becomes?.(given, requests.show(object)) ?? given;
  const changed = await requests.change(object, request.region, wanted);
  const row = rowOf(requests, changed);
  return answer === undefined ? {} : valuesOf(answer(row), row);
}

async function remove(action: Remove, request: ApiRequest, requests: Requests): Promise<Attributes> {
  const { type, by } = action;
  const given = readParameters(withIdentity(action), request.parameters);
  const object = find(requests, type, by, request);
  if (object === undefined) throw notFound(type, by, request);
  await requests.remove(object, request.region, given);
  return action.answer ?? {};
}

function describe(action: Describe, request: ApiRequest, requests: Requests): Attributes {
  const { type, by, fields, nothing } = action;
  readParameters(withIdentity(action), request.parameters);
  const object = find(requests, type, by, request);
  if (object !== undefined) {
    const row = rowOf(requests, object);
    return valuesOf(fields(row), row);
  }
  if (nothing === undefined) throw notFound(type, by, request);
  return nothing;
}

function list(action: List, request: ApiRequest, requests: Requests): Attributes {
  const { filters, filterKeys, pages, fields, under } = action;
  const { parameters } = request;
  const known = [...Object.keys(filters), ...pageParameters[pages]].map((name) => [name, accepted] as const);
  const filterLists = filterKeys === undefined ? {} : { Filter: filterParameter };
  const given = readParameters(
    { ...Object.fromEntries(known), ...filterLists, ...action.parameters },
    withoutLists(parameters, Object.keys(filters)),
  );
  mustHave(action.needs ?? [], request);
  const tests = [
    ...Object.entries(filters).flatMap(([name, field]) => equalTo(field, valuesFor(name, parameters))),
    ...filtersIn(given, filterKeys ?? {}),
    ...tagTests(given),
  ];
  const found = action.rows(request, requests).filter((row) => tests.every((test) => test(row)));
  const { rows, facts } = pageOf(found, pages, parameters);
  const elements: Value = rows.map((row) => valuesOf(fields(row), row));
  const [outer = "", inner] = under;
  return { ...facts, ...action.more, [outer]: inner === undefined ? elements : { [inner]: elements } };
}

type Test = (row: Row) => boolean;

/** A filter's values: one, several with commas between them, a JSON list, or `A.N`. */
function valuesFor(name: string, given: ApiRequest["parameters"]): readonly string[] {
  const single = given[name];
  const many = Object.keys(given).filter((key) => key.startsWith(`${name}.`));
  if (single === undefined) return many.map((key) => given[key] ?? "");
  return single
    .replace(/^\["?|"?\]$/g, "")
    .split(/"?,"?/)
    .filter((value) => value !== "");
}

const withoutLists = (given: ApiRequest["parameters"], names: readonly string[]) =>
  Object.fromEntries(
    Object.entries(given).filter(
      ([key]) =>
        !names.some((name) => key.startsWith(`${name}.`) && /^\d+$/.test(key.slice(name.length + 1))),
    ),
  );

const equalTo = (field: Field, values: readonly string[]): readonly Test[] =>
  values.length === 0 ? [] : [(row) => values.includes(String(field(row)))];

const filterParameter = {
  kind: "elements",
  argument: "filters",
  members: { Key: { kind: "text", argument: "key" }, Value: { kind: "texts", argument: "values" } },
} as const;

/** @throws UnknownParameter for a key that the list does not have */
function filtersIn(given: Attributes, keys: Readonly<Record<string, Field>>): readonly Test[] {
  const filters = Array.isArray(given.filters) ? given.filters.filter(isObject) : [];
  return filters.flatMap(({ key, values }) => {
    const field = keys[String(key)];
    if (field === undefined) throw new UnknownParameter(`Filter ${String(key)}`);
    return equalTo(field, Array.isArray(values) ? values.map(String) : []);
  });
}

const tagTests = ({ tags }: Attributes): readonly Test[] =>
  Object.entries(isObject(tags) ? tags : {}).map(
    ([key, value]) =>
      ({ shown }) =>
        isObject(shown.tags) && shown.tags[key] === value,
  );

/** The parameters with those that name the object. */
const withIdentity = ({
  parameters,
  by,
}: {
  readonly parameters: Parameters;
  readonly by: Change["by"];
}): Parameters => ({
  ...Object.fromEntries((typeof by === "string" ? [by] : by.of).map((name) => [name, accepted])),
  ...parameters,
});

function mustHave(names: readonly string[], { parameters }: ApiRequest): void {
  for (const name of names) {
    const given = Object.keys(parameters).some((key) => key === name || key.startsWith(`${name}.`));
    if (!given) throw missing(name);
  }
}
