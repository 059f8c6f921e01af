import { mkdirSync } from "node:fs";
import { basename, delimiter, join } from "node:path";
import { PROVIDER_SOURCE } from "@cdktf/provider-alicloud";
import { localStateVariable } from "@hybridnet/network";
import { logVariables } from "../../terraform/log-files";
import { clientsFile, closedSocket, type Variables, type Way, wayVariable } from "../guard/way";
import { closedValue } from "../protocol/reattach";
import type { Place } from "./place";

/**
 * What a rehearsal's children inherit, by name, and nothing else: no cloud credentials, no token of a remote
 * backend, no proxy, no TF_* setting can reach them but those of Terraform's log.
 */
const inherited: ReadonlySet<string> = new Set(
  `PATH HOME USER LOGNAME SHELL TERM COLORTERM COLUMNS LINES TZ TMPDIR TMP TEMP CI GITHUB_ACTIONS NO_COLOR FORCE_COLOR
  LANG LANGUAGE LC_ALL LC_COLLATE LC_CTYPE LC_MESSAGES LC_MONETARY LC_NUMERIC LC_TIME
  NODE_OPTIONS NODE_PATH NODE_ENV NODE_NO_WARNINGS NODE_PENDING_DEPRECATION NODE_COMPILE_CACHE NODE_V8_COVERAGE
  NODE_DISABLE_COLORS TSX_DISABLE_CACHE NETWORK_CONFIG REHEARSAL_DIR`.split(/\s+/),
);

/** How the account's API is reached. */
export interface ApiAccess {
  readonly port: number;
  readonly accountId: string;
  readonly accessKeyId: string;
  readonly accessKeySecret: string;
}

export interface EnvironmentProps {
  readonly place: Place;
  /** Whom clients of the API have to trust; undefined where it speaks plain HTTP. */
  readonly trusted: string | undefined;
  /** Values of the stacks' secret variables. */
  readonly secrets: Variables;
}

/**
 * The environment of everything that runs inside a rehearsal. The way to the account is not in it: terraform gets it
 * from the guard, and fails without.
 */
export function environmentOf(
  own: NodeJS.ProcessEnv,
  { place, trusted, secrets }: EnvironmentProps,
): Variables {
  const kept = Object.entries(own).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && inherited.has(entry[0]),
  );
  const variables = Object.entries(secrets).map(([name, value]) => [`TF_VAR_${name}`, value]);
  return {
    ...Object.fromEntries(kept),
    ...logVariables(own),
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
    TF_REATTACH_PROVIDERS: closedValue(PROVIDER_SOURCE, closedSocket(place.door)),
    [wayVariable]: clientsFile(place.door),
    ...trustOf(place, trusted),
    ...Object.fromEntries(variables),
  };
}

/** Nobody but the account is trusted. Source: Go's crypto/x509 on Linux (SSL_CERT_FILE, SSL_CERT_DIR). */
function trustOf({ api: folder }: Place, trusted: string | undefined): Variables {
  // Our own client of the API speaks as it does.
  if (trusted === undefined) return { REHEARSAL_API_PROTOCOL: "http" };
  const nobodyElse = join(folder, "no-certificates");
  mkdirSync(nobodyElse, { recursive: true });
  return { SSL_CERT_FILE: trusted, SSL_CERT_DIR: nobodyElse, NODE_EXTRA_CA_CERTS: trusted };
}

/** Products whose endpoint the provider takes from the environment. */
const products = ["VPC", "CBN", "CMS", "ECS", "LOCATION", "BSSOPENAPI", "STS"] as const;

/**
 * What leads to the account: the stand-in's address, or where the real provider is run and for the service's SDK its
 * endpoints, with keys that no other account takes. The provider asks nobody for the kind of account and for its id where
 * they are given.
 *
 * Source: provider 1.289.0, connectivity/endpoint.go:547-558 (endpoints), connectivity/client.go:276 (kind of
 * account), provider.go:35, :41, :80, :87.
 *
 * @param reattach where the stand-in listens; undefined where the real provider is installed and run
 */
export function wayTo(api: ApiAccess, reattach: string | undefined): Way {
  const endpoint = `127.0.0.1:${api.port}`;
  const clients = {
    ...Object.fromEntries(products.map((product) => [`${product}_ENDPOINT`, endpoint])),
    ALIBABA_CLOUD_ACCOUNT_TYPE: "Domestic",
    ALIBABA_CLOUD_ACCOUNT_ID: api.accountId,
    ALICLOUD_ACCOUNT_ID: api.accountId,
    ALIBABA_CLOUD_ACCESS_KEY_ID: api.accessKeyId,
    ALIBABA_CLOUD_ACCESS_KEY_SECRET: api.accessKeySecret,
    ALICLOUD_ACCESS_KEY: api.accessKeyId,
    ALICLOUD_SECRET_KEY: api.accessKeySecret,
  };
  const terraform = reattach === undefined ? clients : {};
  return { terraform: { ...terraform, TF_REATTACH_PROVIDERS: reattach }, clients };
}
