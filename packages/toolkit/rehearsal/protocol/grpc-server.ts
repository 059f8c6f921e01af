/** A gRPC server on loopback that answers the calls of the plugin protocol. */
import { join } from "node:path";
import {
  Server,
  ServerCredentials,
  type ServerUnaryCall,
  type sendUnaryData,
  status,
  type UntypedHandleCall,
} from "@grpc/grpc-js";
import { type AnyDefinition, loadSync, type ServiceDefinition } from "@grpc/proto-loader";
import type { CallContext, Calls, Handlers } from "./messages";

export interface Listening {
  readonly port: number;
  /** Lets calls under way finish for a moment, then drops every connection. */
  close(): Promise<void>;
}

/** Longest wait for calls under way, in milliseconds. */
const GRACE = 500;

/** Terraform accepts messages of this many bytes; the library's default of 4 MB is below that. */
const LARGEST_MESSAGE = 64 * 2 ** 20;

export async function listen(handlers: Handlers): Promise<Listening> {
  const server = new Server({
    "grpc.max_receive_message_length": LARGEST_MESSAGE,
    "grpc.max_send_message_length": LARGEST_MESSAGE,
  });
  const isCall = (name: string): name is keyof Calls => name in handlers;
  const entry = <Name extends keyof Calls>(name: Name): [string, UntypedHandleCall] => [
    name,
    unary<Calls[Name][0], Calls[Name][1]>(handlers[name]),
  ];
  server.addService(serviceDefinition(), Object.fromEntries(Object.keys(handlers).filter(isCall).map(entry)));
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    );
  });
  return { port, close: () => close(server) };
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.forceShutdown(), GRACE);
    server.tryShutdown(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}

function serviceDefinition(): ServiceDefinition {
  const definition = loadSync(join(__dirname, "plugin.proto"), {
    keepCase: true,
    longs: Number,
    enums: String,
    defaults: true,
  })["tfplugin5.Provider"];
  if (!definition || !isService(definition))
    throw new Error("plugin.proto has no service tfplugin5.Provider");
  return definition;
}

const isService = (definition: AnyDefinition): definition is ServiceDefinition => !("format" in definition);

function unary<Request, Response>(
  handler: (request: Request, context: CallContext) => Response | Promise<Response>,
) {
  return async (call: ServerUnaryCall<Request, Response>, reply: sendUnaryData<Response>) => {
    const abandoned = new AbortController();
    call.on("cancelled", () => abandoned.abort());
    try {
      reply(null, await handler(call.request, { peer: call.getPeer(), cancelled: abandoned.signal }));
    } catch (error) {
      const details = error instanceof Error ? error.message : String(error);
      reply({ code: status.INTERNAL, details });
    }
  };
}
