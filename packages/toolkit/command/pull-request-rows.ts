import { exitCodes } from "./exit-codes";
import { type Subcommand, subcommand } from "./subcommand";

const plan = [
  { name: "PLAN", kind: "file", text: "what plan --json wrote" },
  { name: "ERRORS", kind: "file", text: "what it said on standard error" },
] as const;

/** Loads the implementations of the group. */
function tasks(): typeof import("../pull-request/run") {
  return require("../pull-request/run");
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
    options: {
      json: { text: "print the differences as JSON" },
      markdown: { text: "print them as Markdown, as without an option" },
    },
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
    options: {
      json: { text: "print everything as JSON" },
      markdown: { text: "print Markdown, as without an option" },
    },
    load: () => tasks().change,
  }),
  subcommand({
    name: "pr access",
    summary: "say whether this workflow run gets credentials",
    description: "Says whether this workflow run gets credentials, and tells the steps that follow.",
    load: () => tasks().access,
  }),
  subcommand({
    name: "pr credentials",
    summary: "take over the RAM role of a job of GitLab",
    description:
      "Gives the token that GitLab has made for the job (OIDC_TOKEN) to Alibaba Cloud, with the ARNs of the role (ROLE) and of the identity provider (OIDC_PROVIDER), and prints the temporary credentials of the role as lines for eval.",
    load: () => tasks().credentials,
  }),
  subcommand({
    name: "pr diff",
    summary: "run cdktf diff for every stack and keep what it says",
    description:
      "Synthesizes, runs cdktf diff for every stack in order, and writes what it said, without colours and secrets, to FILE for pr comment. A stack that cannot be planned stands in it as such, and fails nothing.",
    arguments: [{ name: "FILE", kind: "file", text: "where to write it" }],
    environment: ["NETWORK_CONFIG", "TERRAFORM_BINARY_NAME", "TF_VAR_..."],
    load: () => tasks().diff,
  }),
  subcommand({
    name: "pr comment",
    summary: "write the comment about a plan",
    description:
      "Writes the comment of the pull request and the job summary about a plan, and ends as the plan did, but with 0 where it found changes.",
    arguments: [...plan, { name: "DIFF", kind: "file", optional: true, text: "what pr diff wrote" }],
    exits: [exitCodes.refused],
    load: () => tasks().comment,
  }),
  subcommand({
    name: "pr approval",
    summary: "show a plan that is to be approved and hand it over",
    description:
      "Shows a plan that is to be approved in the job summary, and hands it to the job that applies.",
    arguments: plan,
    exits: [exitCodes.refused],
    load: () => tasks().approval,
  }),
  subcommand({
    name: "pr reviewed",
    summary: "write the plan that was approved to a file",
    description:
      "Writes the plan that was approved, from the variable REVIEWED, to FILE for apply --reviewed.",
    arguments: [{ name: "FILE", kind: "file", text: "where to write it" }],
    load: () => tasks().reviewed,
  }),
];
