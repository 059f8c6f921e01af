import type { Block, ExampleName } from "@hybridnet/network/testing/synth";
import { valueAt } from "../../command/json";

/** New values by path of the network file; null takes a key out. */
export type Values = Readonly<Record<string, unknown>>;

/** One change of a key of the network file, tried on an example. */
export interface KeyEdit {
  /** Keys as the reference of the network file has them, with the mode where they exist in one only. */
  readonly keys: readonly string[];
  /** Whether it stands for everything below those keys too, none of which concerns the cloud. */
  readonly below?: true;
  /** Which change; left out, it is another value. */
  readonly change?: string;
  readonly from: ExampleName;
  /** What the example is given first. */
  readonly was?: Values;
  readonly edit: Values | ((data: Block) => Values);
  /** What the plan does not tell. */
  readonly note?: string;
}

type Rest = Omit<KeyEdit, "keys" | "from" | "edit">;

/** A change of the worked example. */
export function edit(keys: string | readonly string[], values: KeyEdit["edit"], rest: Rest = {}): KeyEdit {
  return of("worked-example", keys, values, rest);
}

/** A change of another example. */
export function of(
  from: ExampleName,
  keys: string | readonly string[],
  values: KeyEdit["edit"],
  rest: Rest = {},
): KeyEdit {
  return { keys: typeof keys === "string" ? [keys] : keys, from, edit: values, ...rest };
}

/** Moves what stands under a key to another one beside it. */
export function renamed(path: string, key: string, also: Values = {}): KeyEdit["edit"] {
  const parts = path.split(".");
  return (data) => ({
    [path]: null,
    [[...parts.slice(0, -1), key].join(".")]: valueAt(data, ...parts),
    ...also,
  });
}
