import { exitCodes } from "./exit-codes";
import { subcommand } from "./subcommand";

const markdown = { text: "print Markdown" };
const allow = {
  value: "ADDRESS",
  repeated: true,
  text: "take a change as wanted although it is refused; may be repeated",
};
const replace = {
  value: "ADDRESS",
  repeated: true,
  text: "make this resource anew, though nothing of it may have changed, with all that depends on it; judged like any change; may be repeated",
};
const stack = {
  name: "STACK",
  kind: "text",
  repeated: true,
  suggested: ["all"],
  text: "names of stacks, or all",
} as const;

/** What a command reads that runs Terraform with the keys of the network. */
const ofTerraform = [
  "NETWORK_CONFIG",
  "TERRAFORM_BINARY_NAME",
  "TERRAFORM_MIRROR",
  "HTTPS_PROXY",
  "TF_VAR_...",
  "NO_COLOR",
] as const;

/** What makes the network file somebody's own. */
export const newNetwork = subcommand({
  name: "new",
  summary: "ask what a network of your own needs, and write it into the network file",
  description:
    "Asks for the regions, networks, numbers, ids and devices of your network, with what the network file says as defaults, checks each answer at once, and writes them into the file: its comments, its order and what is not asked for stay. What follows from an answer goes with it: transit routers and inter-region connections with the regions, vSwitches with their VPC. Ends with the network as a tree (docs/new-network.md).",
  options: {
    answers: {
      value: "FILE",
      kind: "file",
      text: "ask nobody: a part of a network file, YAML or JSON, with what is to be otherwise; null takes a key out, and key gives an entry another key",
    },
    "dry-run": { text: "write nothing, and show what would differ" },
    json: { text: "print what was changed as JSON" },
    markdown,
  },
  environment: ["NETWORK_CONFIG"],
  exits: [exitCodes.changes],
  exitMeanings: { 2: "with --dry-run: the file would change" },
  load: () => {
    const { runNew }: typeof import("../new/run") = require("../new/run");
    return runNew;
  },
});

/** What shows a change before it is made. */
export const plan = subcommand({
  name: "plan",
  summary: "plan the stacks and say which links the changes interrupt",
  description:
    "Plans the stacks against what is deployed, in the order in which they depend on each other, and says which links the changes interrupt and whether they can be applied together.",
  arguments: [{ ...stack, optional: true, text: "names of stacks; all without any" }],
  options: {
    json: {
      value: "FILE",
      kind: "file",
      text: "write the report as JSON to FILE, or to standard output with -",
    },
    markdown,
    allow,
    replace,
  },
  environment: ofTerraform,
  exits: [exitCodes.changes, exitCodes.refused],
  exitMeanings: { 0: "no change", 2: "changes" },
  load: () => {
    const { runPlan }: typeof import("../plan/run") = require("../plan/run");
    return runPlan;
  },
});

/** What makes a change that was shown. */
export const apply = subcommand({
  name: "apply",
  summary: "apply exactly the plans that were approved, stack by stack",
  description:
    "Plans the stacks, judges the plans together, and applies exactly what was approved, in the order in which the stacks depend on each other. Run it again after a failure: what is done stays done. Without --reviewed and --auto-approve it asks.",
  arguments: [stack],
  options: {
    reviewed: {
      value: "FILE",
      kind: "file",
      text: "approve what the report of plan --json FILE says, and no more; it has to be of this commit",
    },
    "max-age": {
      value: "TIME",
      text: "with --reviewed: how old the report may be, such as 12h or 3d; 1d without it",
    },
    "auto-approve": { text: "approve whatever is planned, unless it is refused for safety" },
    allow: { ...allow, text: "make a change although it is refused; may be repeated" },
    replace: {
      ...replace,
      text: `${replace.text}; with --reviewed say what the plan was asked`,
    },
    detach: {
      value: "ADDRESS",
      repeated: true,
      text: "destroy this resource of one STACK and what depends on it, and nothing else: an attachment, before the VBR that it attaches is replaced; may be repeated",
    },
    json: {
      value: "FILE",
      kind: "file",
      text: "write what was planned and done as JSON to FILE, or to standard output with -",
    },
    markdown: { text: "print it as Markdown" },
  },
  environment: ofTerraform,
  exits: [exitCodes.refused],
  exitMeanings: { 3: "refused for safety, or not what was reviewed" },
  load: () => {
    const { runApply }: typeof import("../apply/run") = require("../apply/run");
    return runApply;
  },
});
