import { join } from "node:path";
import type { Network } from "@hybridnet/network";
import { defaultNetworkFile, loadNetwork, renderProblems } from "@hybridnet/network";
import { checkout } from "../../command/checkout";
import { outliveReaders } from "../../command/closed-pipe";
import { exitCodes, Stop } from "../../command/exit-codes";
import { stacksIn, synthesize } from "../../command/synthesized";
import { printerTo } from "../../command/workflow-log";
import { endChildren, startNoMore } from "./children";
import { deployAll } from "./deploy-all";
import { occupy } from "./occupy";
import { type Options, parseOptions } from "./options";
import { listOrphans } from "./orphans";
import { outputTo } from "./output";
import { clear, type Place, placeBelow, prepare } from "./place";
import { runCommand } from "./run-command";
import { openSession } from "./session";
import { findTerraform, programsToGuard } from "./terraform-binary";

outliveReaders(process.stdout, process.stderr);

// State holds secrets in clear: whatever is written from here on is readable for its owner alone.
process.umask(0o077);
const { env } = process;
const [out, err] = [printerTo(process.stdout, env), printerTo(process.stderr, env)];
const output = outputTo(out, env);

async function rehearse(options: Options): Promise<number> {
  const terraform = findTerraform(env);
  const network = networkOfEnvironment();
  const place = placeBelow(checkout);
  if (options.skipSynth) stacksIn(place.output, "Leave --skip-synth out.");
  const release = occupy(place);
  try {
    if (options.task.kind === "deploy") clear(place);
    prepare(place, programsToGuard(terraform, env));
    const session = await openSession(network, place, options, join(place.binaries, terraform.name));
    try {
      if (!options.skipSynth) synthesize(checkout, session.terraform.env);
      if (options.task.kind === "command")
        return await runCommand(options.task.command, checkout, session.terraform.env);
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
      output.line(`State: ${place.states}. Go on with: npm run rehearse -- npx cdktf diff cen-core`);
    else clear(place);
    if (!options.keep) output.line(`State lay in ${place.states} and is removed; keep it with --keep.`);
    return exitCodes.done;
  } finally {
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
What no state holds: npm run rehearse -- orphans
Go on: npm run rehearse -- npx cdktf deploy '*' --auto-approve
From the beginning: npm run rehearse`,
  );
}

function networkOfEnvironment(): Network {
  const loaded = loadNetwork(env.NETWORK_CONFIG || defaultNetworkFile);
  if (!loaded.ok) throw new Stop(exitCodes.fault, renderProblems(loaded.problems));
  return loaded.network;
}

// Terraform ends in its own time after Ctrl-C; this process has to answer it until then.
let interrupted = false;
process.on("SIGINT", () => {
  interrupted = true;
  startNoMore();
});
process.on("SIGTERM", () => {
  interrupted = true;
  endChildren();
});

Promise.resolve()
  .then(() => rehearse(parseOptions(process.argv.slice(2))))
  .catch((error: unknown) => {
    if (!(error instanceof Stop)) throw error;
    (error.exitCode === exitCodes.done ? out : err).write(`${error.message}\n`);
    return error.exitCode;
  })
  .then((code) => {
    process.exitCode = interrupted ? exitCodes.interrupted : code;
  });
