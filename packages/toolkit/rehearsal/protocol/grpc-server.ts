/** A gRPC server on a Unix socket that answers the calls of the plugin protocol. */
import { createServer, type Server as NetServer } from "node:net";
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
  /** Lets calls under way finish for a moment, then drops every connection. */
  close(): Promise<void>;
}

/** Longest wait for calls under way, in milliseconds. */
const GRACE = 500;

/** Terraform accepts messages of this many bytes; the library's default of 4 MB is below that. */
const LARGEST_MESSAGE = 64 * 2 ** 20;

/**
 * @param socket path of the Unix socket, which is made: who may open its folder may call, so that is its owner's alone
 * @throws Error where it cannot be made
 */
export async function listen(handlers: Handlers, socket: string): Promise<Listening> {
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
  const injector = server.createConnectionInjector(ServerCredentials.createInsecure());
  let connections = 0;
  const door = createServer((connection) => {
    // The library knows a connection by its address, and those of a Unix socket have none.
    connections += 1;
    Object.defineProperty(connection, "remoteAddress", { value: `connection ${connections}` });
    injector.injectConnection(connection);
  });
  await listening(door, socket);
  return {
    close: async () => {
      door.close();
      await close(server);
    },
  };
}

function listening(door: NetServer, socket: string): Promise<void> {
  return new Promise((resolve, reject) => {
    door.once("error", reject);
    door.listen(socket, () => {
      door.off("error", reject);
      resolve();
    });
  });
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
