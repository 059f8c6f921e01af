import { PROVIDER_SOURCE, PROVIDER_VERSION } from "@cdktf/provider-alicloud";
import {
  environmentOf,
  type LoadResult,
  loadNetwork,
  localStateVariable,
  type Network,
  networkFileOf,
  placeFor,
  sharedState,
  withLocalState,
} from "@hybridnet/network";
import { jsonText } from "../command/escape";
import { exitCodes } from "../command/exit-codes";
import { type Form, formIn, type Given, refuse } from "../command/given";
import { printWarnings } from "../command/network";
import type { Surroundings } from "../command/surroundings";
import { styleOf } from "../command/terminal";
import { thisMachine } from "../drill/prerequisites";
import { credentialsFinding, type Elsewhere, serviceFindings, variablesFinding } from "./account";
import { backendFinding } from "./backend";
import { Facts } from "./facts";
import { bad, type Finding, ok, type Probe, probeIn } from "./finding";
import { type Ask, askIn, workspacesOf } from "./hcp";
import { privateFoldersFinding } from "./private-folders";
import { findingsMarkdown, findingsText } from "./report";
import { drillFinding, lockFinding, nodeFindings, providerFinding, terraformFinding } from "./tools";

/** `hybridnet doctor`: what is there of all that a deployment needs. */
export async function runDoctor(
  given: Given<"json" | "markdown">,
  surroundings: Surroundings,
): Promise<number> {
  const { env, checkout, out, err } = surroundings;
  const form = formIn(given);
  refuse(given);
  const loaded = loadInPlace(networkFileOf(env));
  printWarnings(loaded, err);
  const findings = await findingsOf(new Facts(checkout, env), loaded, env, probeIn(env));
  const print: Readonly<Record<Form, () => string>> = {
    text: () => findingsText(findings, styleOf(out, env)),
    json: () => jsonText(findings),
    markdown: () => findingsMarkdown(findings),
  };
  out.write(print[form]());
  return exitCodeOf(findings);
}

/** All checks, in the order in which a newcomer needs them. */
async function findingsOf(
  facts: Facts,
  loaded: LoadResult,
  env: NodeJS.ProcessEnv,
  ask: Probe,
): Promise<readonly Finding[]> {
  const file = networkFileOf(env);
  const network = loaded.ok ? withLocalState(loaded.network, Boolean(env[localStateVariable])) : undefined;
  const stacks = network === undefined ? [] : facts.stacks();
  const first = [
    ...nodeFindings(facts.node()),
    terraformFinding(await facts.terraform()),
    await providerFinding(await facts.provider(stacks), ask),
    ...(stacks.length > 0 ? [lockFinding(facts.locks(stacks), PROVIDER_SOURCE, PROVIDER_VERSION)] : []),
    networkFinding(loaded, file),
  ];
  if (network === undefined) return [...first, credentialsFinding(env)];
  const elsewhere = await elsewhereOf(network, stacks, facts, askIn(env));
  const backend = await backendFinding(network.backend, {
    env,
    stacks,
    isWritable: (folder) => facts.isWritable(folder),
    loggedIn: facts.loggedIn(),
    hasHelper: facts.hasCredentialsHelper(),
    probe: ask,
  });
  return [
    ...first,
    credentialsFinding(env, elsewhere),
    variablesFinding(network, env, elsewhere),
    backend,
    drillFinding(thisMachine(env)),
    privateFoldersFinding(facts.openFolders(foldersWithKeys(network, env))),
    ...serviceFindings(network),
  ];
}

function foldersWithKeys({ backend }: Network, env: NodeJS.ProcessEnv): readonly string[] {
  const environment = environmentOf(networkFileOf(env));
  return [
    ...(backend.type === "local" ? [backend.directory] : []),
    ...["cdktf.out", ".rehearsal"].map((name) => placeFor(name, environment)),
  ];
}

/** Runs of a workspace may happen elsewhere, with credentials and keys that are not on this machine. */
async function elsewhereOf(
  { backend }: Network,
  stacks: readonly string[],
  facts: Facts,
  ask: Ask,
): Promise<Elsewhere> {
  if (backend.type !== "hcp") return { kind: "nowhere" };
  const token = facts.tokenFor(backend.hostname);
  const seen = token === undefined ? undefined : await workspacesOf(backend, stacks, token, ask);
  return seen === undefined
    ? { kind: "unseen", hostname: backend.hostname }
    : { kind: "workspaces", workspaces: seen };
}

/** The network file, which must not keep its state where another environment does. */
function loadInPlace(file: string): LoadResult {
  const loaded = loadNetwork(file);
  const problems = loaded.ok ? sharedState(file, loaded.network) : [];
  return problems.length > 0 ? { ok: false, problems } : loaded;
}

export function networkFinding(loaded: LoadResult, file: string): Finding {
  const check = "Network file";
  const remedy = "npm run synth shows each with its place and remedy";
  if (!loaded.ok) {
    const errors = loaded.problems.filter(({ severity }) => severity === "error");
    const codes = [...new Set(errors.map(({ code }) => code))].join(", ");
    return bad(
      check,
      "fault",
      `${file}: ${errors.length} fault${errors.length === 1 ? "" : "s"} (${codes})`,
      remedy,
    );
  }
  const codes = [...new Set(loaded.warnings.map(({ code }) => code))].join(", ");
  if (codes !== "") return bad(check, "warning", `${file}: warnings (${codes})`, remedy);
  return ok(check, `${file} is valid`);
}

/** A fault weighs more than something missing; warnings and what is to do by hand stop nobody. */
export function exitCodeOf(findings: readonly Finding[]): number {
  const has = (verdict: Finding["verdict"]) => findings.some((it) => it.verdict === verdict);
  return has("fault") ? exitCodes.fault : has("missing") ? exitCodes.missing : exitCodes.done;
}
