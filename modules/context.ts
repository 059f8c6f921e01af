import type { AlicloudProvider } from "@cdktf/provider-alicloud/lib/provider";
import {
  type Postcondition,
  type Precondition,
  TerraformDataSource,
  type TerraformElement,
  type TerraformMetaArguments,
  type TerraformResource,
  type TerraformResourceLifecycle,
} from "cdktf";

/** What every module needs of its stack. */
export interface BuildContext {
  /** The provider of a region: the provider has no region argument on its resources. */
  readonly provider: (region: string) => AlicloudProvider;
  /** Tags of everything that takes tags. */
  readonly tagged: { readonly tags?: Record<string, string> };
  /** Lifecycle of resources whose loss cuts a link. */
  readonly guarded: { readonly lifecycle?: TerraformResourceLifecycle };
}

/** The lifecycle of a guarded resource that must not be made or changed while something does not hold. */
export function guardedBy(
  { guarded }: BuildContext,
  conditions: { readonly pre?: readonly Precondition[]; readonly post?: readonly Postcondition[] },
): Pick<TerraformMetaArguments, "lifecycle"> {
  const { pre = [], post = [] } = conditions;
  if (pre.length + post.length === 0) return guarded;
  return {
    lifecycle: {
      ...guarded.lifecycle,
      ...(pre.length > 0 && { precondition: [...pre] }),
      ...(post.length > 0 && { postcondition: [...post] }),
    },
  };
}

/**
 * Gives a resource the Terraform address that the network file's keys name, instead of one that is
 * derived from its place in the construct tree: moving code must never replace a circuit.
 */
export function at<T extends TerraformElement>(address: string, element: T): T {
  element.overrideLogicalId(address);
  return element;
}

/** The address of a resource or data source, as text. */
export function addressOf(element: TerraformResource | TerraformDataSource): string {
  const kind = TerraformDataSource.isTerraformDataSource(element) ? "data." : "";
  return `${kind}${element.terraformResourceType}.${element.friendlyUniqueId}`;
}

/**
 * An attribute as it is written inside a Terraform expression. Tokens cannot be nested there, and the
 * addresses are ours.
 */
export function expression(element: TerraformResource | TerraformDataSource, attribute: string): string {
  return `${addressOf(element)}.${attribute}`;
}

/** A text as Terraform's template syntax writes it, so that it stays that text. */
export function escaped(text: string): string {
  return text.replaceAll("${", "$${").replaceAll("%{", "%%{");
}

/** A text as it is written inside a Terraform expression. */
export function literal(text: string): string {
  return escaped(JSON.stringify(text));
}
