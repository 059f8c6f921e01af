import { environmentOf, loadNetwork, networkFileOf, renderProblems } from "@hybridnet/network";
import { App } from "cdktf";
import { makePrivate } from "../../stacks/private-folders";
import { OssBackendStack } from "./oss-backend-stack";

const file = networkFileOf(process.env);
const loaded = loadNetwork(file);
if (!loaded.ok) {
  console.error(renderProblems(loaded.problems));
  process.exitCode = 1;
} else if (loaded.network.backend.type !== "oss") {
  console.error(
    `${file} has the backend ${loaded.network.backend.type}. Write the bucket and the lock that you want under backend (type: oss) first, as docs/configuration.md says.`,
  );
  process.exitCode = 1;
} else {
  if (loaded.warnings.length > 0) console.error(renderProblems(loaded.warnings));
  const app = new App();
  for (const folder of [app.outdir, "state"]) makePrivate(folder);
  new OssBackendStack(app, loaded.network.backend, environmentOf(file));
  app.synth();
}
