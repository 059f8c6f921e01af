import type { CredentialsProvider } from "@alicloud/credentials";
import { exitCodes, Stop } from "../command/exit-codes";

export type Chain = typeof import("@alicloud/credentials");

/** Names of a key in the environment: those of the SDK's chain, and the provider's older ones (provider 1.289.0, provider.go:35, :41, :53). */
const pairs = [
  {
    id: "ALIBABA_CLOUD_ACCESS_KEY_ID",
    secret: "ALIBABA_CLOUD_ACCESS_KEY_SECRET",
    token: "ALIBABA_CLOUD_SECURITY_TOKEN",
  },
  { id: "ALICLOUD_ACCESS_KEY", secret: "ALICLOUD_SECRET_KEY", token: "ALICLOUD_SECURITY_TOKEN" },
] as const;

const remedy = [
  "Set one of:",
  "  ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET, with ALIBABA_CLOUD_SECURITY_TOKEN for a temporary key",
  "  ALIBABA_CLOUD_PROFILE, a profile of ~/.aliyun/config.json (aliyun configure)",
  "  ALIBABA_CLOUD_ROLE_ARN, ALIBABA_CLOUD_OIDC_PROVIDER_ARN and ALIBABA_CLOUD_OIDC_TOKEN_FILE, as in a workflow",
  "  ALIBABA_CLOUD_ECS_METADATA, the RAM role of the ECS instance on which this runs",
].join("\n");

/**
 * Who asks: a key of the environment, or what the SDK's chain finds (OIDC, profiles, the RAM role of the instance).
 * @throws Stop with 4 where there is nobody.
 */
export async function credentialOf(
  chain: Chain,
  env: NodeJS.ProcessEnv,
): Promise<InstanceType<Chain["default"]>> {
  const provider = fromEnvironment(chain, env) ?? fromProfile(chain, env);
  const credential = new chain.default(null, provider);
  try {
    await credential.getCredential();
  } catch {
    // What each provider of the chain lacks is a page of text in which a file's content may stand.
    throw new Stop(exitCodes.missing, `No credentials for Alibaba Cloud were found. ${remedy}`);
  }
  return credential;
}

function fromEnvironment(chain: Chain, env: NodeJS.ProcessEnv): CredentialsProvider | null {
  for (const { id, secret, token } of pairs) {
    const [accessKeyId, accessKeySecret, securityToken] = [env[id], env[secret], env[token]];
    if (!accessKeyId || !accessKeySecret) continue;
    return securityToken
      ? chain.StaticSTSCredentialsProvider.builder()
          .withAccessKeyId(accessKeyId)
          .withAccessKeySecret(accessKeySecret)
          .withSecurityToken(securityToken)
          .build()
      : chain.StaticAKCredentialsProvider.builder()
          .withAccessKeyId(accessKeyId)
          .withAccessKeySecret(accessKeySecret)
          .build();
  }
  return null;
}

/** The provider's older name for a profile, which the chain does not know. */
function fromProfile(
  chain: Chain,
  { ALICLOUD_PROFILE: name }: NodeJS.ProcessEnv,
): CredentialsProvider | null {
  return name ? chain.CLIProfileCredentialsProvider.builder().withProfileName(name).build() : null;
}
