import type { Attributes } from "../../service/service";
import type { AccountOptions } from "../options";
import type { StoredObject } from "../store/content";
import type { World } from "../store/world";

export type Operation = "create" | "update" | "delete";

/** A change that somebody asks for. */
export interface Call {
  readonly operation: Operation;
  readonly type: string;
  readonly region: string;
  /** Arguments as they shall be; of a delete, as they are. */
  readonly wanted: Attributes;
  /** The object that is to change or go. */
  readonly object: StoredObject | undefined;
  readonly world: World;
  readonly options: AccountOptions;
  /** Whether an object is still being created, changed or deleted. */
  readonly isBusy: (object: StoredObject) => boolean;
}

/** One thing that the service refuses. */
export interface Rule {
  /** Unique, for tests and reports. */
  readonly name: string;
  /** The service's error code. */
  readonly code: string;
  /** Where the code is from. */
  readonly codeSource: string;
  /** Where the rule is from. */
  readonly source: string;
  readonly on: readonly Operation[];
  readonly types: readonly string[];
  /** The message for whoever made the call, naming the resource; `undefined` where nothing is wrong. */
  readonly refuses: (call: Call) => string | undefined;
}

/** Code source of a refusal whose code no document tells. */
export const chosenHere = "not documented; chosen by this stand-in";

export const help = (page: string): string => `Alibaba Cloud help: ${page}`;
export const errorCodesOf = (action: string): string => `Alibaba Cloud help: ${action}, error codes`;
export const providerSource = (file: string): string => `provider source, alicloud/${file}.go`;
export const providerDocs = (page: string): string => `provider documentation ${page}, 1.289`;
