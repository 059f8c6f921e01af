import { block, code, fit, type Section, tableOf, whole, words } from "../command/markdown";
import { stackSections } from "../plan/markdown-sections";
import type { PlanReport, StackPlan } from "../plan/report";
import { longestComment } from "../pull-request/comment";
import type { VerifyReport } from "../verify/report";

/** What was found by asking; undefined where it could not be asked. */
export interface Found {
  readonly verify: VerifyReport | undefined;
  readonly plan: PlanReport | undefined;
  /** What both said besides, and why one of them is not there. */
  readonly errors: string;
}

export interface Origin {
  readonly environment: string | undefined;
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly commit: string;
  readonly runUrl: string | undefined;
}

/** Failures that the network survives by design, and would not survive now. */
function failuresOf({ nextFailures = [] }: Partial<VerifyReport> = {}): VerifyReport["nextFailures"] {
  return nextFailures.filter(({ because }) => because.length > 0);
}

function differingStacks(plan: PlanReport | undefined): readonly StackPlan[] {
  return plan?.stacks.filter(({ status }) => status !== "no-change") ?? [];
}

/** Whether both could be asked, and nothing is left to be said. */
export function isWell({ verify, plan }: Found): boolean {
  return (
    verify?.state === "well" &&
    failuresOf(verify).length === 0 &&
    verify.expectations.every(({ holds }) => holds) &&
    plan?.exitCode === 0
  );
}

/** The title: it holds no name that somebody wrote. */
export function issueTitle({ verify, plan }: Found, environment: string | undefined): string {
  const number = (count: number, one: string, more: string) =>
    count === 0 ? [] : [`${count} ${count === 1 ? one : more}`];
  const parts = [
    ...(verify?.state === "cut-off" ? ["traffic is cut off"] : []),
    ...number(failuresOf(verify).length, "failure is not survived", "failures are not survived"),
    ...number(verify?.findings.length ?? 0, "finding", "findings"),
    ...number(differingStacks(plan).length, "stack differs", "stacks differ"),
    ...(verify === undefined || plan === undefined ? ["not everything could be asked"] : []),
  ];
  const name = environment === undefined ? "Network" : `Network ${environment.replace(/[^\w.-]/g, "_")}`;
  return `${name}: ${parts.length === 0 ? "as it should be" : parts.join(", ")}`;
}

/** The hidden line that the issue on an environment begins with. */
export function issueMarker(environment: string | undefined): string {
  return `<!-- hybrid-network drift${environment === undefined ? "" : ` of ${encodeURIComponent(environment)}`} -->`;
}

/** The issue: first what the network no longer survives, then what was found, then what differs from the file. */
export function issueBody(found: Found, origin: Origin): string {
  const { verify, plan, errors } = found;
  const marker = issueMarker(origin.environment);
  const sections: readonly Section[] = [
    whole(originLine(origin)),
    ...(isWell(found) ? [whole("Everything is as it should be.")] : []),
    ...(verify === undefined
      ? [
          whole(
            "### Not asked\n\n`verify` could not ask the service, so nobody knows what the network survives.",
          ),
        ]
      : verifySections(verify)),
    ...driftSections(plan),
    ...(errors.trim() === "" ? [] : [said(errors)]),
  ];
  return `${marker}\n${fit(sections, longestComment - marker.length - 1).text}`;
}

function originLine({ time, commit, runUrl }: Origin): string {
  const when = time.replace("T", " ").replace(/:\d\d(\.\d+)?Z$/, " UTC");
  const parts = [
    `Last asked: ${when}`,
    `commit ${code(commit.slice(0, 12))}`,
    ...(runUrl === undefined ? [] : [`[run](${runUrl})`]),
    "docs/operate.md says what to do",
  ];
  return parts.join(" · ");
}

type Pairs = readonly { readonly dataCentre: string; readonly vpc: string }[];
const pairsText = (pairs: Pairs): string =>
  pairs.map(({ dataCentre, vpc }) => `${dataCentre} - ${vpc}`).join(", ");

function verifySections(verify: VerifyReport): readonly Section[] {
  const list = (title: string, lines: readonly string[]): readonly Section[] =>
    lines.length === 0
      ? []
      : [
          {
            forms: [
              `### ${title}\n\n${lines.map((line) => `- ${words(line)}`).join("\n")}`,
              `### ${title}: ${lines.length}`,
            ],
          },
        ];
  const { cutOff, expectations, findings } = verify;
  const rows = findings.map(({ code: of, text, remedy }) => [words(text), words(remedy), words(of)]);
  return [
    ...list(
      "Cut off now",
      cutOff.map(
        (it) => `${pairsText([it])}${it.because.length === 0 ? "" : `, because ${it.because.join("; ")}`}`,
      ),
    ),
    ...list(
      "Failures that the network no longer survives",
      failuresOf(verify).map(
        ({ title, cutOff: pairs, because }) =>
          `${title}: would cut off ${pairsText(pairs)}, because ${because.join(" and ")}`,
      ),
    ),
    ...list(
      "Expectations that do not hold now",
      expectations
        .filter(({ holds }) => !holds)
        .map(({ key, text }) => (key === null ? text : `${key}: ${text}`)),
    ),
    ...(rows.length === 0
      ? []
      : [
          {
            forms: [
              `### Findings\n\n${tableOf(["what", "what to do first", "docs/operate.md"], rows)}`,
              `### Findings: ${rows.length}`,
            ] as const,
          },
        ]),
  ];
}

function driftSections(plan: PlanReport | undefined): readonly Section[] {
  if (plan === undefined)
    return [
      whole(
        "### Not planned\n\nThere is no plan, so nobody knows whether the cloud is what the network file says.",
      ),
    ];
  const stacks = differingStacks(plan);
  if (stacks.length + plan.removedStacks.length === 0) return [];
  const about =
    "What an apply would change. It was changed elsewhere since, or the network file has changes that nobody applied.";
  const gone = plan.removedStacks.map(({ text }) => `- ${words(text)}`);
  return [
    whole(["### Differs from the network file", about, ...gone].join("\n\n")),
    ...stacks.flatMap((stack) => stackSections(stack)),
  ];
}

/** Only its end says why something ended. */
function said(errors: string): Section {
  const lines = errors.trim().split("\n");
  const last = (count: number) => `### Said besides\n\n${block(lines.slice(-count).join("\n"))}`;
  return { forms: [last(200), last(40), last(10)] };
}
