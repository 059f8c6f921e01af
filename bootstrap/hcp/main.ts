import { App } from "cdktf";
import { readTemplate, TemplateFault } from "./read-template";
import { settings } from "./settings";
import { WorkspacesStack } from "./workspaces-stack";

/** Folder of the template's synth, and its environment; `npm run bootstrap -- hcp` makes a fresh one and names both. */
const folder = process.env.HCP_BOOTSTRAP_TEMPLATE || "../../cdktf.out";
const environment = process.env.HCP_BOOTSTRAP_ENVIRONMENT || undefined;

try {
  const app = new App();
  new WorkspacesStack(app, readTemplate(folder), settings, environment);
  app.synth();
} catch (error) {
  if (!(error instanceof TemplateFault)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
