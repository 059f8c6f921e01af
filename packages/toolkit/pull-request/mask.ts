import { masking } from "../command/masked";

const mark = "(sensitive)";

/** How Terraform, JSON, YAML or a shell write a value; a mark stays what it is. */
const value =
  /(?:\(sensitive\b[^)]*\)|\(known after apply\)|null\b|\\"(?:[^"\\]|\\[^"])*\\"|"(?:[^"\\]|\\.)*"|'[^']*'|[^\s,;{}[\]`]+)/
    .source;
/** Names whose values are secrets whatever they look like. */
const secretName =
  /(?:TF_VAR_\w+|\bpsk__\w+|\bbgp_key__\w+|\b(?:psk|auth_key|pre_shared_key|access_key|secret_key|security_token|password)\b)/
    .source;
/** `name = value`, and `name: before -> after`. */
const assignment = new RegExp(
  `(${secretName}${/\\?"?\s*(?:=>|[=:])\s*/.source})(${value})(?:(${/\s*->\s*/.source})(${value}))?`,
  "g",
);

/** Words that are a secret by their form. */
const shapes: readonly RegExp[] = [
  // Alibaba Cloud: AccessKey ids of users (LTAI) and temporary ones (STS.), in AccessKey pairs.
  /\bLTAI[0-9A-Za-z]{12,30}\b/g,
  /\bSTS\.[0-9A-Za-z]{12,}\b/g,
  // GitHub: authentication token formats, 2021-04-05.
  /\bgh[pousr]_[0-9A-Za-z]{20,}\b/g,
  /\bgithub_pat_\w{20,}\b/g,
  // HCP Terraform tokens and JSON Web Tokens, such as those of OIDC.
  /\b[0-9A-Za-z]{10,}\.atlasv1\.[0-9A-Za-z_-]{20,}/g,
  /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g,
];

/**
 * A function that takes secrets out of a text that is published: values of the environment, also as JSON,
 * a URL or base64 write them; what is assigned to a name of a secret; and what looks like one.
 */
export function publicText(env: NodeJS.ProcessEnv): (text: string) => string {
  const values = Object.entries(env).flatMap(([name, value]) =>
    name.startsWith("TF_VAR_") && value ? [value] : [],
  );
  const written = values
    .flatMap((value) => [
      value,
      JSON.stringify(value).slice(1, -1),
      encodeURIComponent(value),
      Buffer.from(value).toString("base64"),
    ])
    // Shorter ones are parts of ordinary words; no key of a tunnel should be one.
    .filter((value) => value.length > 3);
  const known = masking(env, written);
  return (text) =>
    shapes
      .reduce((so, shape) => so.replace(shape, mark), known(text))
      .replace(assignment, (_whole, name: string, one: string, arrow?: string, other?: string) =>
        [name, hidden(one), arrow ?? "", other === undefined ? "" : hidden(other)].join(""),
      );
}

function hidden(value: string): string {
  return /^(\(|null$)/.test(value) ? value : mark;
}

/** The same data with every text masked. */
export function maskedDeep<T>(data: T, masked: (text: string) => string): T {
  return JSON.parse(JSON.stringify(data), (_key, value: unknown) =>
    typeof value === "string" ? masked(value) : value,
  );
}
