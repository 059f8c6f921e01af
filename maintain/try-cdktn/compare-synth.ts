import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";

/** What is used of the manifest that a synth writes (cdktf 0.21, cdktn 0.24). */
interface Manifest {
  readonly stacks: Readonly<
    Record<string, { readonly synthesizedStackPath: string; readonly dependencies: readonly string[] }>
  >;
}

/**
 * Differences between what two frameworks synthesized from the same code, one line each; none where
 * Terraform could not tell one from the other. The version of the framework is metadata and left out.
 */
export function synthDifferences(one: string, other: string): readonly string[] {
  const [before, after] = [readManifest(one), readManifest(other)];
  const stacks = [...new Set([...Object.keys(before.stacks), ...Object.keys(after.stacks)])].sort();
  return stacks.flatMap((name) => {
    const [was, is] = [before.stacks[name], after.stacks[name]];
    if (was === undefined || is === undefined) return [`${name}: only one of them has this stack`];
    const order = isDeepStrictEqual(was.dependencies, is.dependencies)
      ? []
      : [`${name}: dependencies differ`];
    const [from, to] = [readStack(one, was.synthesizedStackPath), readStack(other, is.synthesizedStackPath)];
    return [...order, ...valueDifferences(name, from, to)];
  });
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
}

function readStack(folder: string, path: string): unknown {
  const json: unknown = JSON.parse(readFileSync(join(folder, path), "utf8"));
  const comment = isMap(json) ? json["//"] : undefined;
  const metadata = isMap(comment) ? comment.metadata : undefined;
  if (isMap(metadata)) Reflect.deleteProperty(metadata, "version");
  return json;
}

/** Paths at which two values differ, the innermost ones. */
function valueDifferences(path: string, one: unknown, other: unknown): readonly string[] {
  if (isDeepStrictEqual(one, other)) return [];
  if (!isMap(one) || !isMap(other))
    return [`${path}: ${JSON.stringify(one)} became ${JSON.stringify(other)}`];
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
  return keys.flatMap((key) => valueDifferences(`${path}.${key}`, one[key], other[key]));
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
