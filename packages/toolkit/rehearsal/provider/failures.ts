/** Refusals of the account as Terraform shows them. A secret is never repeated. */
import type { Members } from "@cdktf/provider-alicloud";
import type { Diagnostic } from "../protocol/diagnostics";
import { blocksIn, isObject, type TerraformObject, type TerraformValue } from "../protocol/values";
import { ServiceError } from "../service/service";

export type Operation = "create" | "read" | "update" | "delete" | "import";

export interface Subject {
  readonly type: string;
  readonly members: Members;
  /** What is known of the object: its plan, its state or the configuration of a data source. */
  readonly object: TerraformObject;
}

/** The error as one diagnostic: what was to be done to which object, the service's code, its message. */
export function failure(operation: Operation, subject: Subject, error: unknown): Diagnostic {
  const code = error instanceof ServiceError ? `${error.code}: ` : "";
  const message = error instanceof Error ? error.message : String(error);
  return {
    severity: "ERROR",
    summary: withoutSecrets(subject, `${code}cannot ${operation} ${label(subject)}`),
    detail: withoutSecrets(subject, message),
  };
}

/** Type and name or id, such as `alicloud_vpc "production"`. */
export function label({ type, object }: Omit<Subject, "members">): string {
  const name = nameOf(object);
  return name === undefined ? type : `${type} "${name}"`;
}

/** The name that people gave the object, else its id. */
export function nameOf(object: TerraformObject): string | undefined {
  const names = Object.keys(object).filter((key) => key === "name" || key.endsWith("_name"));
  return [...names, "id"].map((key) => object[key]).find(isText);
}

const isText = (value: TerraformValue | undefined): value is string =>
  typeof value === "string" && value !== "";

const withoutSecrets = ({ members, object }: Subject, text: string): string =>
  secretsIn(members, object).reduce((clean, secret) => clean.replaceAll(secret, "(secret)"), text);

/** The values of all members that the model knows as secrets. */
function secretsIn(members: Members, object: TerraformObject): readonly string[] {
  return Object.entries(members).flatMap(([name, member]) => {
    const value = object[name] ?? null;
    if (member.kind !== "attribute") {
      return blocksIn(value)
        .filter(isObject)
        .flatMap((element) => secretsIn(member.members, element));
    }
    return "secret" in member && member.secret && isText(value) ? [value] : [];
  });
}
