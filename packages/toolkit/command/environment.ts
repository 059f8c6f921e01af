/** Environment variables that subcommands read, and what each does. */
export const environment = {
  NETWORK_CONFIG: "the network file, instead of config/network.yaml",
  REHEARSAL_DIR: "the folder of the rehearsal, instead of .rehearsal or .rehearsal.<environment>",
  TERRAFORM_BINARY_NAME: "the program to run instead of terraform, such as tofu",
  "TF_VAR_...": "pre-shared keys and BGP keys; docs/configuration.md lists the names",
  NO_COLOR: "print without colours",
} as const satisfies Readonly<Record<string, string>>;

export type Variable = keyof typeof environment;
