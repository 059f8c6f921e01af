import { join, resolve } from "node:path";
import { exitCodes, Stop } from "../../../commands/exit-codes";
import { stacksIn, synthesize } from "../../../commands/synthesized";
import { defaultNetworkFile, loadNetwork } from "../../../network/load";
import type { Network } from "../../../network/network";
import { renderProblems } from "../../../network/problems";
import { endChildren, startNoMore } from "./children";
import { deployAll } from "./deploy-all";
import { occupy } from "./occupy";
import { type Options, parseOptions } from "./options";
import { listOrphans } from "./orphans";
import { outputTo } from "./output";
import { clear, placeBelow, prepare } from "./place";
import { runCommand } from "./run-command";
import { openSession } from "./session";
import { findTerraform, programsToGuard } from "./terraform-binary";

// State holds secrets in clear: whatever is written from here on is readable for its owner alone.
process.umask(0o077);
const checkout = resolve(__dirname, "..", "..", "..");
const output = outputTo(process.stdout, process.env);

async function rehearse(options: Options): Promise<number> {
  const terraform = findTerraform(process.env);
  const network = networkOfEnvironment();
  const place = placeBelow(checkout);
  if (options.skipSynth) stacksIn(place.output);
  const release = occupy(place);
  try {
    if (options.task.kind === "deploy") clear(place);
    prepare(place, programsToGuard(terraform, process.env));
    const session = await openSession(network, place, options, join(place.binaries, terraform.name));
    try {
      if (!options.skipSynth) synthesize(checkout, session.terraform.env);
      if (options.task.kind === "command")
        return await runCommand(options.task.command, checkout, session.terraform.env);
      const stacks = stacksIn(place.output).map(({ name }) => name);
      if (options.task.kind === "orphans") return await listOrphans(session, stacks, output);
      const start = performance.now();
      await deployAll(session, stacks, options, output);
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

function networkOfEnvironment(): Network {
  const loaded = loadNetwork(process.env.NETWORK_CONFIG || defaultNetworkFile);
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
    const to = error.exitCode === exitCodes.done ? process.stdout : process.stderr;
    to.write(`${error.message}\n`);
    return error.exitCode;
  })
  .then((code) => {
    process.exitCode = interrupted ? exitCodes.interrupted : code;
  });
