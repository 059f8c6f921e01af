import { mkdirSync } from "node:fs";
import { basename, delimiter, join } from "node:path";
import { localStateVariable } from "@hybridnet/network";
import type { Place } from "./place";

/**
 * What a rehearsal's children inherit, and nothing else: no cloud credentials, no token of a remote
 * backend, no proxy, no TF_* setting can reach them.
 */
const inherited: readonly RegExp[] = [
  /^(PATH|HOME|USER|LOGNAME|SHELL|TERM|COLORTERM|COLUMNS|LINES|TZ|LANG|LANGUAGE|TMPDIR|TMP|TEMP|CI|GITHUB_ACTIONS|NO_COLOR|FORCE_COLOR)$/,
  /^LC_/,
  /^NODE_(OPTIONS|PATH|ENV|NO_WARNINGS|PENDING_DEPRECATION|COMPILE_CACHE|V8_COVERAGE|DISABLE_COLORS)$/,
  /^(TSX_DISABLE_CACHE|NETWORK_CONFIG|REHEARSAL_DIR|CDKTF_LOG_LEVEL)$/,
];

/** How the account's API is reached. */
export interface ApiAccess {
  readonly port: number;
  readonly accountId: string;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
  /** Whom clients have to trust; undefined where it speaks plain HTTP. */
  readonly certificateAuthorityFile: string | undefined;
}

export interface EnvironmentProps {
  readonly place: Place;
  /** Where the stand-in for the provider listens; undefined where the real one is installed and run. */
  readonly reattach: string | undefined;
  readonly api: ApiAccess;
  /** Values of the stacks' secret variables. */
  readonly secrets: Readonly<Record<string, string>>;
}

/** The environment of everything that runs inside a rehearsal. */
export function environmentOf(
  own: NodeJS.ProcessEnv,
  { place, reattach, api, secrets }: EnvironmentProps,
): Readonly<Record<string, string>> {
  const kept = Object.entries(own).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && inherited.some((name) => name.test(entry[0])),
  );
  const variables = Object.entries(secrets).map(([name, value]) => [`TF_VAR_${name}`, value]);
  return {
    ...Object.fromEntries(kept),
    // By its name alone, so that the guard is found, also where a path was given.
    ...(own.TERRAFORM_BINARY_NAME && { TERRAFORM_BINARY_NAME: basename(own.TERRAFORM_BINARY_NAME) }),
    PATH: `${place.binaries}${delimiter}${own.PATH ?? ""}`,
    [localStateVariable]: "true",
    CDKTF_OUTPUT: place.output,
    CDKTF_OUTDIR: place.output,
    CDKTF_SKIP_PROVIDER_LOCK: "true",
    CHECKPOINT_DISABLE: "1",
    TF_CLI_CONFIG_FILE: place.cliConfig,
    TF_IN_AUTOMATION: "1",
    ...(reattach !== undefined && { TF_REATTACH_PROVIDERS: reattach }),
    ...apiEnvironment(place, api),
    ...Object.fromEntries(variables),
  };
}

/** Products whose endpoint the provider takes from the environment. */
const products = ["VPC", "CBN", "ECS", "LOCATION", "BSSOPENAPI", "STS"] as const;

/**
 * What leads the provider and the service's SDK to the account, with keys that no other account takes. The provider
 * asks nobody for the kind of account and for its id where they are given.
 *
 * Source: provider 1.289.0, connectivity/endpoint.go:547-558 (endpoints), connectivity/client.go:276 (kind of
 * account), provider.go:35, :41, :80, :87; Go's crypto/x509 on Linux (SSL_CERT_FILE, SSL_CERT_DIR).
 */
function apiEnvironment({ api: folder }: Place, api: ApiAccess): Readonly<Record<string, string>> {
  const endpoint = `127.0.0.1:${api.port}`;
  const nobodyElse = join(folder, "no-certificates");
  const trusted = api.certificateAuthorityFile;
  if (trusted !== undefined) mkdirSync(nobodyElse, { recursive: true });
  return {
    ...Object.fromEntries(products.map((product) => [`${product}_ENDPOINT`, endpoint])),
    ALIBABA_CLOUD_ACCOUNT_TYPE: "Domestic",
    ALIBABA_CLOUD_ACCOUNT_ID: api.accountId,
    ALICLOUD_ACCOUNT_ID: api.accountId,
    ALIBABA_CLOUD_ACCESS_KEY_ID: api.accessKeyId,
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: api.accessKeySecret,
    ALICLOUD_ACCESS_KEY: api.accessKeyId,
    ALICLOUD_SECRET_KEY: api.accessKeySecret,
    ...(trusted !== undefined && {
      SSL_CERT_FILE: trusted,
      SSL_CERT_DIR: nobodyElse,
      NODE_EXTRA_CA_CERTS: trusted,
    }),
    ...(trusted === undefined && { REHEARSAL_API_PROTOCOL: "http" }),
  };
}
