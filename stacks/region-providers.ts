import { AlicloudProvider } from "@cdktf/provider-alicloud/lib/provider";
import type { Network } from "@hybridnet/network";
import type { TerraformStack } from "cdktf";
import type { BuildContext } from "../modules/context";

/**
 * One provider alias per region of the network, in every stack, so that the last resource of a region
 * can leave a stack while its provider is still there to delete it.
 */
export function buildContext(stack: TerraformStack, network: Network): BuildContext {
  const providers = new Map(
    network.regions.map((region) => [
      region,
      new AlicloudProvider(stack, `provider_${region}`, { alias: region, region }),
    ]),
  );
  return {
    provider: (region) => {
      const provider = providers.get(region);
      if (provider === undefined) throw new Error(`no provider for the region ${region}`);
      return provider;
    },
    tagged: Object.keys(network.tags).length > 0 ? { tags: { ...network.tags } } : {},
    guarded: network.deletionProtection ? { lifecycle: { preventDestroy: true } } : {},
  };
}
