import { exitCodes } from "./exit-codes";
import { type Run, type Subcommand, subcommand } from "./subcommand";

const plan = [
  { name: "PLAN", kind: "file", text: "what plan --json wrote" },
  { name: "ERRORS", kind: "file", text: "what it said on standard error" },
] as const;

function task(name: "change" | "access" | "comment" | "approval" | "reviewed"): Run<never> {
  const { pullRequestTask }: typeof import("../pull-request/run") = require("../pull-request/run");
  return pullRequestTask(name);
}

/** What workflows of pull requests call (docs/pull-requests.md). */
export const pullRequestRows: readonly Subcommand[] = [
  subcommand({
    name: "synth-diff",
    summary: "compare two synthesized folders",
    description:
      "Compares two folders that were synthesized (cdktf.out), and prints what differs as Markdown.",
    arguments: [
      { name: "BASE", kind: "folder", text: "what it was" },
      { name: "HEAD", kind: "folder", text: "what it is" },
    ],
    options: { json: { text: "print the differences as JSON" } },
    exits: [exitCodes.changes],
    exitMeanings: { 0: "nothing differs", 2: "something differs" },
    load: () => {
      const {
        runSynthDiff,
      }: typeof import("../pull-request/synth-diff-report") = require("../pull-request/synth-diff-report");
      return runSynthDiff;
    },
  }),
  subcommand({
    name: "pr change",
    group: "what the workflows of pull requests call (docs/pull-requests.md)",
    summary: "synthesize and rehearse this checkout and its base",
    description:
      "Says what this checkout changes compared with the one in BASE, in the synthesized stacks and in the ways between data centres and VPCs, without an account.",
    arguments: [{ name: "BASE", kind: "folder", text: "a checkout of the commit to compare with" }],
    load: () => task("change"),
  }),
  subcommand({
    name: "pr access",
    summary: "say whether this workflow run gets credentials",
    description: "Says whether this workflow run gets credentials, and tells the steps that follow.",
    load: () => task("access"),
  }),
  subcommand({
    name: "pr comment",
    summary: "write the comment about a plan",
    description:
      "Writes the comment of the pull request and the job summary about a plan, and ends as the plan did, but with 0 where it found changes.",
    arguments: plan,
    exits: [exitCodes.refused],
    load: () => task("comment"),
  }),
  subcommand({
    name: "pr approval",
    summary: "show a plan that is to be approved and hand it over",
    description:
      "Shows a plan that is to be approved in the job summary, and hands it to the job that applies.",
    arguments: plan,
    exits: [exitCodes.refused],
    load: () => task("approval"),
  }),
  subcommand({
    name: "pr reviewed",
    summary: "write the plan that was approved to a file",
    description:
      "Writes the plan that was approved, from the variable REVIEWED, to FILE for apply --reviewed.",
    arguments: [{ name: "FILE", kind: "file", text: "where to write it" }],
    load: () => task("reviewed"),
  }),
];
