import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Console } from "../../account/console";
import type { AccountOptions } from "../../account/options";
import { type ApiOptions, type RunningApi, startApi } from "../server";
import { type Answered, type Asked, SignedClient } from "./signed-client";

export const vpcVersion = "2016-04-28";
export const cbnVersion = "2017-09-12";

/** An account with its API on plain HTTP, and somebody who builds in it past the API. */
export class Opened {
  private constructor(
    readonly by: Console,
    readonly api: RunningApi,
    readonly folder: string,
    private readonly client: SignedClient,
  ) {}

  static async open(options: AccountOptions = {}, more: Partial<ApiOptions> = {}): Promise<Opened> {
    return Opened.before(await Console.open(options), more);
  }

  /** A door before an account in which something stands already. */
  static async before(by: Console, more: Partial<ApiOptions> = {}): Promise<Opened> {
    const folder = mkdtempSync(join(tmpdir(), "api-"));
    const api = await startApi({ account: by.account, folder, protocol: "http", ...more });
    return new Opened(by, api, folder, new SignedClient(api));
  }

  ask(asked: Asked): Promise<Answered> {
    return this.client.ask(asked);
  }

  vpc(action: string, parameters: Asked["parameters"] = {}): Promise<Answered> {
    return this.ask({ version: vpcVersion, action, parameters });
  }

  cbn(action: string, parameters: Asked["parameters"] = {}): Promise<Answered> {
    return this.ask({ version: cbnVersion, action, parameters });
  }

  async close(): Promise<void> {
    this.client.close();
    await this.api.close();
    rmSync(this.folder, { recursive: true });
  }
}
