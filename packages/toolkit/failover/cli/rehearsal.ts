import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { startChild } from "../../command/children";
import { exitCodes, Stop } from "../../command/exit-codes";
import { readJson } from "../../command/json";
import type { Surroundings } from "../../command/surroundings";
import { type Place, placeBelow } from "../../rehearsal/cli/place";
import type { ShownStack } from "../../terraform/shown";
import { shownAs } from "../../terraform/state";
import { stacksIn } from "../../terraform/synthesized";
import { stacksOfFolder, writtenIn } from "./stacks";

/** The rehearsal is a process of its own: its account and its signals are none of this one's. */
const program = join(__dirname, "..", "..", "bin", "hybridnet.js");

export interface Rehearsed {
  readonly stacks: readonly ShownStack[];
  /** Which rehearsal it is, in words. */
  readonly source: string;
  /** When the state was last written, as far as that is known. */
  readonly written?: Date | undefined;
}

/**
 * The stacks of the rehearsal that is kept in this checkout, or else of one that is run for this report.
 * @throws Stop where there is no rehearsal to plan, or where it fails.
 */
export async function rehearsedStacks(
  { plan }: { readonly plan: boolean },
  { env, checkout }: Pick<Surroundings, "env" | "checkout">,
  progress: (line: string) => void,
): Promise<Rehearsed> {
  const kept = placeBelow(checkout, env);
  const isKept = existsSync(kept.states) && existsSync(join(kept.output, "manifest.json"));
  if (isKept && !plan) {
    const since = statSync(kept.states).mtime.toISOString().slice(0, 16).replace("T", " ");
    progress(
      `Reading the rehearsal that is kept in ${kept.folder}, deployed ${since} UTC. To deploy the network file as it is now: npx --no hybridnet rehearse --keep`,
    );
    return {
      stacks: await stacksOfFolder(kept.output, { plan: false }, env),
      source: "the kept rehearsal",
      written: writtenIn(kept.output, env),
    };
  }
  if (plan && !isKept)
    throw new Stop(
      exitCodes.missing,
      "There is no rehearsal to plan a change of. Deploy one first, then change the network file: npx --no hybridnet rehearse --keep",
    );
  const scratch = mkdtempSync(join(tmpdir(), "failover-rehearsal-"));
  try {
    if (plan) {
      progress("Planning the stacks of the kept rehearsal ...");
      return {
        stacks: await planned(kept, scratch, { env, checkout }),
        source: "a plan of the kept rehearsal",
      };
    }
    progress("No rehearsal is kept here: running one (npx --no hybridnet rehearse) ...");
    const made = placeBelow(checkout, { REHEARSAL_DIR: scratch });
    await rehearse(["--keep"], checkout, { ...env, REHEARSAL_DIR: made.folder });
    return {
      stacks: await stacksOfFolder(made.output, { plan: false }, env),
      source: "a rehearsal",
    };
  } finally {
    // State and plans hold secrets.
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Terraform runs inside the rehearsal, where the stand-in answers it. */
async function planned(
  { folder, output }: Place,
  scratch: string,
  { env, checkout }: Pick<Surroundings, "env" | "checkout">,
): Promise<readonly ShownStack[]> {
  const names = stacksIn(output).map(({ name }) => name);
  const script = names.flatMap((name) => {
    const terraform = `terraform -chdir='${join(output, "stacks", name)}'`;
    const plan = join(scratch, name);
    return [
      `${terraform} init -input=false -no-color >&2`,
      `${terraform} plan -input=false -no-color -out='${plan}' >&2`,
      `${terraform} show -json -no-color '${plan}' > '${plan}.json'`,
    ];
  });
  await rehearse(["sh", "-ec", script.join("\n")], checkout, { ...env, REHEARSAL_DIR: folder });
  return names.map((name) => shownAs(name, readJson(join(scratch, `${name}.json`))));
}

function rehearse(words: readonly string[], checkout: string, env: NodeJS.ProcessEnv): Promise<void> {
  const child = startChild(process.execPath, [program, "rehearse", ...words], {
    cwd: checkout,
    env: { ...env, ...(env.NETWORK_CONFIG && { NETWORK_CONFIG: resolve(env.NETWORK_CONFIG) }) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const said: Buffer[] = [];
  child.stdout?.on("data", (data: Buffer) => said.push(data));
  child.stderr?.on("data", (data: Buffer) => said.push(data));
  return new Promise<void>((done, failed) => {
    child.on("error", failed);
    child.on("close", (code) => {
      if (code === exitCodes.done) done();
      else
        failed(
          new Stop(
            code ?? exitCodes.fault,
            `${Buffer.concat(said).toString("utf8").trim()}\nThe rehearsal did not succeed.`,
          ),
        );
    });
  });
}
