/** Environment variables that subcommands read, and what each does. */
export const environment = {
  NETWORK_CONFIG: "the network file, instead of config/network.yaml",
  REHEARSAL_DIR: "the folder of the rehearsal, instead of .rehearsal or .rehearsal.<environment>",
  TERRAFORM_BINARY_NAME: "the program to run instead of terraform, such as tofu",
  TERRAFORM_MIRROR:
    "a server that has HashiCorp's releases in the folders of releases.hashicorp.com, to fetch Terraform from",
  HTTPS_PROXY:
    "the proxy through which Terraform is fetched and doctor asks; HTTP_PROXY and NO_PROXY likewise",
  "TF_VAR_...": "pre-shared keys and BGP keys; docs/configuration.md lists the names",
  "ALIBABA_CLOUD_...":
    "credentials: ALIBABA_CLOUD_ACCESS_KEY_ID and ..._SECRET, ALIBABA_CLOUD_PROFILE, and what else the SDK's chain knows",
  VPC_ENDPOINT: "an endpoint to ask instead of the region's, host and port; CBN_ENDPOINT likewise",
  SSL_CERT_FILE: "a PEM file with the only certificate authorities to trust",
  NO_COLOR: "print without colours",
} as const satisfies Readonly<Record<string, string>>;

export type Variable = keyof typeof environment;
