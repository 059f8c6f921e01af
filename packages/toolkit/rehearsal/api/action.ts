/** What the service's API offers, as data: an action, its parameters, what it does with the account, its answer. */
import type { Requests } from "../account/requests";
import type { StoredObject } from "../account/store/content";
import type { Attributes } from "../service/service";
import type { ApiRequest } from "./api-request";
import type { Parameters } from "./parameters";
import type { Field, Fields, Row } from "./row";

/** How a request names the object that it is about. */
export type Identity =
  /** The parameter with the object's id. */
  | string
  | {
      /** Parameters that must be given. */
      readonly of: readonly string[];
      readonly find: (
        given: Readonly<Record<string, string>>,
        requests: Requests,
      ) => StoredObject | undefined;
    };

interface Common {
  readonly parameters: Parameters;
}

export interface Create extends Common {
  readonly kind: "create";
  readonly type: string;
  readonly needs: readonly string[];
  /** The region of an object whose request names none. */
  readonly region?: (given: Attributes, requests: Requests) => string;
  /** Arguments that the action stands for. */
  readonly always?: Attributes;
  readonly answer: Fields;
}

export interface Change extends Common {
  readonly kind: "change";
  readonly type: string;
  readonly by: Identity;
  readonly needs?: readonly string[];
  /** What the given arguments make of the object's present ones; left out, they replace them. */
  readonly becomes?: (given: Attributes, now: Attributes) => Attributes;
  readonly answer?: (row: Row) => Fields;
}

/** Makes an object, or changes the one that is there. */
export interface Put extends Omit<Create, "kind"> {
  readonly kind: "put";
  readonly by: Identity;
}

export interface Remove extends Common {
  readonly kind: "remove";
  readonly type: string;
  readonly by: Identity;
  /** Left out, the answer says nothing. */
  readonly answer?: Attributes;
}

export interface Describe extends Common {
  readonly kind: "describe";
  readonly type: string;
  readonly by: Identity;
  readonly fields: (row: Row) => Fields;
  /** The answer where nothing is there; left out, that is a refusal. */
  readonly nothing?: Attributes;
}

/** How an answer is parted: by numbers of pages, or each with a token for the next, whose size has two names. */
export type Pages = "numbers" | "tokens" | "tokens and MaxResult" | "none";

export interface List extends Common {
  readonly kind: "list";
  /** The rows before any filter. */
  readonly rows: (request: ApiRequest, requests: Requests) => readonly Row[];
  readonly fields: (row: Row) => Fields;
  /** Names around the elements: `["Vpcs", "Vpc"]`, or one name alone. */
  readonly under: readonly string[];
  readonly pages: Pages;
  readonly needs?: readonly string[];
  /** Parameters that a row must equal, with the field that they are compared to. */
  readonly filters: Readonly<Record<string, Field>>;
  /** Keys of `Filter.N.Key`, with the field that a value of theirs is compared to. */
  readonly filterKeys?: Readonly<Record<string, Field>>;
  /** What the answer has besides. */
  readonly more?: Attributes;
}

/** TagResources and its kin: `ResourceId.N` of a `ResourceType`. */
export interface Tagging extends Common {
  readonly kind: "tag" | "untag" | "list tags";
}

export interface Other extends Common {
  readonly kind: "other";
  readonly run: (request: ApiRequest, requests: Requests, given: Attributes) => Attributes;
}

/** Changes what Terraform does not manage. */
export interface Act extends Common {
  readonly kind: "act";
  readonly run: (request: ApiRequest, requests: Requests, given: Attributes) => Promise<Attributes>;
}

export type Action = Create | Change | Put | Remove | Describe | List | Tagging | Other | Act;
export type Actions = Readonly<Record<string, Action>>;

/** Whether it leaves the account as it is. */
export const onlyReads = ({ kind }: Action): boolean =>
  kind === "describe" || kind === "list" || kind === "list tags" || kind === "other";
