import type { Backend } from "@hybridnet/network";
import { type Answer, bad, type Finding, ok, type Probe } from "./finding";

export interface BackendProps {
  readonly env: NodeJS.ProcessEnv;
  readonly stacks: readonly string[];
  /** Whether files can be made in a folder of the checkout, or the folder itself. */
  readonly isWritable: (folder: string) => boolean;
  /** Hosts for which `terraform login` has kept a token. */
  readonly loggedIn: readonly string[];
  /** Whether Terraform asks a program of the user's for tokens. */
  readonly hasHelper: boolean;
  readonly probe: Probe;
}

const check = "Backend";

/** The variable in which Terraform looks for the token of a host (Terraform: CLI configuration, credentials). */
export const tokenVariable = (hostname: string): string =>
  `TF_TOKEN_${hostname.replaceAll(".", "_").replaceAll("-", "__")}`;

/**
 * Under which names the backend looks for its keys, and for what leads to some. Source: tried with Terraform 1.11.4 and a
 * server that looks at the signatures; 2026-11-28.
 */
const ossKeys = [
  ["ALICLOUD_ACCESS_KEY", "ALICLOUD_ACCESS_KEY_ID"],
  ["ALICLOUD_SECRET_KEY", "ALICLOUD_ACCESS_KEY_SECRET"],
] as const;
const ossLeads = ["ALICLOUD_PROFILE", "ALICLOUD_ECS_ROLE_NAME"] as const;

/** Whether the state can be reached, as far as that shows without reading any. */
export async function backendFinding(backend: Backend, props: BackendProps): Promise<Finding> {
  const { env, probe } = props;
  switch (backend.type) {
    case "local": {
      if (props.isWritable(backend.directory)) return ok(check, `local, in ${backend.directory}/`);
      return bad(
        check,
        "fault",
        `${backend.directory}/ cannot be written`,
        "mend its permissions, or set backend.directory",
      );
    }
    case "http": {
      if (props.stacks.length === 0)
        return bad(check, "fault", "the app gives no stack to ask for", "npm run synth shows why");
      const { TF_HTTP_USERNAME: user, TF_HTTP_PASSWORD: password } = env;
      const token =
        user && password ? `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}` : undefined;
      const urls = props.stacks.map((stack) => backend.address.replaceAll("{stack}", stack));
      const answers = await Promise.all(urls.map((url) => probe(url, token)));
      return worst(
        answers.map((answer, at) => ({ what: urls[at] ?? "", answer })),
        {
          // A stack that was never applied has no state: 404 or 204.
          fine: (status) => status < 300 || status === 404,
          refused:
            token === undefined
              ? "set TF_HTTP_USERNAME and TF_HTTP_PASSWORD"
              : "see that TF_HTTP_USERNAME may read and write there, and that TF_HTTP_PASSWORD is current",
        },
      );
    }
    case "hcp": {
      const variable = tokenVariable(backend.hostname);
      const isKnown = env[variable] || props.loggedIn.includes(backend.hostname);
      if (!isKnown && props.hasHelper)
        return bad(
          check,
          "by hand",
          `the credentials helper alone knows whether there is a token for ${backend.hostname}`,
          `terraform login ${backend.hostname} makes one`,
        );
      if (!isKnown)
        return bad(
          check,
          "missing",
          `no token for ${backend.hostname}`,
          `set ${variable}, or run terraform login ${backend.hostname}`,
        );
      const answer = await probe(`https://${backend.hostname}/.well-known/terraform.json`);
      return worst([{ what: backend.hostname, answer }], {
        fine: (status) => status < 400,
        refused: "check backend.hostname",
      });
    }
    case "oss": {
      const lead = ossLeads.some((name) => env[name]);
      const missing = ossKeys.flatMap((names) => (names.some((name) => env[name]) ? [] : names[0]));
      if (missing.length > 0 && !lead)
        return bad(
          check,
          "missing",
          `not set: ${missing.join(", ")}`,
          "set them: the backend does not read the provider's names that begin with ALIBABA_CLOUD_",
        );
      // Keys of a role carry this beginning (Alibaba Cloud help: STS, AssumeRole), and are none without their token.
      const isTemporary =
        ossKeys[0].some((name) => /^STS\./.test(env[name] ?? "")) ||
        Boolean(env.ALIBABA_CLOUD_SECURITY_TOKEN);
      if (missing.length === 0 && isTemporary && !env.ALICLOUD_SECURITY_TOKEN)
        return bad(
          check,
          "missing",
          "not set: ALICLOUD_SECURITY_TOKEN; the keys are temporary",
          "set it: the backend takes the token of temporary keys from this name alone",
        );
      const hostOf = (endpoint: string) => endpoint.replace(/^https?:\/\//, "").replace(/\/$/, "");
      const hosts = [
        `${backend.bucket}.${hostOf(env.ALICLOUD_OSS_ENDPOINT || `oss-${backend.region}.aliyuncs.com`)}`,
        hostOf(
          env.ALICLOUD_TABLESTORE_ENDPOINT || `${backend.lock.instance}.${backend.region}.ots.aliyuncs.com`,
        ),
      ];
      const answers = await Promise.all(hosts.map((host) => probe(`https://${host}/`)));
      return worst(
        hosts.flatMap((what, at) => (answers[at] ? [{ what, answer: answers[at] }] : [])),
        {
          // Without a signature a bucket that is there refuses (403); one that is not is not found (404).
          fine: (status) => status !== 404,
          refused: "npm run bootstrap -- oss makes bucket and lock table",
        },
      );
    }
  }
}

function worst(
  probes: readonly { readonly what: string; readonly answer: Answer }[],
  { fine, refused }: { readonly fine: (status: number) => boolean; readonly refused: string },
): Finding {
  for (const { what, answer } of probes) {
    if (answer.kind === "none")
      return bad(check, "missing", `${what}: ${answer.why}`, "check the address and the way there");
    if (!fine(answer.status)) return bad(check, "fault", `${what} answers ${answer.status}`, refused);
  }
  return ok(check, `${probes.map(({ what }) => what).join(", ")} answer${probes.length === 1 ? "s" : ""}`);
}
