/** Runs start when the committed synth of a stack changes; `npm run committed` writes it. */
export interface VersionControl {
  /** `<organization>/<repository>` as HCP Terraform names it. */
  readonly repository: string;
  readonly branch: string;
  /** Id of the GitHub App installation that HCP Terraform reads the repository with. */
  readonly githubAppInstallationId: string;
}

/** Where runs happen. Only runs in HCP Terraform or on an agent can read sensitive workspace variables. */
export type Runs =
  | { readonly executionMode: "local" }
  | { readonly executionMode: "remote"; readonly versionControl?: VersionControl }
  | {
      readonly executionMode: "agent";
      readonly agentPoolId: string;
      readonly versionControl?: VersionControl;
    };

export interface Settings {
  /** Terraform version of every workspace: that of the people who work with the repository. */
  readonly terraformVersion: string;
  readonly runs: Runs;
}

/** What cannot be known from the template. Edit it to your taste. */
export const settings: Settings = {
  terraformVersion: "1.11.4",
  runs: { executionMode: "remote" },
};
