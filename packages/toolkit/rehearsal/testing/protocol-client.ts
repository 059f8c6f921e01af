import { join } from "node:path";
import { Client, credentials } from "@grpc/grpc-js";
import { type AnyDefinition, loadSync, type ServiceDefinition } from "@grpc/proto-loader";
import { encodeValue } from "../protocol/dynamic-value";
import type { Calls } from "../protocol/messages";
import type { TerraformObject } from "../protocol/values";

const file = join(__dirname, "../protocol/plugin.proto");
const isService = (definition: AnyDefinition): definition is ServiceDefinition => !("format" in definition);

function methodOf(name: string): ServiceDefinition[string] {
  const service = loadSync(file, { keepCase: true, longs: Number, enums: String, defaults: true })[
    "tfplugin5.Provider"
  ];
  const method = service && isService(service) ? service[name] : undefined;
  if (!method) throw new Error(`no call ${name}`);
  return method;
}

/** One connection of Terraform, spoken by hand. */
export class ProtocolClient {
  private readonly client: Client;

  constructor(reattach: string) {
    const providers: Readonly<Record<string, { readonly Addr: { readonly String: string } }>> =
      JSON.parse(reattach);
    const address = `unix:${Object.values(providers)[0]?.Addr.String}`;
    // Clients of one process share connections unless told otherwise; Terraform's do not.
    this.client = new Client(address, credentials.createInsecure(), { "grpc.use_local_subchannel_pool": 1 });
  }

  /** The answer to one call, and how to abandon it. */
  start<Name extends keyof Calls>(name: Name, request: Calls[Name][0]) {
    const method = methodOf(name);
    let cancel = () => {};
    const answer = new Promise<Calls[Name][1]>((resolve, reject) => {
      const call = this.client.makeUnaryRequest<object, Calls[Name][1]>(
        method.path,
        method.requestSerialize,
        // plugin.proto says which message answers which call; types cannot.
        (bytes) => method.responseDeserialize(bytes) as Calls[Name][1],
        request,
        (error, response) => (response === undefined ? reject(error) : resolve(response)),
      );
      cancel = () => call.cancel();
    });
    return { answer, cancel };
  }

  call<Name extends keyof Calls>(name: Name, request: Calls[Name][0]): Promise<Calls[Name][1]> {
    return this.start(name, request).answer;
  }

  configure(region: string | null) {
    return this.call("Configure", { terraform_version: "1.11.4", config: encodeValue({ region }) });
  }

  /** Creates an object as Terraform would, with as much of the plan as the account needs. */
  create(type_name: string, planned: TerraformObject, planned_private: Uint8Array = new Uint8Array()) {
    return this.start("ApplyResourceChange", {
      type_name,
      planned_state: encodeValue(planned),
      prior_state: encodeValue(null),
      config: encodeValue(planned),
      planned_private,
    });
  }

  close(): void {
    this.client.close();
  }
}
