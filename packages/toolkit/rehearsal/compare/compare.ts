import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { localStateVariable, parseNetwork, renderProblems } from "@hybridnet/network";
import { parse, stringify } from "yaml";
import { exitCodes, Stop } from "../../command/exit-codes";
import { synthesize } from "../../terraform/synthesized";
import type { Output } from "../cli/stack-runs";
import type { ProviderBinary } from "../real/find-provider";
import type { Version } from "./deployed-network";
import { differences, stateDifferences } from "./differences";
import { type Data, type EditRow, edited, editRows } from "./edit-rows";
import type { Tried } from "./outcomes";
import { type Trial, triedWith } from "./trial";

export interface CompareProps {
  readonly checkout: string;
  readonly env: NodeJS.ProcessEnv;
  readonly real: ProviderBinary;
  /** Titles of the edits to try; all of the list where there are none. */
  readonly titles: readonly string[];
  readonly output: Pick<Output, "line" | "bold" | "bad">;
}

/**
 * Tries a list of edits of deployed networks through the stand-in and through the real provider, before an account
 * of its own each, and says where the two differ.
 *
 * @returns 1 where they differ
 * @throws Stop where there is no edit of such a title, or a network cannot be deployed at all
 */
export async function compare({ checkout, env, real, titles, output }: CompareProps): Promise<number> {
  const rows = chosen(editRows(), titles);
  const scratch = mkdtempSync(join(tmpdir(), "compare-"));
  const versions = new Versions(checkout, env, scratch);
  try {
    let [same, different] = [0, 0];
    for (const [example, own] of byExample(rows)) {
      output.line(output.bold(`${example}: ${own.length} edits`));
      const base = exampleData(example);
      const props = { example, base: versions.of(base), trials: trialsOf(example, base, own, versions) };
      const [standIn, theirs] = await Promise.all([triedWith(props), triedWith({ ...props, real })]);
      const tell = (title: string, lines: readonly string[]) => {
        if (lines.length === 0) same++;
        else different++;
        output.line(lines.length === 0 ? `  = ${title}` : output.bad(`  ! ${title}`));
        for (const line of lines) output.line(`      ${line}`);
      };
      const ofDeploy = stateDifferences(standIn.deployed, theirs.deployed);
      tell("the first deploy", ofDeploy);
      for (const { title } of own)
        tell(
          title,
          differing(standIn.edits.get(title), theirs.edits.get(title)).filter((it) => !ofDeploy.includes(it)),
        );
    }
    output.line(
      `\n${same} deploys and edits are the same with both, ${different} differ. Real: the provider ${real.from}.`,
    );
    return different === 0 ? exitCodes.done : exitCodes.fault;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function differing(standIn: Tried | Error | undefined, real: Tried | Error | undefined): readonly string[] {
  const failed = [
    ["the stand-in", standIn],
    ["the real provider", real],
  ].flatMap(([who, it]) => (it instanceof Error ? [`with ${String(who)}: ${it.message.trim()}`] : []));
  if (failed.length > 0 || standIn instanceof Error || real instanceof Error) return failed;
  if (standIn === undefined || real === undefined)
    return ["it was not tried, since the edit before it failed"];
  return [
    ...differences({ standIn: standIn.outcomes, real: real.outcomes }),
    ...stateDifferences(standIn.states, real.states),
  ];
}

/** The rows of these titles and those that they begin with. */
function chosen(rows: readonly EditRow[], titles: readonly string[]): readonly EditRow[] {
  const known = new Map(rows.map((row) => [row.title, row]));
  const unknown = titles.filter((title) => !known.has(title));
  if (unknown.length > 0)
    throw new Stop(
      exitCodes.fault,
      `There is no edit ${unknown.map((it) => JSON.stringify(it)).join(", ")}. Edits are:\n${[...known.keys()].map((it) => `  ${it}`).join("\n")}`,
    );
  if (titles.length === 0) return rows;
  const wanted = new Set<string>();
  for (const title of titles)
    for (let row = known.get(title); row; row = known.get(row.from)) wanted.add(row.title);
  return rows.filter(({ title }) => wanted.has(title));
}

/** Rows by the example that they begin with, by way of those that are applied before. */
export function byExample(rows: readonly EditRow[]): ReadonlyMap<string, readonly EditRow[]> {
  const known = new Map(rows.map((row) => [row.title, row]));
  const exampleOf = (row: EditRow): string => {
    const before = known.get(row.from);
    return before === undefined ? row.from : exampleOf(before);
  };
  const found = new Map<string, EditRow[]>();
  for (const row of rows) found.set(exampleOf(row), [...(found.get(exampleOf(row)) ?? []), row]);
  return found;
}

/** Every row with the network that it leads to, in the order in which they can be tried. */
export function trialsOf(
  example: string,
  base: Data,
  rows: readonly EditRow[],
  versions: Pick<Versions, "of">,
): readonly Trial[] {
  const follow = (from: string, data: Data): readonly Trial[] =>
    rows
      .filter((row) => row.from === from)
      .flatMap((row) => {
        const next = edited(row, data);
        return [{ row, version: versions.of(next) }, ...follow(row.title, next)];
      });
  return follow(example, base);
}

const exampleData = (name: string): Data =>
  parse(readFileSync(require.resolve(`@hybridnet/network/examples/${name}.yaml`), "utf8"));

/** Synthesizes network files one after the other, into a folder each. */
class Versions {
  private count = 0;

  constructor(
    private readonly checkout: string,
    private readonly env: NodeJS.ProcessEnv,
    private readonly scratch: string,
  ) {}

  of(data: Data): Version {
    const place = join(this.scratch, String(this.count++));
    const text = stringify(data);
    const loaded = parseNetwork(text, "the edited network");
    if (!loaded.ok) throw new Stop(exitCodes.fault, renderProblems(loaded.problems));
    const file = `${place}.yaml`;
    writeFileSync(file, text);
    const env = { ...this.env, NETWORK_CONFIG: file, CDKTF_OUTDIR: place, [localStateVariable]: "true" };
    return { network: loaded.network, output: synthesize(this.checkout, env).folder };
  }
}
