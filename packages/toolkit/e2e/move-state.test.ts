import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { type Block, exampleData, networkOf, put, stackNames } from "@hybridnet/network/testing/synth";
import { runApply } from "../apply/run";
import { called } from "../command/testing/call";
import { runPlan } from "../plan/run";
import { Account } from "../rehearsal/account/account";
import { secretsOf } from "../rehearsal/cli/secrets";
import { type RunningProvider, startProvider } from "../rehearsal/server/start-provider";
import { checkoutIn, writeNetwork } from "../testing/checkout";
import { root } from "../testing/rehearsal";

/** States by the path of their address, as Terraform's HTTP backend keeps them: GET, POST, 404 where there is none. */
class StateServer {
  readonly states = new Map<string, string>();
  private readonly server: Server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      const path = request.url ?? "";
      const known = this.states.get(path.split("?")[0] ?? "");
      if (request.method === "POST")
        this.states.set(path.split("?")[0] ?? "", Buffer.concat(parts).toString());
      else if (known === undefined) response.statusCode = 404;
      response.end(request.method === "GET" ? known : undefined);
    });
  });

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, "127.0.0.1", resolve));
    const address = this.server.address();
    if (address === null || typeof address === "string") throw new Error("the server has no port");
    return `http://127.0.0.1:${address.port}/{stack}`;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

/** The commands of the page, one list for each block below the heading. */
function commandsOfPage(): readonly string[] {
  const page = readFileSync(join(root, "docs", "back-up-and-restore-state.md"), "utf8");
  const [, section = ""] = /^## Move state to another backend$([\s\S]*?)^## /m.exec(page) ?? [];
  return [...section.matchAll(/^```sh account\n([\s\S]*?)^```$/gm)].map(([, commands = ""]) => commands);
}

/** All of it happens to one network, one after the other. */
describe("The state of a network whose backend becomes another one", () => {
  const server = new StateServer();
  const folder = mkdtempSync(join(tmpdir(), "move-state-"));
  const data = exampleData("worked-example");
  const network = networkOf(data);
  let remote: Block;
  let checkout: string;
  let provider: RunningProvider;
  let env: NodeJS.ProcessEnv;
  beforeAll(async () => {
    remote = { type: "http", address: await server.start() };
    checkout = checkoutIn(join(folder, "checkout"), data);
    provider = await startProvider({ service: await Account.seed(network, "seed"), minuteMilliseconds: 1 });
    const secrets = Object.entries(secretsOf(network, [])).map(([name, value]) => [`TF_VAR_${name}`, value]);
    const { PATH, HOME, TMPDIR } = process.env;
    const reattach = {
      TF_REATTACH_PROVIDERS: provider.reattach,
      CDKTF_SKIP_PROVIDER_LOCK: "true",
      CI: "true",
    };
    env = { PATH, HOME, TMPDIR, CHECKPOINT_DISABLE: "1", ...reattach, ...Object.fromEntries(secrets) };
  });
  afterAll(async () => {
    await provider.close();
    server.stop();
    rmSync(folder, { recursive: true });
  });

  const options = () => ({ env, folder: checkout });
  const plan = () => called(["plan"], runPlan, options());
  const apply = () => called(["apply", "all", "--auto-approve"], runApply, options());
  const keepIn = (backend: Block) => writeNetwork(checkout, put(structuredClone(data), ["backend"], backend));
  /** What the page says, with `yes` to whatever Terraform asks. */
  const follow = async (commands: string) => {
    const answered = commands.replace(/^(terraform .*(?<!tfstate))$/gm, "echo yes | $1");
    await promisify(execFile)("sh", ["-ec", answered], { cwd: checkout, env });
  };
  const [migrate = "", push = ""] = commandsOfPage();

  it("is refused with the way to move it where Terraform remembers the old place", async () => {
    expect((await apply()).exitCode).toBe(0);
    keepIn(remote);
    const { exitCode, out } = await plan();
    expect(out).toContain("Backend configuration changed");
    expect(out).toContain(
      "Move the state: docs/back-up-and-restore-state.md, Move state to another backend.",
    );
    expect(exitCode).toBe(3);
    expect((await apply()).exitCode).toBe(3);
    expect(server.states.size).toBe(0);
  });

  it("is moved as the page says, and a plan finds nothing to do", async () => {
    await follow(migrate);
    expect([...server.states.keys()].sort()).toEqual(stackNames.map((name) => `/${name}`).sort());
    expect((await plan()).exitCode).toBe(0);
  });

  it("is refused and moved back in the same way", async () => {
    keepIn({ type: "local" });
    expect((await plan()).exitCode).toBe(3);
    await follow(migrate);
    server.states.clear();
    expect((await plan()).exitCode).toBe(0);
  });

  it("is refused in a fresh clone where it lies in the checkout, and nothing else is there", async () => {
    rmSync(join(checkout, "cdktf.out"), { recursive: true });
    keepIn(remote);
    const { exitCode, out } = await plan();
    expect(out).toMatch(
      /The backend of cen-core \(http\) holds nothing, but in this checkout lies\n\s+state\/cen-core\.tfstate, which holds 21 resources/,
    );
    expect(exitCode).toBe(3);
    expect((await apply()).exitCode).toBe(3);
    expect(server.states.size).toBe(0);
  });

  it("is pushed as the page says, and no old file is in the way once the new place holds something", async () => {
    mkdirSync(join(checkout, "backup"));
    for (const file of readdirSync(join(checkout, "state")).filter((it) => it.endsWith(".tfstate")))
      renameSync(join(checkout, "state", file), join(checkout, "backup", file));
    await follow(push);
    expect((await plan()).exitCode).toBe(0);
  });
});
