import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

/** A registry that has nothing, and remembers what it was asked for. */
export class Registry {
  readonly asked: string[] = [];

  private constructor(private readonly server: Server) {}

  static async start(): Promise<Registry> {
    const server = createServer((request, response) => {
      registry.asked.push(`${request.method} ${request.url}`);
      response.writeHead(404).end();
    });
    const registry = new Registry(server);
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
    return registry;
  }

  /** Makes npm ask this registry, and nothing that it has kept from another one. */
  get env(): Readonly<Record<string, string>> {
    const { port } = this.server.address() as AddressInfo;
    return { npm_config_registry: `http://127.0.0.1:${port}/`, npm_config_update_notifier: "false" };
  }

  async stop(): Promise<void> {
    await new Promise((stopped) => this.server.close(stopped));
  }
}
