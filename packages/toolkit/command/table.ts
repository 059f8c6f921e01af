import { deviceVendors } from "@hybridnet/network/device-limits";
import { phaseNames } from "../drill/phases/phases";
import { providerNames } from "../rehearsal/real/names";
import { pinnedTerraform } from "../terraform/run-terraform";
import { apply, newNetwork, plan } from "./change-rows";
import { exitCodes } from "./exit-codes";
import { alarms, drift, failoverTest, tunnels, verify } from "./operate-rows";
import { pullRequestRows } from "./pull-request-rows";
import { type OptionRow, type Subcommand, subcommand } from "./subcommand";

/** Where failover and drill take the stacks from. */
const source = {
  from: {
    value: "DIR",
    kind: "folder",
    text: "read the stacks of a synthesized app, such as cdktf.out, with terraform",
  },
  plan: { text: "plan them, and look at what the change would make" },
  state: {
    value: "FILE",
    kind: "file",
    repeated: true,
    text: "read saved outputs of terraform show -json or state pull, one file a stack; more may follow it",
  },
} as const satisfies Readonly<Record<string, OptionRow>>;
const files = [
  { name: "FILE", kind: "file", optional: true, repeated: true, text: "with --state: further files" },
] as const;
const json = { text: "print everything as JSON" };
const markdown = { text: "print Markdown" };
/** Every subcommand: help, documentation and completion come from here. */
export const table: readonly Subcommand[] = [
  newNetwork,
  subcommand({
    name: "rehearse",
    summary: "deploy the network against a simulated Alibaba Cloud account on this machine",
    description:
      "Deploys the network with real Terraform, and with a stand-in for the provider or the real one, against a simulated Alibaba Cloud account on this machine. With COMMAND it runs that inside the rehearsal instead, for example: npx cdktf diff cen-core. With orphans it names every object that no state holds and prints its import block.",
    arguments: [
      {
        name: "COMMAND",
        kind: "command",
        suggested: ["orphans"],
        optional: true,
        repeated: true,
        text: "a command with its own options, or orphans",
      },
    ],
    options: {
      keep: { text: "after a deploy, leave account and state in place for commands" },
      destroy: { text: "after a deploy, destroy and prove that the account is back to its seed" },
      "skip-synth": { text: "before a command, leave the stacks as they were synthesized last" },
      ids: { text: "show the ids of what was built, instead of the network as a tree" },
      realistic: { text: "let what takes minutes take seconds" },
      advance: { value: "TIME", text: "set the account's clock forward first, for example 8d" },
      fault: {
        value: "FAULT",
        repeated: true,
        text: "let the service misbehave (docs/rehearsal.md); may be repeated",
      },
      provider: {
        value: "NAME",
        choices: providerNames,
        text: "run the stand-in (seconds, the default) or the real provider (minutes)",
      },
      "provider-binary": {
        value: "PATH",
        kind: "file",
        text: "the real provider's program, instead of one that terraform init finds",
      },
      compare: {
        text: "try a list of edits with both providers and say where they differ; words behind it are titles of edits",
      },
      yes: { text: "where there is no Terraform, fetch one into this checkout without asking" },
      guesses: {
        text: "print what the account refuses with a code that no document tells, and deploy nothing",
      },
      json: { text: "print what was built, or the orphans, as JSON" },
      markdown: { text: "print it as Markdown" },
    },
    environment: [
      "NETWORK_CONFIG",
      "REHEARSAL_DIR",
      "TERRAFORM_BINARY_NAME",
      "TERRAFORM_MIRROR",
      "HTTPS_PROXY",
      "NO_COLOR",
    ],
    exits: [exitCodes.refused],
    exitMeanings: { 0: "done; with COMMAND its own exit code" },
    passesOptions: true,
    load: () => {
      const {
        runRehearse,
      }: typeof import("../rehearsal/cli/rehearse") = require("../rehearsal/cli/rehearse");
      return runRehearse;
    },
  }),
  subcommand({
    name: "failover",
    summary: "say which way traffic takes, normally and when something fails",
    description:
      "Says from deployed resources which way traffic takes, normally and when something fails, and whether the network does what is expected of it. Without --from and --state it reports on the rehearsal that is kept here; where there is none, it runs one first.",
    arguments: files,
    options: {
      ...source,
      live: { text: "ask the service how the deployed network is now, instead of what Terraform wrote down" },
      all: { text: "print the whole report, instead of a verdict of at most ten lines" },
      json: { text: "print everything as JSON (packages/toolkit/failover/README.md)" },
      markdown: { text: "print Markdown with drawings" },
      routes: { text: "print the route tables of every element, normally and under each failure" },
      failure: {
        value: "ID",
        repeated: true,
        text: "with --routes: this failure only, such as circuit:shanghai/circuit1; with --pairs: pairs with it only, which spares a large network most of the time; may be repeated",
      },
      html: {
        value: "FILE",
        text: "also write a page that shows the network as a picture in which anything can be taken down (docs/failover.md)",
      },
      open: { text: "with --html: show the page in the browser" },
      since: {
        value: "REPORT",
        text: "with --html: what has changed since this report, which --json printed, stands in the page too",
      },
      pairs: {
        text: "look at pairs of failures however many there are, and print the ways under each and the planned work on one while the other has failed",
      },
    },
    environment: [
      "NETWORK_CONFIG",
      "REHEARSAL_DIR",
      "TERRAFORM_BINARY_NAME",
      "ALIBABA_CLOUD_...",
      "VPC_ENDPOINT",
      "SSL_CERT_FILE",
      "NO_COLOR",
    ],
    exitMeanings: { 0: "all expectations hold", 1: "one does not, or the input is wrong" },
    load: () => {
      const { runFailover }: typeof import("../failover/cli/run") = require("../failover/cli/run");
      return runFailover;
    },
  }),
  verify,
  alarms,
  drift,
  failoverTest,
  subcommand({
    name: "drill",
    summary: "build the network in namespaces of this machine and pull plugs",
    description:
      "Builds the network in namespaces of this machine, with the devices' generated FRR configuration and the cloud side from Terraform's state, pulls plugs, and compares what happens with the failover report. Needs Linux, the superuser, and Debian's frr, iproute2 and iputils-ping. Without --from and --state it drills the rehearsal.",
    arguments: files,
    options: {
      only: { value: "PHASE,...", repeated: true, text: `some of: ${phaseNames.join(", ")}` },
      ...source,
      json: { text: "print everything as JSON (docs/drill.md)" },
      markdown,
    },
    environment: ["NETWORK_CONFIG", "REHEARSAL_DIR", "TERRAFORM_BINARY_NAME", "NO_COLOR"],
    exitMeanings: { 0: "all as the failover report says", 1: "something is not, or the input is wrong" },
    load: () => {
      const { runDrill }: typeof import("../drill/run") = require("../drill/run");
      return runDrill;
    },
  }),
  plan,
  apply,
  subcommand({
    name: "devices",
    summary: "write the configuration of every device, with a checklist each",
    description:
      "Writes the configuration of every device of the network file, with a checklist each. Where the cloud has another value than the file, the cloud's is written and both are told. What is not known yet stands in them as <name>: the tunnels' public IPs before vpn-standby is deployed, and secrets.",
    options: {
      from: {
        value: "DIR",
        kind: "folder",
        text: "take the tunnels' public IPs from the deployed stacks in DIR (default cdktf.out, or that of the environment or of the rehearsal)",
      },
      outputs: {
        value: "FILE",
        kind: "file",
        text: "take them from a saved terraform output -json of the stack vpn-standby",
      },
      out: { value: "DIR", kind: "folder", text: "where to write (default device-config)" },
      planned: {
        text: "write what the network file says where the cloud has something else: for a change that is about to be applied",
      },
      "with-secrets": {
        text: "fill in pre-shared keys and BGP keys from TF_VAR_...; all files get mode 0600",
      },
      vendor: {
        value: "NAME",
        choices: deviceVendors,
        text: `write every device as ${deviceVendors.join(" or ")}, whatever the file says`,
      },
      json: { text: "print what was written and what is still to be filled in as JSON" },
      markdown,
    },
    environment: ["NETWORK_CONFIG", "TERRAFORM_BINARY_NAME", "TF_VAR_..."],
    load: () => {
      const { runDevices }: typeof import("../devices/run") = require("../devices/run");
      return runDevices;
    },
  }),
  tunnels,
  subcommand({
    name: "import",
    summary: "give a network that was built by hand to Terraform",
    description:
      "For a network that was built by hand: prints the import blocks that give it to Terraform, stack by stack, from the ids of what exists. --adopt changes Terraform's state and nothing else.",
    options: {
      template: { text: "print the file to fill in, with every id that is asked for" },
      ids: { value: "FILE", kind: "file", text: "the file that was filled in, YAML or JSON" },
      json: { text: "print the blocks as JSON" },
      markdown: { text: "print them as Markdown" },
      write: { text: "write them beside the synthesized stacks, as imports.tf" },
      adopt: { text: "import, stack by stack, and stop before anything but an import would be done" },
    },
    environment: ["NETWORK_CONFIG", "TERRAFORM_BINARY_NAME", "TF_VAR_..."],
    exits: [exitCodes.changes],
    exitMeanings: { 2: "--adopt found differences" },
    load: () => {
      const { runImport }: typeof import("../import/run") = require("../import/run");
      return runImport;
    },
  }),
  subcommand({
    name: "doctor",
    summary: "say what is missing on this machine, and what to do about it",
    description:
      "Says what is there of all that a deployment needs, and what to do about the rest. Credentials and keys are looked for by name; no value is printed.",
    options: { json, markdown },
    environment: ["NETWORK_CONFIG", "TERRAFORM_BINARY_NAME", "HTTPS_PROXY", "NO_COLOR"],
    exitMeanings: { 0: "nothing is missing", 1: "something is wrong" },
    load: () => {
      const { runDoctor }: typeof import("../doctor/run") = require("../doctor/run");
      return runDoctor;
    },
  }),
  subcommand({
    name: "terraform",
    summary: "print which Terraform runs here, or fetch one into this checkout",
    description:
      "Prints the path of the Terraform that runs here: what TERRAFORM_BINARY_NAME names, else terraform on the PATH, else the checkout's own. For a program that looks only at its environment: export TERRAFORM_BINARY_NAME=$(npx --no hybridnet terraform)",
    options: {
      install: {
        text: `fetch Terraform ${pinnedTerraform} into .tools/ of this checkout; nothing of it is kept that HashiCorp has not signed`,
      },
    },
    environment: ["TERRAFORM_BINARY_NAME", "TERRAFORM_MIRROR", "HTTPS_PROXY"],
    exits: [exitCodes.refused],
    load: () => {
      const { runTerraform }: typeof import("../terraform/release/run") = require("../terraform/release/run");
      return runTerraform;
    },
  }),
  subcommand({
    name: "permissions",
    summary: "print the least permissions that this network needs",
    description:
      "Prints a permission policy of RAM as JSON: for a plan or an apply of this network's stacks, for a plan beside verify (drift), or for a command that calls the service itself. It names the network's regions, and the account where one is given.",
    arguments: [
      {
        name: "PURPOSE",
        kind: "text",
        choices: ["plan", "apply", "drift", "verify", "tunnels", "failover-test"],
        text: "what they are for",
      },
    ],
    options: { account: { value: "NUMBER", text: "the account; else that of whoever attaches the policy" } },
    environment: ["NETWORK_CONFIG"],
    load: () => {
      const { runPermissions }: typeof import("../permissions/run") = require("../permissions/run");
      return runPermissions;
    },
  }),
  ...pullRequestRows,
  subcommand({
    name: "completion",
    summary: "print what lets a shell complete subcommands and options",
    description:
      "Prints what a shell has to source to complete the words of hybridnet. For bash, in ~/.bashrc: source <(npx --no hybridnet completion bash)",
    arguments: [{ name: "SHELL", kind: "text", choices: ["bash", "zsh", "fish"], text: "bash, zsh or fish" }],
    anywhere: true,
    load: () => {
      const { completion }: typeof import("./completion") = require("./completion");
      return completion(table);
    },
  }),
];
