import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer as createHttpsServer } from "node:https";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { exitCodes } from "../../command/exit-codes";
import { findTerraform } from "../../terraform/find-terraform";
import { loopbackCertificate } from "../api/certificate";
import { providerHosts } from "../protocol/reattach";
import { findProvider, type ProviderProps } from "./find-provider";
import { onlySource } from "./plugin-folder";

let scratch: string;
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), "find-provider-"));
});
afterEach(() => rmSync(scratch, { recursive: true }));

const version = "1.289.0";

/** What is asked for, with a CLI configuration that lets Terraform install from one folder and not from the registry. */
async function props(env: NodeJS.ProcessEnv = {}): Promise<ProviderProps> {
  const config = join(scratch, "terraform.rc");
  writeFileSync(config, onlySource(join(scratch, "mirror")));
  mkdirSync(join(scratch, "mirror"), { recursive: true });
  const terraform = await findTerraform(process.env);
  const own = { ...process.env, TF_CLI_CONFIG_FILE: config, ...env };
  return { named: undefined, version, terraform, checkout: join(scratch, "checkout"), env: own };
}

/** A program in a folder as Terraform lays providers out. Nothing runs it here. */
async function program(folder: string, text: string): Promise<string> {
  const { platform } = (await props()).terraform;
  const file = join(
    ...[scratch, folder, providerHosts[0] ?? "", "aliyun", "alicloud", version, platform],
    `terraform-provider-alicloud_v${version}`,
  );
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  chmodSync(file, 0o755);
  return file;
}

const textOf = (path: string): string => readFileSync(path, "utf8");

describe("The real provider", () => {
  it("is what terraform init installs with the caller's mirror, and is kept for the next rehearsal", async () => {
    const file = await program("mirror", "from the mirror");
    const first = await findProvider(await props());
    expect(textOf(first.path)).toBe("from the mirror");
    expect(first.from).toBe("version 1.289.0, installed by terraform init");
    rmSync(file);
    const second = await findProvider(await props());
    expect(second).toEqual({ path: first.path, from: "version 1.289.0, fetched before" });
    expect(textOf(second.path)).toBe("from the mirror");
  });

  it("is taken from a plugin cache without asking the registry", async () => {
    const file = await program("cache", "from the cache");
    const found = await findProvider(await props({ TF_PLUGIN_CACHE_DIR: join(scratch, "cache") }));
    expect(found).toEqual({ path: file, from: "version 1.289.0 in TF_PLUGIN_CACHE_DIR" });
  });

  it("is not taken from a plugin cache that has another version only", async () => {
    await program("cache", "from the cache");
    const asked = await props({ TF_PLUGIN_CACHE_DIR: join(scratch, "cache") });
    await expect(findProvider({ ...asked, version: "1.290.0" })).rejects.toThrow(
      "alicloud 1.290.0 is not on",
    );
  });

  it("is the program that is named, whatever else there is", async () => {
    await program("mirror", "from the mirror");
    const named = await program("elsewhere", "named");
    expect(await findProvider({ ...(await props()), named })).toEqual({ path: named, from: named });
  });

  it("is installed whatever folder, arguments and provider the caller's own Terraform is told of", async () => {
    await program("mirror", "from the mirror");
    const misleading = {
      TF_DATA_DIR: join(scratch, "elsewhere"),
      TF_CLI_ARGS_init: "-no-such-option",
      TF_REATTACH_PROVIDERS: "{",
    };
    expect(textOf((await findProvider(await props(misleading))).path)).toBe("from the mirror");
  });

  it("is asked for through the caller's proxy", async () => {
    const asked: string[] = [];
    const proxy = createServer((socket) => {
      socket.once("data", (data) => {
        asked.push(String(data).split("\r\n")[0] ?? "");
        socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
      });
    });
    await new Promise<void>((done) => proxy.listen(0, "127.0.0.1", done));
    const address = proxy.address();
    const port = typeof address === "object" ? address?.port : undefined;
    const own = await props({ HTTPS_PROXY: `http://127.0.0.1:${port}`, NO_PROXY: "", no_proxy: "" });
    // A host that no name service knows: without the proxy nobody is asked at all.
    const mirror = `provider_installation {
  network_mirror {
    url = "https://mirror.invalid/"
  }
}
`;
    writeFileSync(join(scratch, "terraform.rc"), mirror);
    await expect(findProvider(own)).rejects.toMatchObject({ exitCode: exitCodes.missing });
    expect(asked[0]).toBe("CONNECT mirror.invalid:443 HTTP/1.1");
    await new Promise((done) => proxy.close(done));
  });

  it("is asked for over HTTPS with the certificate authorities that the caller trusts, and of nobody else", async () => {
    const { certificate, key, authority } = await loopbackCertificate();
    const asked: string[] = [];
    const mirror = createHttpsServer({ cert: certificate, key }, (request, response) => {
      asked.push(request.url ?? "");
      response.writeHead(404).end();
    });
    await new Promise<void>((done) => mirror.listen(0, "127.0.0.1", done));
    const address = mirror.address();
    const port = typeof address === "object" ? address?.port : undefined;
    // Go reads no such variable on macOS and Windows: there the system's own store decides.
    writeFileSync(join(scratch, "authority.pem"), authority);
    for (const SSL_CERT_FILE of [undefined, join(scratch, "authority.pem")]) {
      const own = await props({ SSL_CERT_FILE, NO_PROXY: "127.0.0.1" });
      const url = `https://127.0.0.1:${port}/`;
      writeFileSync(
        join(scratch, "terraform.rc"),
        `provider_installation {\n  network_mirror {\n    url = "${url}"\n  }\n}\n`,
      );
      await expect(findProvider(own)).rejects.toMatchObject({ exitCode: exitCodes.missing });
      expect(asked.length > 0).toBe(SSL_CERT_FILE !== undefined);
    }
    expect(asked[0]).toBe(`/${providerHosts[0]}/aliyun/alicloud/index.json`);
    await new Promise((done) => mirror.close(done));
  });

  it("ends with 4 where it cannot be had, with the reason and every way to have it", async () => {
    const refused = findProvider(await props());
    await expect(refused).rejects.toMatchObject({ exitCode: exitCodes.missing });
    for (const words of [
      "aliyun/alicloud 1.289.0 is not on this machine, and terraform init cannot install it: Failed to query",
      "HTTPS_PROXY",
      "provider_installation",
      "TF_PLUGIN_CACHE_DIR",
      "--provider-binary PATH",
      "Without it: npx --no hybridnet rehearse",
    ])
      await expect(refused).rejects.toThrow(words);
  });

  it("ends with 4 where the program that is named is none", async () => {
    const named = join(scratch, "nothing");
    await expect(findProvider({ ...(await props()), named })).rejects.toMatchObject({
      exitCode: exitCodes.missing,
      message: `${named} is no program that can be run.`,
    });
  });
});
