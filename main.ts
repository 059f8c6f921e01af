import {
  environmentOf,
  foreignOutput,
  loadNetwork,
  localStateVariable,
  networkFileOf,
  placeFor,
  renderProblems,
  sharedState,
  withLocalState,
} from "@hybridnet/network";
import { buildApp } from "./stacks/app";
import { copyLockFiles } from "./stacks/lock-files";

const file = networkFileOf(process.env);
const outdir = process.env.CDKTF_OUTDIR || placeFor("cdktf.out", environmentOf(file));
const isStateLocal = Boolean(process.env[localStateVariable]);

const loaded = loadNetwork(file);
const problems = !loaded.ok ? loaded.problems : isStateLocal ? [] : sharedState(file, loaded.network);
const refusal = problems.length > 0 ? renderProblems(problems) : foreignOutput(file, outdir);

if (!loaded.ok || refusal !== undefined) {
  console.error(refusal);
  process.exitCode = 1;
} else {
  if (loaded.warnings.length > 0) console.error(renderProblems(loaded.warnings));
  buildApp(withLocalState(loaded.network, isStateLocal), outdir).synth();
  copyLockFiles(outdir);
}
