import { dirname, resolve } from "node:path";
import {
  environmentOf,
  foreignOutput,
  loadNetwork,
  localStateVariable,
  networkFileOf,
  placeFor,
  renderProblems,
  sharedState,
  systemRefusal,
  withLocalState,
} from "@hybridnet/network";
import { buildApp } from "./stacks/app";
import { hclRefusal, removeHcl } from "./stacks/hcl-output";
import { copyLockFiles } from "./stacks/lock-files";
import { makePrivateFolders } from "./stacks/private-folders";

const file = networkFileOf(process.env);
const outdir = process.env.CDKTF_OUTDIR || placeFor("cdktf.out", environmentOf(file));
const isStateLocal = Boolean(process.env[localStateVariable]);

const loaded = loadNetwork(file);
const problems = !loaded.ok ? loaded.problems : isStateLocal ? [] : sharedState(file, loaded.network);
const refusal =
  problems.length > 0 ? renderProblems(problems) : (hclRefusal(process.env) ?? foreignOutput(file, outdir));

if (!loaded.ok || refusal !== undefined) {
  console.error(refusal);
  process.exitCode = 1;
} else {
  if (loaded.warnings.length > 0) console.error(renderProblems(loaded.warnings));
  const network = withLocalState(loaded.network, isStateLocal);
  try {
    makePrivateFolders(outdir, network.backend);
    const left = removeHcl(outdir);
    if (left.length > 0) console.error(`Removed what cdktf synth --hcl had left: ${left.join(", ")}`);
    buildApp(network, outdir).synth();
    copyLockFiles(outdir);
  } catch (error) {
    const own = "Work in a checkout of your own: git clone, npm ci.";
    const isBeside = dirname(resolve(outdir)) === process.cwd();
    const refused = systemRefusal(error, { ".": own, [outdir]: isBeside ? own : "Name another folder." });
    if (refused === undefined) throw error;
    console.error(refused);
    process.exitCode = 4;
  }
}
