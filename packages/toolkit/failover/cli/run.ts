import type { Network } from "@hybridnet/network";
import { exitCodes, Stop } from "../../command/exit-codes";
import { networkOf } from "../../command/network";
import type { Surroundings } from "../../command/surroundings";
import { styleOf } from "../../command/terminal";
import { openService } from "../../service/client";
import { liveDeployment } from "../../verify/live/deployment";
import { readLive } from "../../verify/live/network";
import type { Deployment } from "../deployment/deployment";
import { readDeployment } from "../deployment/read-deployment";
import { type Failure, failuresOf } from "../failures/failures";
import { buildReport } from "../report/build-report";
import { reportMarkdown } from "../report/markdown";
import { type Report, reportJson } from "../report/report";
import { routeTables } from "../report/routes";
import { reportText } from "../report/text";
import { verdictText } from "../report/verdict";
import { type FailoverWords, type Options, parseFailoverOptions } from "./options";
import { writePage } from "./page";
import { type Rehearsed, rehearsedStacks } from "./rehearsal";
import { filesWritten, stacksOfFiles, stacksOfFolder, writtenIn } from "./stacks";

/** `hybridnet failover`: see ../README.md for what it prints. */
export async function runFailover(
  given: FailoverWords,
  { env, checkout, out, err }: Pick<Surroundings, "env" | "checkout" | "out" | "err">,
): Promise<number> {
  const options = parseFailoverOptions(given);
  const network = networkOf(env, err);
  const { deployment, source, written } = options.live
    ? await liveOf(network, env)
    : await deployedOf(network, options, { env, checkout }, (line) => err.write(`${line}\n`));
  const failures = chosen(failuresOf(deployment), options.failures);
  const report = buildReport(deployment, {
    source,
    written,
    ...(options.failures.length > 0 && { pairsWith: options.failures }),
    expectations: network.expectations,
    pairs: options.output === "routes" ? "none" : options.pairs ? "all" : "some",
  });
  const print: Readonly<Record<Options["output"], () => string>> = {
    verdict: () => verdictText(report, styleOf(out, env), new Date()),
    text: () => reportText(report, styleOf(out, env), { allPairs: options.pairs, now: new Date() }),
    json: () => reportJson(report),
    markdown: () => reportMarkdown(report, { allPairs: options.pairs }),
    routes: () => routeTables(deployment, failures),
  };
  if (options.page) await writePage({ deployment, report, page: options.page }, { env, err });
  out.write(print[options.output]());
  // The verdict and the text say it; the other forms are for programs, documents and other questions.
  if (options.output !== "text" && options.output !== "verdict") err.write(failedSentence(report));
  return exitCodeOf(report);
}

interface Read {
  readonly deployment: Deployment;
  readonly source: string;
  readonly written?: Date | undefined;
}

/** What the service shows. @throws Stop with 4 where it cannot be asked. */
async function liveOf(network: Network, env: NodeJS.ProcessEnv): Promise<Read> {
  const live = await readLive(network, await openService({ env }));
  const { deployment } = liveDeployment(network, live);
  return { deployment, source: "the service, as it is now" };
}

async function deployedOf(
  network: Network,
  options: Options,
  surroundings: Pick<Surroundings, "env" | "checkout">,
  progress: (line: string) => void,
): Promise<Read> {
  const { stacks, ...read } = await stacksOf(options, surroundings, progress);
  return { deployment: readDeployment(network, stacks), ...read };
}

/** The stacks that the options name. @throws Stop where they cannot be read. */
export async function stacksOf(
  { source, plan }: Pick<Options, "source" | "plan">,
  { env, checkout }: Pick<Surroundings, "env" | "checkout">,
  progress: (line: string) => void,
): Promise<Rehearsed> {
  switch (source.kind) {
    case "rehearsal":
      return rehearsedStacks({ plan }, { env, checkout }, progress);
    case "folder":
      return {
        stacks: await stacksOfFolder(source.folder, { plan }, env),
        source: `the stacks in ${source.folder}`,
        written: plan ? undefined : writtenIn(source.folder, env),
      };
    case "files":
      return {
        stacks: stacksOfFiles(source.files),
        source: "saved outputs of terraform",
        written: filesWritten(source.files),
      };
  }
}

function chosen(failures: readonly Failure[], ids: readonly string[]): readonly Failure[] {
  const unknown = ids.filter((id) => !failures.some((it) => it.id === id));
  if (unknown.length > 0)
    throw new Stop(
      exitCodes.fault,
      `There is no failure ${unknown.join(", ")}. Known are:\n${failures.map(({ id }) => id).join("\n")}`,
    );
  return ids.length === 0 ? failures : failures.filter(({ id }) => ids.includes(id));
}

/** Why the command ends with 1, in one line; nothing where all expectations hold. */
function failedSentence({ expectations }: Report): string {
  const failed = expectations.filter(({ holds }) => !holds);
  if (failed.length === 0) return "";
  const names = failed
    .map(({ key, text }) => key ?? text)
    .join(failed.every(({ key }) => key !== null) ? ", " : "; ");
  return `${failed.length} of ${expectations.length} expectations ${failed.length === 1 ? "fails" : "fail"}: ${names}.\n`;
}

function exitCodeOf({ expectations }: Report): number {
  return expectations.every(({ holds }) => holds) ? exitCodes.done : exitCodes.fault;
}
