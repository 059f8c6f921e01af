import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { environmentOf, networkFileOf, placeFor } from "@hybridnet/network";
import { chooseTerraform } from "@hybridnet/network/terraform-program";

/**
 * `npm run bootstrap -- oss|hcp [synth|diff|deploy] [options of that cdktf command]`: makes what the network
 * file's `backend` takes for granted: bucket and lock table, or the workspaces of HCP Terraform. Deploys unless
 * told otherwise.
 */
const actions: readonly string[] = ["synth", "diff", "deploy"];
const [kind = "", ...rest] = process.argv.slice(2);
const [first = ""] = rest;
const action = actions.includes(first) ? first : "deploy";
const options = actions.includes(first) ? rest.slice(1) : rest;
chooseTerraform(process.env, process.cwd());
const environment = environmentOf(networkFileOf(process.env));

const bootstraps: Readonly<Record<string, () => number>> = {
  oss: () => {
    const app = ["--app", "node -r @hybridnet/network/typescript bootstrap/oss/main.ts"];
    const output = ["--output", placeFor(".backend-bootstrap", environment)];
    return run("npx", ["cdktf", action, ...app, ...output, ...options], ".");
  },
  hcp: () => {
    const tool = join("bootstrap", "hcp");
    if (!existsSync(join(tool, "node_modules"))) {
      console.error(`${tool} is a project of its own and not installed. Install it: npm ci --prefix ${tool}`);
      return 4;
    }
    // It reads the stacks as they are now, not as somebody synthesized them once.
    const template = resolve(tool, placeFor(".template", environment));
    const synth = run(process.execPath, ["-r", "@hybridnet/network/typescript", "main.ts"], ".", {
      CDKTF_OUTDIR: template,
    });
    if (synth !== 0) return synth;
    const output = ["--output", placeFor("cdktf.out", environment)];
    return run("npx", ["cdktf", action, ...output, ...options], tool, {
      // tsx would run what it finds in the machine's temporary folder.
      TSX_DISABLE_CACHE: "1",
      HCP_BOOTSTRAP_TEMPLATE: template,
      HCP_BOOTSTRAP_ENVIRONMENT: environment ?? "",
    });
  },
};

const usage = `usage: npm run bootstrap -- ${Object.keys(bootstraps).join("|")} [${actions.join("|")}] [options of that cdktf command]`;
if (process.argv.includes("--help")) {
  console.log(usage);
  process.exit(0);
}
const bootstrap = bootstraps[kind];
if (bootstrap === undefined || options.some((option) => !option.startsWith("-"))) {
  console.error(usage);
  process.exit(1);
}
process.exitCode = bootstrap();

function run(program: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): number {
  const { status } = spawnSync(program, args, {
    cwd,
    stdio: "inherit",
    env: { CHECKPOINT_DISABLE: "1", ...process.env, ...env },
  });
  return status ?? 1;
}
