import { constants } from "node:os";
import { PROVIDER_VERSION } from "@cdktf/provider-alicloud";
import { isInterrupted, startChild } from "../../command/children";
import { exitCodes, Stop } from "../../command/exit-codes";
import { networkOf } from "../../command/network";
import type { Surroundings } from "../../command/surroundings";
import type { Printer } from "../../command/workflow-log";
import { findTerraform, type TerraformBinary } from "../../terraform/find-terraform";
import { withTerraform } from "../../terraform/release/offer";
import { stacksIn, synthesize } from "../../terraform/synthesized";
import { compare } from "../compare/compare";
import { findProvider } from "../real/find-provider";
import { speakPlainHttp } from "../real/plain-http";
import { refuseUnknown, requestsText } from "../real/requests";
import { type BuiltStack, deployAll } from "./deploy-all";
import { printGuesses } from "./guesses";
import { lock } from "./lock";
import { type Options, parseRehearsalOptions, type RehearsalWords } from "./options";
import { listOrphans } from "./orphans";
import { checkStacks, clear, type Place, placeBelow, preparePlace, refuseForeign } from "./place";
import { builtText, type RehearsalReport, rehearsalReport } from "./report";
import { openSession } from "./session";
import { outputTo } from "./stack-runs";
import { networkTree } from "./tree";

/** `hybridnet rehearse`: see docs/rehearsal.md for what it does. */
export async function runRehearse(
  given: RehearsalWords,
  surroundings: Pick<Surroundings, "env" | "checkout" | "out" | "err" | "terminal">,
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
  surroundings: Pick<Surroundings, "env" | "checkout" | "out" | "err" | "terminal">,
): Promise<number> {
  const { form } = options;
  const { checkout, out, err } = surroundings;
  // Standard output takes the report alone where it is for programs or documents.
  const output = outputTo(form === "text" ? out : err, surroundings.env);
  const { task } = options;
  if (task.kind === "guesses") {
    printGuesses(output);
    return exitCodes.done;
  }
  const find = (terraform: TerraformBinary, env: NodeJS.ProcessEnv) =>
    findProvider({ version: PROVIDER_VERSION, named: options.providerBinary, terraform, checkout, env });
  if (task.kind === "compare") {
    const { env } = surroundings;
    const real = await find(await findTerraform(env), env);
    return compare({ checkout, env, real, titles: task.titles, output });
  }
  const network = networkOf(surroundings.env, err);
  const env = await withTerraform({ ...surroundings, yes: options.yes });
  const terraform = await findTerraform(env);
  const real = options.provider === "real" ? await find(terraform, env) : undefined;
  const place = placeBelow(checkout, env);
  if (options.skipSynth) stacksIn(place.output, "Leave --skip-synth out.");
  const release = lock(place);
  process.once("exit", release);
  try {
    refuseForeign(place);
    if (task.kind === "deploy") clear(place);
    preparePlace(place, terraform, env, real);
    const session = await openSession(network, { place, env }, options);
    try {
      if (!options.skipSynth) synthesize(checkout, session.terraform.env);
      checkStacks(place);
      const isPlain = real !== undefined && session.api.certificateAuthorityFile === undefined;
      speakPlainHttp(stacksIn(place.output), isPlain);
      if (task.kind === "command")
        return await runCommand(task.command, { cwd: checkout, env: session.terraform.env, err });
      const stacks = stacksIn(place.output).map(({ name }) => name);
      if (task.kind === "orphans") return await listOrphans(session, stacks, { out, form });
      const start = performance.now();
      const show = (built: readonly BuiltStack[]) => {
        if (form !== "text") return;
        if (options.ids) for (const stack of built) output.line(builtText(stack, output));
        else
          output.line(
            `\n${networkTree(
              network,
              built.flatMap((it) => it.tunnelPublicIps),
            )}`,
          );
      };
      const built = await deployAll(session, stacks, { destroy: options.destroy, output, show }).catch(
        (error: unknown) => {
          throw withNextSteps(error, place, real ? "rehearse --provider real" : "rehearse");
        },
      );
      const requests = real && session.api.counts();
      if (requests) output.line(`\n${requestsText(requests)}`);
      const seconds = Number(((performance.now() - start) / 1000).toFixed(1));
      const provider = real ? ` and the provider ${real.from}` : "";
      output.line(`\nDone in ${seconds} s with terraform ${terraform.version}${provider}.`);
      const report: RehearsalReport = {
        format: "hybrid network rehearsal report",
        version: 1,
        stacks: built,
        secondPlan: "no change",
        destroyed: options.destroy,
        terraform: terraform.version,
        provider: options.provider,
        ...(requests && { requests }),
        seconds,
      };
      out.write(rehearsalReport(report, form));
      if (requests) refuseUnknown(requests);
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

const refusedFile = (folder: string) =>
  `${folder} cannot be written, or has no room left (df -h, df -i). Mend that, or set REHEARSAL_DIR to another folder of yours.`;

/** A deploy that failed leaves everything in place; its message says so. */
function withNextSteps(error: unknown, { folder }: Place, rehearse: string): unknown {
  if (!(error instanceof Stop) || ![exitCodes.fault, exitCodes.missing].some((it) => it === error.exitCode))
    return error;
  const remedy = error.exitCode === exitCodes.missing ? `\n${refusedFile(folder)}` : "";
  return new Stop(
    error.exitCode,
    `${error.message.trimEnd()}${remedy}

Account and state are kept in ${folder}.
What no state holds: npx --no hybridnet ${rehearse} orphans
Go on: npx --no hybridnet ${rehearse} npx cdktf deploy '*' --auto-approve
From the beginning: npx --no hybridnet ${rehearse}`,
  );
}

interface CommandProps {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly err: Pick<Printer, "write">;
}

/** Runs a command with this terminal and gives back its exit code, that of a shell where a signal ended it. */
export function runCommand(
  [program, ...args]: readonly [string, ...string[]],
  { cwd, env, err }: CommandProps,
): Promise<number> {
  return new Promise((resolve) => {
    const sharesTerminal = process.stdin.isTTY === true;
    const child = startChild(program, args, { cwd, env, stdio: "inherit", sharesTerminal });
    child.on("error", (error) => {
      const missing = "code" in error && error.code === "ENOENT";
      err.write(`${program} cannot be run: ${missing ? "there is no such program" : error.message}.\n`);
      resolve(missing ? exitCodes.missing : exitCodes.fault);
    });
    child.on("close", (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)));
  });
}
