/** Starts the stand-in provider inside this process. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
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
  /**
   * Path of the Unix socket that it makes, in a folder that its owner alone can open. Left out, or longer than the
   * system takes, it lies in a temporary folder, which is gone when the provider is closed.
   */
  readonly socket?: string;
  /** Told of each finished call on the account. */
  readonly onCall?: (call: AccountCall) => void;
}

export interface RunningProvider {
  /** Value of TF_REATTACH_PROVIDERS for Terraform and OpenTofu. */
  readonly reattach: string;
  /** Ends all connections; the account is left as it is. */
  close(): Promise<void>;
}

/** Longest path of a Unix socket in bytes: 104 with the zero at its end (BSD and macOS: unix(4); Linux: 108, unix(7)). */
const longestSocket = 103;

/** @throws Error where the socket cannot be made */
export async function startProvider({
  service,
  model = alicloud,
  minuteMilliseconds = 5,
  socket: wanted,
  onCall = () => {},
}: ProviderOptions): Promise<RunningProvider> {
  const schema = terraformSchema(model).provider_schemas[PROVIDER_ADDRESS];
  if (!schema) throw new Error(`the model has no schema of ${PROVIDER_ADDRESS}`);
  const { socket, remove } = doorAt(wanted);
  const { close } = await listen(
    handlers({
      provider: model,
      schema,
      catalogue: new Catalogue(model),
      connections: new Connections({ service, minuteMilliseconds, onCall }),
    }),
    socket,
  ).catch((error: unknown) => {
    remove();
    throw error;
  });
  return {
    reattach: reattachValue(PROVIDER_SOURCE, socket),
    close: async () => {
      await close();
      remove();
    },
  };
}

function doorAt(wanted: string | undefined): { readonly socket: string; remove(): void } {
  if (wanted !== undefined && Buffer.byteLength(wanted) <= longestSocket)
    return { socket: wanted, remove: () => {} };
  // mkdtemp makes folders of mode 0700.
  const folder = mkdtempSync(join(tmpdir(), "door-"));
  return {
    socket: join(folder, "provider.sock"),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
