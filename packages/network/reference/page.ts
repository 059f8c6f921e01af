import { readdirSync } from "node:fs";
import { join } from "node:path";
import { loadNetwork } from "../load";
import { rules } from "../rules/all";
import { secretVariables } from "../secret-variables";
import { renderSource } from "../sources";
import { referenceSections } from "./sections";

const examples = join(__dirname, "..", "examples");

/** The reference page of the network file: keys, rules and secrets. */
export function referencePage(): string {
  return `<!-- Generated from @hybridnet/network by npm run schema. Do not edit. -->

# The network file

\`config/network.yaml\`, or the file that the environment variable \`NETWORK_CONFIG\` names. Unknown keys are
refused. A fault is printed as \`file:line:column  CODE  key: what is wrong; what is allowed; how to mend it\`,
all faults of a file at once; then nothing is synthesized and the exit status is 1. Warnings stop nothing. Notes are advice and
quotas that come near; a synth does not print them.

Keys of maps that you name yourself (data centres, circuits, VPCs and so on) become Terraform addresses:
renaming one replaces what it stands for, reordering them changes nothing.

## Keys

${referenceSections().join("\n\n")}

## Rules

What the schema cannot see. \`SHAPE\` codes are faults of shape (001 type, 002 unknown key, 003 missing key,
004 name of a key, 005 mode, 006 a map with keys of another kind), \`FILE\` and \`YAML\` codes faults of the file itself, other codes below 100 values
outside the limits above. \`BACKEND101\` is told when something is synthesized: two files of \`config/\` keep their
state in the same place ([environments.md](environments.md)).

| code | kind | what is allowed | source |
| --- | --- | --- | --- |
${rules.map(({ code, severity, rule, source }) => `| \`${code}\` | ${severity} | ${cell(rule)} | ${cell(renderSource(source))} |`).join("\n")}

## Secrets

Pre-shared keys and BGP keys are sensitive Terraform variables without a default. Their names come from the
keys of the file, with \`-\` written as \`_\`. Set each as \`TF_VAR_<name>\` in the environment of Terraform, or as a
sensitive workspace variable.

| variable | stack | what it is |
| --- | --- | --- |
| \`psk__<data centre>__<tunnel>\` | \`vpn-standby\` | pre-shared key of a tunnel |
| \`alarm_webhook\` | \`monitoring\` | address of the webhook, where \`monitoring.webhook.mode\` is \`secret\` |
| \`bgp_key__<data centre>__<circuit>\` | \`connectivity\` | TCP MD5 key of a circuit's BGP group, where \`bgp.authKey\` is true |

The examples of \`@hybridnet/network\` need:

${secretsOfExamples()}
`;
}

function secretsOfExamples(): string {
  const files = readdirSync(examples)
    .filter((name) => name.endsWith(".yaml"))
    .sort();
  return files
    .map((name) => {
      const loaded = loadNetwork(join(examples, name));
      if (!loaded.ok) throw new Error(`${name} does not load`);
      return `- \`${name}\`: ${secretVariables(loaded.network)
        .map((it) => `\`${it}\``)
        .join(", ")}`;
    })
    .join("\n");
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("<", "&lt;");
}
