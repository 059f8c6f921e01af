import type { DataSourceModel, Members, ResourceModel } from "@cdktf/provider-alicloud";
import { alicloud } from "@cdktf/provider-alicloud";

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

/** How long the provider goes on with an operation, in minutes: how long it repeats a call that may yet succeed. */
export function timeoutMinutes(type: string, operation: "create" | "update" | "delete"): number {
  return resources.get(type)?.timeouts?.[operation] ?? 5;
}

function found<T>(model: T | undefined, type: string): T {
  if (model === undefined) throw new Error(`the provider model has no ${type}`);
  return model;
}
