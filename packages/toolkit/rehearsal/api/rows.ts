/** Where the rows of lists are from. */
import { dataSources } from "../account/data/all";
import type { Requests } from "../account/requests";
import { blocks, text } from "../account/values";
import type { Attributes } from "../service/service";
import type { ApiRequest } from "./api-request";
import { isThere } from "./find";
import { type Row, rowOf } from "./row";

/** Objects of a type as the request's region sees them. */
export const objectsOf =
  (type: string) =>
  ({ region }: ApiRequest, requests: Requests): readonly Row[] =>
    requests.world
      .all(type)
      .filter((object) => isThere(object, region))
      .map((object) => rowOf(requests, object));

/**
 * Elements of a data source, so that what it computes is computed in one place. The stored object is with a row
 * where there is one of the row's id.
 */
export function rowsOfData(
  requests: Requests,
  region: string,
  source: string,
  member: string,
  config: Attributes = {},
  type?: string,
): readonly Row[] {
  const answer = dataSources.get(source)?.read(requests.query(region, config)) ?? {};
  return blocks(answer, member).map((shown): Row => {
    const object = type === undefined ? undefined : requests.world.get(type, text(shown, "id"));
    return { id: text(shown, "id"), region, shown, requests, ...(object && { object }) };
  });
}
