import type { AlicloudProvider } from "@cdktf/provider-alicloud/lib/provider";
import {
  TerraformDataSource,
  type TerraformElement,
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

/**
 * Gives a resource the Terraform address that the network file's keys name, instead of one that is
 * derived from its place in the construct tree: moving code must never replace a circuit.
 */
export function at<T extends TerraformElement>(address: string, element: T): T {
  element.overrideLogicalId(address);
  return element;
}

/**
 * An attribute as it is written inside a Terraform expression. Tokens cannot be nested there, and the
 * addresses are ours.
 */
export function expression(of: TerraformResource | TerraformDataSource, attribute: string): string {
  const kind = TerraformDataSource.isTerraformDataSource(of) ? "data." : "";
  return `${kind}${of.terraformResourceType}.${of.friendlyUniqueId}.${attribute}`;
}
