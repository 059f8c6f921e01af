import type { DataSourceModel, Members, ResourceModel } from "@cdktf/provider-alicloud";
import { alicloud } from "@cdktf/provider-alicloud";
import type { Attributes } from "../service/service";

const resources: ReadonlyMap<string, ResourceModel> = new Map(
  alicloud.resources.map((model) => [model.type, model]),
);
const dataSources: ReadonlyMap<string, DataSourceModel> = new Map(
  alicloud.dataSources.map((model) => [model.type, model]),
);

/** Whether a type of object is a resource that Terraform can manage. */
export function isResource(type: string): boolean {
  return resources.has(type);
}

/** @throws Error where the model has no such resource. */
export function membersOf(type: string): Members {
  return found(resources.get(type), type).members;
}

/** @throws Error where the model has no such data source. */
export function dataMembersOf(type: string): Members {
  return found(dataSources.get(type), `data source ${type}`).members;
}

/** Whether only the provider of the object's region finds it. @throws Error where the model has no such resource. */
export const isRegional = (type: string): boolean =>
  found(resources.get(type), type).semantics.read.from === "its region";

/** What the service makes of arguments that are left out. @throws Error where the model has no such resource. */
export const filledIn = (type: string): Attributes =>
  Object.fromEntries(
    (found(resources.get(type), type).semantics.filledIn ?? []).map(({ argument, value }) => [
      argument,
      value,
    ]),
  );

function found<T>(model: T | undefined, type: string): T {
  if (model === undefined) throw new Error(`the provider model has no ${type}`);
  return model;
}
