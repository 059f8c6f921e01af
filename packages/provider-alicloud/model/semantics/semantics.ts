/**
 * What the provider does with arguments beyond what its schema says: which differences it hides, what it
 * never reads or sends, and which of the service's refusals it waits out. Read in the provider's source; each
 * fact has the line where it stands there, in the version that the model describes.
 */

/** A line of the resource's own file, `resource_<type>.go`, or of another one in the provider's folder `alicloud/`. */
export type Line = number | `${string}.go:${number}`;

/** One fact about some arguments of a resource. Inside blocks with dots: `tunnel_options_specification.role`. */
export interface Arguments {
  readonly arguments: readonly string[];
  readonly line: Line;
}

/**
 * A set whose elements the provider tells apart by these arguments alone. Two sets with the same of them are
 * the same to it: nothing is planned and nothing sent, whatever else differs in the elements. Where one
 * differs, all elements are sent with all their values.
 */
export interface SetHash {
  readonly set: string;
  readonly keys: readonly string[];
  readonly line: Line;
}

/** A difference of this argument that the provider's DiffSuppressFunc hides. */
export interface Suppressed {
  readonly argument: string;
  /**
   * When it does: unless another argument has this value; where both lists hold the same in another order; where both
   * texts are the same JSON; or in every plan of an object that exists.
   */
  readonly hidden:
    | "in another order"
    | "as the same JSON"
    | "once made"
    | { readonly unless: string; readonly is: string | boolean };
  readonly line: Line;
}

/** An argument whose removal from the configuration leaves the value at the service, unless `by` is true. */
export interface Cleared {
  readonly argument: string;
  readonly by: string;
  readonly line: Line;
}

/** A deprecated argument that is given the value of its successor by each read. */
export interface Twin {
  readonly argument: string;
  readonly of: string;
  readonly line: Line;
}

/** What stands in the state where the configuration leaves an argument out. */
export interface FilledIn {
  readonly argument: string;
  readonly value: string | number | boolean;
  /** The provider's source or documentation, or `guess` where neither tells what the service fills in. */
  readonly basis: Line | `provider documentation ${string}` | `Alibaba Cloud help: ${string}` | "guess";
}

/** Codes of the service after which the provider makes the call again, until the operation's timeout. */
export interface Repeated {
  readonly codes: readonly string[];
  /** `false` where it does not even repeat throttled calls (`repeatedByAll`). */
  readonly throttled?: false;
  readonly line: Line;
}

export interface Semantics {
  readonly setHashes?: readonly SetHash[];
  readonly suppressed?: readonly Suppressed[];
  readonly cleared?: readonly Cleared[];
  /**
   * Never set by Read: the state keeps what was configured, an import leaves it empty. With a default and
   * force-new in the schema the plan after an import replaces the object.
   */
  readonly neverRead?: readonly Arguments[];
  /** Set by Read only where the service answers something else than 0 or "": a zero keeps the old value. */
  readonly readUnlessZero?: readonly Arguments[];
  /** A change of these alone is planned and recorded, and no call is made for it. */
  readonly neverSent?: readonly Arguments[];
  /** Not sent where they are empty: what was there before stays. */
  readonly emptyNotSent?: readonly Arguments[];
  /** Sent as 0 or false where they are left out, and not left to the service. */
  readonly sentAsZero?: readonly Arguments[];
  readonly twins?: readonly Twin[];
  readonly filledIn?: readonly FilledIn[];
  readonly repeated: { readonly create: Repeated; readonly update?: Repeated; readonly delete: Repeated };
  /** What becomes of a delete of something that is gone already. */
  readonly deleteOfGone: { readonly ends: "done" | "in an error"; readonly line: Line };
  /** Whether a provider of another region finds the object. */
  readonly read: { readonly from: "its region" | "any region"; readonly line: Line };
}

/** What every operation repeats besides its own codes, but for those with `throttled: false`. */
export const repeatedByAll: Repeated = {
  codes: ["ServiceUnavailable", "Rejected.Throttling", "Throttling"],
  line: "errors.go:207",
};

/**
 * Whether the provider makes a call again after this code of the service. It looks for its codes anywhere in
 * the answer, and for the answer's code at the beginning of its own (errors.go:129).
 */
export const repeats = ({ codes, throttled }: Repeated, code: string): boolean =>
  [...codes, ...(throttled === false ? [] : repeatedByAll.codes)].some(
    (known) => code.includes(known) || known.startsWith(code),
  );
