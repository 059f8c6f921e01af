import { type Mask, mark, masking } from "../command/masked";

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
  // GitLab: access tokens, with their default prefix (gitlab-org/gitlab, issue 342327).
  /\bglpat-[\w-]{20,}(?:\.[\w.]+)?/g,
  // HCP Terraform tokens and JSON Web Tokens, such as those of OIDC.
  /\b[0-9A-Za-z]{10,}\.atlasv1\.[0-9A-Za-z_-]{20,}/g,
  /\beyJ[\w-]{8,}\.[\w-]{8,}\.[\w-]*/g,
];

/**
 * A function that takes secrets out of a text that is published: those that `masking` knows, what is assigned to a name
 * of a secret, and what looks like one.
 */
export function publicText(env: NodeJS.ProcessEnv): Mask {
  const known = masking(env);
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
