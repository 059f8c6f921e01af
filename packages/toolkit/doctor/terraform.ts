import { isOlder, oldestTerraform as oldest, versionIn } from "../terraform/find-terraform";
import { bad, type Finding, ok } from "./finding";

/** The Terraform of which the examples were deployed; see README.md. */
const verified = "1.11";

export interface TerraformFacts {
  /** Name or path, as TERRAFORM_BINARY_NAME says. */
  readonly binary: string;
  /** Output of its `version -json`; undefined where it cannot be run. */
  readonly version: string | undefined;
}

export function terraformFinding({ binary, version }: TerraformFacts): Finding {
  const install = `install Terraform ${oldest} or newer (https://developer.hashicorp.com/terraform/install), or name another binary in TERRAFORM_BINARY_NAME`;
  if (version === undefined) return bad("Terraform", "missing", `${binary} cannot be run`, install);
  const number = versionIn(version);
  if (number === undefined) return bad("Terraform", "fault", `${binary} does not tell its version`, install);
  if (isOlder(number, oldest)) return bad("Terraform", "missing", `${binary} ${number}`, install);
  if (/tofu/.test(binary))
    return bad(
      "Terraform",
      "warning",
      `${binary} ${number}`,
      `OpenTofu was not tried here; Terraform ${verified} was`,
    );
  return ok("Terraform", `${binary} ${number}`);
}
