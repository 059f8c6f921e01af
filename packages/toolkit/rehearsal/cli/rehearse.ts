import { loadNetwork, type Network, networkFileOf, renderProblems } from "@hybridnet/network";
import { isInterrupted } from "../../command/children";
import { exitCodes, Stop } from "../../command/exit-codes";
import type { Surroundings } from "../../command/surroundings";
import { findTerraform, programsToGuard } from "../../terraform/find-terraform";
import { stacksIn, synthesize } from "../../terraform/synthesized";
import { deployAll } from "./deploy-all";
import { occupy } from "./occupy";
import { type Options, parseRehearsalOptions, type RehearsalWords } from "./options";
import { listOrphans } from "./orphans";
import { outputTo } from "./output";
import { clear, type Place, placeBelow, prepare } from "./place";
import { runCommand } from "./run-command";
import { openSession } from "./session";

/** `hybridnet rehearse`: see docs/rehearsal.md for what it does. */
export async function runRehearse(
  given: RehearsalWords,
  surroundings: Pick<Surroundings, "env" | "checkout" | "out" | "err">,
): Promise<number> {
  const options = parseRehearsalOptions(given);
  const exitCode = await rehearse(options, surroundings).catch((error: unknown) => {
    if (!(error instanceof Stop) || !isInterrupted()) throw error;
    throw new Stop(exitCodes.interrupted, error.message);
  });
  return isInterrupted() ? exitCodes.interrupted : exitCode;
}

async function rehearse(
  options: Options,
  { env, checkout, out, err }: Pick<Surroundings, "env" | "checkout" | "out" | "err">,
): Promise<number> {
  const output = outputTo(out, env);
  const terraform = await findTerraform(env);
  const network = networkOf(env);
  const place = placeBelow(checkout, env);
  if (options.skipSynth) stacksIn(place.output, "Leave --skip-synth out.");
  const release = occupy(place);
  process.once("exit", release);
  try {
    if (options.task.kind === "deploy") clear(place);
    prepare(place, programsToGuard(terraform, env));
    const session = await openSession(network, { place, env }, options);
    try {
      if (!options.skipSynth) synthesize(checkout, session.terraform.env);
      if (options.task.kind === "command")
        return await runCommand(options.task.command, { cwd: checkout, env: session.terraform.env, err });
      const stacks = stacksIn(place.output).map(({ name }) => name);
      if (options.task.kind === "orphans") return await listOrphans(session, stacks, output);
      const start = performance.now();
      await deployAll(session, stacks, options, output).catch((error: unknown) => {
        throw withWayOn(error, place);
      });
      output.line(
        `\nDone in ${((performance.now() - start) / 1000).toFixed(1)} s with terraform ${terraform.version}.`,
      );
    } finally {
      await session.close();
    }
    if (options.keep)
      output.line(`State: ${place.states}. Go on with: npx --no hybridnet rehearse npx cdktf diff cen-core`);
    else clear(place);
    if (!options.keep) output.line(`State lay in ${place.states} and is removed; keep it with --keep.`);
    return exitCodes.done;
  } finally {
    process.off("exit", release);
    release();
  }
}

/** A deploy that failed leaves everything in place; its message says so. */
function withWayOn(error: unknown, { folder }: Place): unknown {
  if (!(error instanceof Stop) || error.exitCode !== exitCodes.fault) return error;
  return new Stop(
    error.exitCode,
    `${error.message.trimEnd()}

Account and state are kept in ${folder}.
What no state holds: npx --no hybridnet rehearse orphans
Go on: npx --no hybridnet rehearse npx cdktf deploy '*' --auto-approve
From the beginning: npx --no hybridnet rehearse`,
  );
}

function networkOf(env: NodeJS.ProcessEnv): Network {
  const loaded = loadNetwork(networkFileOf(env));
  if (!loaded.ok) throw new Stop(exitCodes.fault, renderProblems(loaded.problems));
  return loaded.network;
}
