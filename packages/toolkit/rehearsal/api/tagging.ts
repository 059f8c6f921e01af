/** Tags of resources, which every product has in the same words. */
import type { Requests } from "../account/requests";
import type { StoredObject } from "../account/store/content";
import { tf } from "../account/types";
import { isObject, texts as textsIn } from "../account/values";
import type { Attributes } from "../service/service";
import type { Tagging } from "./action";
import type { ApiRequest } from "./api-request";
import { isThere } from "./find";
import { readParameters, tags, text, texts } from "./parameters";
import { illegal, missing, Refusal } from "./refusal";
import { rowOf, tags as tagList } from "./row";

/** Names of `ResourceType` in small letters; products write them in either case. */
const taggedTypes: Readonly<Record<string, string>> = {
  vpc: tf.vpc,
  vswitch: tf.vswitch,
  customergateway: tf.customerGateway,
  vpnattachment: tf.connection,
  virtualborderrouter: tf.vbr,
  cen: tf.cen,
  transitrouter: tf.transitRouter,
  transitroutervpcattachment: tf.vpcAttachment,
  transitroutervbrattachment: tf.vbrAttachment,
  transitroutervpnattachment: tf.vpnAttachment,
  transitrouterpeerattachment: tf.peerAttachment,
};

export const taggingParameters = {
  ResourceType: text("type"),
  ResourceId: texts("ids"),
  Tag: tags,
  TagKey: texts("keys"),
} as const;

export async function runTagging(
  { kind, parameters }: Tagging,
  request: ApiRequest,
  requests: Requests,
): Promise<Attributes> {
  const given = readParameters(parameters, request.parameters);
  const type = taggedTypes[String(given.type ?? "").toLowerCase()];
  if (type === undefined) throw illegal("ResourceType", `${given.type ?? ""} has no tags`);
  const ids = textsIn(given, "ids");
  if (ids.length === 0) throw missing("ResourceId.1");
  const objects = ids.map((id) => objectOf(requests, type, id, request.region));
  if (kind === "list tags") return listOf(objects, String(given.type), requests);
  for (const object of objects) {
    const now = requests.show(object).tags;
    await requests.tag(object, tagsAfter(kind, isObject(now) ? now : {}, given));
  }
  return {};
}

function tagsAfter(kind: "tag" | "untag", now: Attributes, given: Attributes): Attributes {
  if (kind === "tag") return { ...now, ...(isObject(given.tags) ? given.tags : {}) };
  const keys = textsIn(given, "keys");
  return Object.fromEntries(Object.entries(now).filter(([key]) => !keys.includes(key)));
}

function objectOf(requests: Requests, type: string, id: string, region: string): StoredObject {
  const object = requests.world.get(type, id);
  if (object !== undefined && isThere(object, region)) return object;
  throw new Refusal(404, "InvalidResourceId.NotFound", `The specified ResourceId ${id} is not found.`);
}

const listOf = (objects: readonly StoredObject[], type: string, requests: Requests): Attributes => ({
  TagResources: {
    TagResource: objects.flatMap((object) => {
      const pairs = tagList(rowOf(requests, object));
      return (Array.isArray(pairs) ? pairs : []).filter(isObject).map(({ Key, Value: value }) => ({
        ResourceId: object.id,
        ResourceType: type,
        TagKey: Key ?? "",
        TagValue: value ?? "",
      }));
    }),
  },
});
