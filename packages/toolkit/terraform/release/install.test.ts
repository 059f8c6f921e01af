import { existsSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chooseTerraform, ownTerraform } from "@hybridnet/network/terraform-program";
import { Stop } from "../../command/exit-codes";
import { called } from "../../command/testing/call";
import { findTerraform } from "../find-terraform";
import { pinnedTerraform } from "../run-terraform";
import { installTerraform } from "./install";
import { runTerraform } from "./run";
import {
  archivePath,
  type Files,
  listening,
  newSigner,
  releaseOf,
  type Signer,
  serve,
} from "./testing/release-server";

let checkout: string;
let signer: Signer;
let files: Files;
beforeAll(async () => {
  signer = await newSigner();
});
beforeEach(async () => {
  checkout = mkdtempSync(join(tmpdir(), "install-"));
  files = await releaseOf(signer);
});
afterEach(() => rmSync(checkout, { recursive: true }));

interface Props {
  readonly served?: ReadonlyMap<string, Buffer>;
  readonly key?: string;
  readonly env?: NodeJS.ProcessEnv;
}

interface Outcome {
  readonly path?: string;
  readonly said?: string;
  readonly exitCode?: number;
  readonly message?: string;
  readonly asked: readonly string[];
}

/** Installs from a server of this machine; what came of it, and what the server was asked. */
async function install({ served = files, key = signer.key, env = {} }: Props = {}): Promise<Outcome> {
  const server = await serve(served);
  const said: string[] = [];
  const own = { TERRAFORM_MIRROR: `http://127.0.0.1:${server.port}/`, ...env };
  try {
    const err = { write: (text: string) => void said.push(text) };
    const path = await installTerraform({ env: own, checkout, err }, key);
    return { path, said: said.join(""), asked: server.asked };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { exitCode: error.exitCode, message: error.message, asked: server.asked };
  } finally {
    await server.close();
  }
}

const isEmpty = () => !existsSync(join(checkout, ".tools"));

describe("A Terraform that HashiCorp has signed", () => {
  it("is put into the checkout for its owner alone, and is what runs there where the PATH has none", async () => {
    const { path, said } = await install();
    expect(path).toBe(ownTerraform(checkout));
    expect(said).toContain("its checksum was signed by HashiCorp");
    expect([join(checkout, ".tools"), ownTerraform(checkout)].map((it) => statSync(it).mode & 0o777)).toEqual(
      [0o700, 0o700],
    );
    const env: NodeJS.ProcessEnv = { PATH: "/nowhere" };
    chooseTerraform(env, checkout);
    expect(await findTerraform({ ...env, PATH: "/bin" })).toMatchObject({ path, version: pinnedTerraform });
  });

  it("does not go before what TERRAFORM_BINARY_NAME names or the PATH has", async () => {
    await install();
    for (const own of [{ TERRAFORM_BINARY_NAME: "tofu" }, { PATH: join(checkout, ".tools") }]) {
      const env: NodeJS.ProcessEnv = { ...own };
      chooseTerraform(env, checkout);
      expect(env).toEqual(own);
    }
  });

  it("may have been signed before the key was renewed, of which the key that is published says nothing", async () => {
    expect((await install({ key: await signer.renewed() })).path).toBeDefined();
  });
});

describe("A Terraform that is not what HashiCorp has signed", () => {
  const changed = (name: RegExp, change: (file: Buffer) => Buffer): Files =>
    new Map([...files].map(([path, file]) => [path, name.test(path) ? change(file) : file]));

  it.each<[string, () => Files | Promise<Files>, string]>([
    [
      "is another archive",
      () => changed(/zip$/, (file) => Buffer.concat([file, Buffer.of(0)])),
      "has SHA-256",
    ],
    [
      "is another archive with the checksum of it, signed by nobody",
      async () => {
        const other = await releaseOf(signer, { terraform: "#!/bin/sh\nexit 1\n", "LICENSE.txt": "" });
        return new Map(
          [...other].map(([path, file]) => [path, path.endsWith(".sig") ? (files.get(path) ?? file) : file]),
        );
      },
      "is not signed by HashiCorp: ",
    ],
    [
      "is another archive with the checksum of it, signed by somebody else",
      async () => releaseOf(await newSigner(), { terraform: "#!/bin/sh\nexit 1\n", "LICENSE.txt": "" }),
      "is not signed by HashiCorp: ",
    ],
    [
      "has no signature but some bytes",
      () => changed(/sig$/, () => Buffer.from("good")),
      "is not signed by HashiCorp: ",
    ],
  ])("is refused with 3 and never written where it %s", async (_what, served, message) => {
    const stopped = await install({ served: await served() });
    expect(stopped).toMatchObject({ exitCode: 3, message: expect.stringContaining(message) });
    expect(stopped.message).toContain("Nothing of it was kept or run.");
    expect(isEmpty()).toBe(true);
  });

  it("is not asked for before its checksum is trusted", async () => {
    const served = await releaseOf(await newSigner());
    expect((await install({ served })).asked).not.toContain(archivePath);
  });

  it("is refused by the command too, which knows HashiCorp's key alone", async () => {
    const server = await serve(files);
    const env = { TERRAFORM_MIRROR: `http://127.0.0.1:${server.port}` };
    const said = await called(["terraform", "--install"], runTerraform, { env, folder: checkout });
    await server.close();
    expect(said).toMatchObject({ exitCode: 3, err: expect.stringContaining("is not signed by HashiCorp") });
    expect(isEmpty()).toBe(true);
  });
});

describe("A Terraform that cannot be had", () => {
  it.each<[string, () => Props, string]>([
    [
      "the server does not have it",
      () => ({ served: new Map() }),
      "cannot be downloaded: the answer is 404.",
    ],
    ["nobody listens", () => ({ env: { TERRAFORM_MIRROR: "http://127.0.0.1:1" } }), "cannot be downloaded: "],
    ["the proxy is none", () => ({ env: { HTTP_PROXY: "http://127.0.0.1:1" } }), "cannot be downloaded: "],
  ])("ends with 4 and the ways on where %s", async (_why, props, message) => {
    const stopped = await install(props());
    expect(stopped).toMatchObject({ exitCode: 4, message: expect.stringContaining(message) });
    for (const way of [
      "HTTPS_PROXY",
      "TERRAFORM_MIRROR",
      "https://developer.hashicorp.com/terraform/install",
    ])
      expect(stopped.message).toContain(way);
    expect(isEmpty()).toBe(true);
  });

  it("is one of whose platform there is none, or whose archive has no program", async () => {
    const empty = await releaseOf(signer, { "LICENSE.txt": "" });
    expect(await install({ served: empty })).toMatchObject({
      exitCode: 4,
      message: expect.stringMatching(/^The archive of this platform has no program terraform\. Install/),
    });
    const sums = [...files.keys()].find((path) => path.endsWith("SUMS")) ?? "";
    const others = `${"0".repeat(64)}  terraform_${pinnedTerraform}_plan9_arm.zip\n`;
    const served = new Map(files)
      .set(sums, Buffer.from(others))
      .set(`${sums}.72D7468F.sig`, await signer.sign(others));
    expect(await install({ served })).toMatchObject({
      exitCode: 4,
      message: expect.stringMatching(`^There is no Terraform ${pinnedTerraform} for `),
    });
    expect(isEmpty()).toBe(true);
  });

  it("is what a mirror has that is no address", async () => {
    expect(await install({ env: { TERRAFORM_MIRROR: "mirror.example" } })).toMatchObject({
      exitCode: 1,
      message: expect.stringMatching(/^TERRAFORM_MIRROR is no address/),
    });
  });
});

describe("The way to the server", () => {
  it("goes through the proxy that the environment names, but for the hosts of NO_PROXY", async () => {
    const server = await serve(files);
    const tunnels: (string | undefined)[] = [];
    const proxy = createServer().on("connect", ({ url }, socket) => {
      tunnels.push(url);
      const way = connect(server.port, "127.0.0.1", () => {
        socket.write("HTTP/1.1 200 OK\r\n\r\n");
        way.pipe(socket).pipe(way);
      });
      for (const end of [way, socket]) end.on("error", () => way.destroy());
    });
    const { port, close } = await listening(proxy);
    // A host that no name service knows: without the proxy nobody is asked at all.
    const env = { TERRAFORM_MIRROR: "http://mirror.invalid", http_proxy: `http://127.0.0.1:${port}` };
    expect((await install({ env })).path).toBeDefined();
    expect(new Set(tunnels)).toEqual(new Set(["mirror.invalid:80"]));
    expect(await install({ env: { ...env, NO_PROXY: "mirror.invalid" } })).toMatchObject({ exitCode: 4 });
    await close();
    await server.close();
  });

  it("may begin in a folder of a mirror, which alone gets the name and password of its address", async () => {
    const server = await serve(files, "/hashicorp");
    const env = { TERRAFORM_MIRROR: `http://me:pa%2Fss@127.0.0.1:${server.port}/hashicorp` };
    expect((await install({ env })).path).toBeDefined();
    await server.close();
    expect([...server.authorizations]).toEqual([`Basic ${Buffer.from("me:pa/ss").toString("base64")}`]);
    const { message } = await install({ env });
    expect(message).toContain("/hashicorp/");
    expect(message).not.toMatch(/me:|pa%2Fss|pa\/ss/);
  });
});
