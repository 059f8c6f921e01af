import { join } from "node:path";
import { alicloud, type IdFormat } from "@cdktf/provider-alicloud";
import { entriesAt, listAt, readJson, textAt, valueAt } from "../command/json";
import type { SynthesizedStack } from "../terraform/synthesized";

/** A resource that a synthesized stack declares. */
export interface DeclaredResource {
  readonly stack: string;
  readonly address: string;
  readonly type: string;
  /** Region of its provider alias; undefined where it uses none. */
  readonly region: string | undefined;
  /** The name under which the console shows it. */
  readonly name: string | undefined;
  readonly arguments: unknown;
  readonly id: IdFormat;
}

/** What all synthesized stacks declare. */
export class Declared {
  readonly resources: readonly DeclaredResource[];

  constructor(private readonly stacks: readonly { readonly name: string; readonly json: unknown }[]) {
    this.resources = stacks.flatMap(({ name, json }) => resourcesOf(name, json));
  }

  static read(stacks: readonly SynthesizedStack[]): Declared {
    return new Declared(
      stacks.map(({ name, folder }) => ({
        name,
        json: readJson(join(folder, "cdk.tf.json")),
      })),
    );
  }

  get stackNames(): readonly string[] {
    return this.stacks.map(({ name }) => name);
  }

  find(stack: string, address: string): DeclaredResource | undefined {
    return this.resources.find((it) => it.stack === stack && it.address === address);
  }

  /** The expression of an output, or of one entry of it. */
  output(stack: string, output: string, key: string | undefined): unknown {
    const json = this.stacks.find(({ name }) => name === stack)?.json;
    const value = valueAt(json, "output", output, "value");
    return key === undefined ? value : valueAt(value, key);
  }
}

function resourcesOf(stack: string, json: unknown): readonly DeclaredResource[] {
  const regions = new Map(
    listAt(json, "provider", "alicloud").map((it) => [
      `alicloud.${textAt(it, "alias")}`,
      textAt(it, "region"),
    ]),
  );
  return entriesAt(json, "resource").flatMap(([type, resources]) => {
    const id = alicloud.resources.find((model) => model.type === type)?.id;
    // What is no object of the provider, such as terraform_data, has nothing to import.
    if (id === undefined) return [];
    return entriesAt(resources).map(([key, block]) => ({
      stack,
      address: `${type}.${key}`,
      type,
      region: regions.get(textAt(block, "provider") ?? ""),
      name: nameOf(block),
      arguments: block,
      id,
    }));
  });
}

function nameOf(block: unknown): string | undefined {
  const named = entriesAt(block).find(([argument]) => /(^|_)name$/.test(argument));
  return named === undefined ? undefined : textAt(block, named[0]);
}
