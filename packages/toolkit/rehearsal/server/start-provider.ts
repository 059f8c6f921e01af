/** Starts the stand-in provider inside this process. */
import { alicloud, PROVIDER_ADDRESS, PROVIDER_SOURCE, type ProviderModel } from "@cdktf/provider-alicloud";
import { terraformSchema } from "@cdktf/provider-alicloud/schema";
import { listen } from "../protocol/grpc-server";
import { reattachValue } from "../protocol/reattach";
import type { AccountCall } from "../provider/account-call";
import { Catalogue } from "../provider/catalogue";
import type { Service } from "../service/service";
import { Connections } from "./connections";
import { handlers } from "./handlers";

export interface ProviderOptions {
  /** The account that all provider configurations and all runs of Terraform share. */
  readonly service: Service;
  /** The provider that it stands in for; default is the one that the stacks ask for. */
  readonly model?: ProviderModel;
  /** Length of a simulated minute in milliseconds, for refusals that pass. Default 5. */
  readonly minuteMilliseconds?: number;
  /** Told of each finished call on the account. */
  readonly onCall?: (call: AccountCall) => void;
}

export interface RunningProvider {
  /** Value of TF_REATTACH_PROVIDERS for Terraform and OpenTofu. */
  readonly reattach: string;
  /** Ends all connections; the account is left as it is. */
  close(): Promise<void>;
}

/** @throws Error where no port can be opened on loopback */
export async function startProvider({
  service,
  model = alicloud,
  minuteMilliseconds = 5,
  onCall = () => {},
}: ProviderOptions): Promise<RunningProvider> {
  const schema = terraformSchema(model).provider_schemas[PROVIDER_ADDRESS];
  if (!schema) throw new Error(`the model has no schema of ${PROVIDER_ADDRESS}`);
  const { port, close } = await listen(
    handlers({
      provider: model,
      schema,
      catalogue: new Catalogue(model),
      connections: new Connections({ service, minuteMilliseconds, onCall }),
    }),
  );
  return { reattach: reattachValue(PROVIDER_SOURCE, port), close };
}
