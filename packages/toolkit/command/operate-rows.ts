import { exitCodes } from "./exit-codes";
import { subcommand } from "./subcommand";

// What the owner of a deployed network calls: all of these ask the service (docs/operate.md).

export const verify = subcommand({
  name: "verify",
  summary: "say from the service whether the deployed network works now, and what the next failure would cut",
  description:
    "Asks Alibaba Cloud, and only asks: circuits, VBRs, BGP sessions, IKE phases of the tunnels, attachments, associations, propagations, health checks and routes, live beside computed. Says what is wrong, what is degraded although traffic flows, and what the next failure would cut off now (docs/operate.md). What is the network's is found by the network file; no Terraform state is read. Inside of a rehearsal it asks the simulated account.",
  options: {
    json: { text: "print everything as JSON; with --watch one object a line" },
    markdown: { text: "print Markdown" },
    watch: { text: "look again and again, and print what has changed, until somebody ends it" },
    every: { value: "SECONDS", text: "with --watch: how long to wait between two looks (default 60)" },
    html: {
      value: "FILE",
      text: "also write a page that shows the network as a picture, marked with what is up now; with --watch it is kept up to date",
    },
    open: { text: "with --html: show the page in the browser" },
  },
  environment: ["NETWORK_CONFIG", "ALIBABA_CLOUD_...", "VPC_ENDPOINT", "SSL_CERT_FILE", "NO_COLOR"],
  exitMeanings: { 0: "all expectations hold on what is live", 1: "one does not, or the input is wrong" },
  load: () => {
    const { runVerify }: typeof import("../verify/run") = require("../verify/run");
    return (given, surroundings) => runVerify(given, surroundings);
  },
});

export const drift = subcommand({
  name: "drift",
  summary: "keep one issue up to date about what is wrong with the deployed network",
  description:
    "For a workflow that runs by the clock: keeps one issue of the repository up to date that says which failures the network no longer survives, then what verify found, then in what the cloud differs from the network file; opens it where there is none, and closes it when nothing is left (docs/operate.md).",
  arguments: [
    { name: "VERIFY", kind: "file", text: "what verify --json printed" },
    { name: "PLAN", kind: "file", text: "what plan --json wrote" },
    { name: "ERRORS", kind: "file", text: "what both said on standard error" },
  ],
  environment: ["NETWORK_CONFIG"],
  exitMeanings: { 0: "the issue is up to date", 1: "so it is, but verify or plan could not be asked" },
  load: () => {
    const { runDrift }: typeof import("../drift/run") = require("../drift/run");
    return runDrift;
  },
});

export const alarms = subcommand({
  name: "alarms",
  summary: "say which alarm notices each failure, how soon, and what nothing notices",
  description:
    "Sets the failures of the failover report, read from the deployed state, beside the alarms that the key monitoring of the network file makes, with the time after which each tells, and names those that no alarm notices (docs/monitoring.md).",
  options: {
    json: { text: "print everything as JSON" },
    markdown: { text: "print Markdown" },
  },
  environment: ["NETWORK_CONFIG", "TERRAFORM_BINARY_NAME"],
  load: () => {
    const { runAlarms }: typeof import("../alarms/run") = require("../alarms/run");
    return runAlarms;
  },
});

export const failoverTest = subcommand({
  name: "failover-test",
  summary: "take a circuit away for real, guarded, and write down what happened",
  description:
    "Takes a circuit away by the service's own failover test, and looks whether what was forecast happens. Refuses unless verify finds nothing wrong and the forecast is that everything survives; asks for the circuit's name; stops the test at once where something else happens, at its end, and when somebody ends the command; waits for the return. The job ends by itself in any case.",
  arguments: [{ name: "CIRCUIT", kind: "text", optional: true, text: "such as circuit:shanghai/circuit1" }],
  options: {
    minutes: { value: "N", text: "how long, 1 to 4320 minutes (default 10)" },
    history: { text: "list the records, and when each circuit is to be tested next" },
  },
  environment: ["NETWORK_CONFIG", "ALIBABA_CLOUD_...", "VPC_ENDPOINT", "SSL_CERT_FILE"],
  exits: [exitCodes.refused],
  exitMeanings: { 0: "all as forecast", 1: "something was not, or the input is wrong" },
  load: () => {
    const { runFailoverTest }: typeof import("../failover-test/run") = require("../failover-test/run");
    return runFailoverTest;
  },
});

export const tunnels = subcommand({
  name: "tunnels",
  summary: "change keys and options of tunnels in place, one after the other",
  description:
    "Compares the network file, the keys in TF_VAR_... and the cloud for each tunnel of a connection with two, shows what differs without a key, and changes one tunnel after the other in place, which Terraform cannot. It begins only while something else carries the data centre's traffic, says what to do on the device, and waits until the tunnel is up again. A single tunnel is changed by an apply.",
  options: {
    tunnel: {
      value: "NAME",
      repeated: true,
      text: "this tunnel only, such as shanghai/tunnel1; its key is sent also where the service shows none; may be repeated",
    },
    "dry-run": { text: "change nothing, and say what differs" },
    "auto-approve": { text: "change the tunnels without asking" },
    wait: { value: "TIME", text: "how long a tunnel may take to be up again (default 10m)" },
    record: { value: "DIR", kind: "folder", text: "where to write what was done (default records)" },
    json: { text: "print what differs and what was done as JSON" },
    markdown: { text: "print Markdown" },
  },
  environment: ["NETWORK_CONFIG", "TF_VAR_...", "NO_COLOR"],
  exits: [exitCodes.changes, exitCodes.refused],
  exitMeanings: {
    0: "every tunnel is as the file says",
    2: "with --dry-run: something differs",
    3: "nothing else carries the data centre's traffic",
    4: "no connection, no credentials or no key to send",
  },
  load: () => {
    const { runTunnels }: typeof import("../tunnels/run") = require("../tunnels/run");
    return runTunnels;
  },
});
