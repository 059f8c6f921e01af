import { exitCodes, Stop } from "../command/exit-codes";
import { textAt } from "../command/json";
import type { Surroundings } from "../command/surroundings";
import { protocolOf } from "../service/client";

/**
 * Takes over a RAM role with the token of a job of GitLab, for the commands that follow in the same shell. It prints
 * the credentials for `eval`, so that no file and no argument list has them. Nothing of it is for a log.
 *
 * Source: @alicloud/credentials 2.4.7, dist/src/providers/oidc_role_arn.js, which takes the token from a file only. The
 * call is not signed: the token says who asks.
 *
 * @throws Stop with 4 where something is not set, or where the role is not given.
 */
export async function runCredentials({ env, runner }: Pick<Surroundings, "env" | "runner">): Promise<number> {
  const { ROLE: role = "", OIDC_PROVIDER: provider = "", OIDC_TOKEN: token = "" } = env;
  const unset = [
    ...(role.startsWith("acs:ram:") ? [] : ["ROLE, the ARN of a RAM role"]),
    ...(provider.startsWith("acs:ram:") ? [] : ["OIDC_PROVIDER, the ARN of an OIDC identity provider"]),
    ...(token === "" ? ["OIDC_TOKEN, which the job's `id_tokens` make"] : []),
  ];
  if (unset.length > 0)
    throw new Stop(
      exitCodes.missing,
      `There are no cloud credentials, because variables are not set: ${unset.join("; ")}. See docs/pull-requests.md, "GitLab".`,
    );
  const answer = await assumeRole({ role, provider, token }, env);
  const lines = names.map(([name, key]) => `export ${name}='${wordIn(answer, key)}'\n`);
  runner.write(lines.join(""));
  return exitCodes.done;
}

/** As the SDK, the provider and Terraform's OSS backend read them. */
const names = [
  ["ALIBABA_CLOUD_ACCESS_KEY_ID", "AccessKeyId"],
  ["ALIBABA_CLOUD_ACCESS_KEY_SECRET", "AccessKeySecret"],
  ["ALIBABA_CLOUD_SECURITY_TOKEN", "SecurityToken"],
] as const;

async function assumeRole(
  { role, provider, token }: Readonly<Record<"role" | "provider" | "token", string>>,
  env: NodeJS.ProcessEnv,
): Promise<unknown> {
  const endpoint = env.STS_ENDPOINT || "sts.aliyuncs.com";
  const query = { Action: "AssumeRoleWithOIDC", Format: "JSON", Version: "2015-04-01", Timestamp: now() };
  const form = {
    RoleArn: role,
    OIDCProviderArn: provider,
    OIDCToken: token,
    // 2 to 64 letters, digits and some signs.
    RoleSessionName: `gitlab-${(env.CI_JOB_ID ?? "").replace(/\D/g, "") || "job"}`,
    DurationSeconds: "3600",
  };
  const url = `${protocolOf(endpoint, env).toLowerCase()}://${endpoint}/?${new URLSearchParams(query)}`;
  let response: Response;
  try {
    const body = new URLSearchParams(form);
    response = await fetch(url, {
      method: "POST",
      body,
      redirect: "error",
      signal: AbortSignal.timeout(30_000),
    });
  } catch {
    throw new Stop(exitCodes.missing, `The role could not be assumed: ${endpoint} does not answer.`);
  }
  const answer: unknown = await response.json().catch(() => undefined);
  if (!response.ok) {
    const said = [textAt(answer, "Code"), textAt(answer, "Message")].filter((it) => it !== undefined);
    throw new Stop(
      exitCodes.missing,
      `The role could not be assumed (${[response.status, ...said].join(", ")}): compare issuer, audience and subject of its trust policy with docs/pull-requests.md, "GitLab", and both ARNs with those in RAM.`,
    );
  }
  return answer;
}

/** ISO 8601 without milliseconds, as the service takes it. */
const now = (): string => new Date().toISOString().replace(/\.\d+Z$/, "Z");

/** It goes through `eval`, so it is one word, whoever has answered. */
function wordIn(answer: unknown, key: string): string {
  const word = textAt(answer, "Credentials", key) ?? "";
  if (!/^[\w.+/=-]+$/.test(word))
    throw new Stop(exitCodes.fault, `The role was assumed, but the answer has no ${key}.`);
  return word;
}
