import "./stacks/source-maps";
import {
  defaultNetworkFile,
  loadNetwork,
  localStateVariable,
  renderProblems,
  withLocalState,
} from "@hybridnet/network";
import { buildApp } from "./stacks/app";
import { copyLockFiles } from "./stacks/lock-files";

const loaded = loadNetwork(process.env.NETWORK_CONFIG || defaultNetworkFile);
if (loaded.ok) {
  if (loaded.warnings.length > 0) console.error(renderProblems(loaded.warnings));
  const app = buildApp(withLocalState(loaded.network, Boolean(process.env[localStateVariable])));
  app.synth();
  copyLockFiles(app.outdir);
} else {
  console.error(renderProblems(loaded.problems));
  process.exitCode = 1;
}
