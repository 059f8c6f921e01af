import { createServer } from "node:http";
import { loadNetwork } from "@hybridnet/network";
import { exampleData, exampleFile, networkOf, put } from "@hybridnet/network/testing/synth";
import { credentialsFinding, serviceFindings, variablesFinding } from "./account";
import { backendFinding } from "./backend";
import { type Answer, bad, ok, probeIn } from "./finding";
import { workspacesOf } from "./hcp";
import { exitCodeOf, networkFinding } from "./run";

const network = networkOf(exampleData("worked-example"));

describe("The doctor on the network file", () => {
  it("gives the codes of its faults", () => {
    expect(networkFinding(loadNetwork("nowhere.yaml"), "nowhere.yaml")).toMatchObject({
      verdict: "fault",
      found: "nowhere.yaml: 1 fault (FILE001)",
    });
    const valid = exampleFile("worked-example");
    expect(networkFinding(loadNetwork(valid), valid).verdict).toBe("ok");
  });
});

describe("The doctor on credentials", () => {
  it.each([
    [{ ALIBABA_CLOUD_ACCESS_KEY_ID: "sentinel", ALICLOUD_SECRET_KEY: "sentinel" }, "ok"],
    [{ ALICLOUD_ACCESS_KEY: "sentinel" }, "missing"],
    [{ ALIBABACLOUD_ACCESS_KEY_ID: "sentinel", ALIBABACLOUD_ACCESS_KEY_SECRET: "sentinel" }, "ok"],
    [{ ALIBABA_CLOUD_PROFILE: "sentinel" }, "by hand"],
    [{ ALICLOUD_ECS_ROLE_NAME: "sentinel" }, "by hand"],
    [{ ALIBABA_CLOUD_CREDENTIALS_URI: "sentinel" }, "by hand"],
    [{ ALIBABA_CLOUD_OIDC_PROVIDER_ARN: "sentinel" }, "by hand"],
    [{ TF_REATTACH_PROVIDERS: "{}" }, "ok"],
    [{}, "missing"],
  ])("looks for names and never shows a value: %j", (env, verdict) => {
    const finding = credentialsFinding(env);
    expect(finding.verdict).toBe(verdict);
    expect(JSON.stringify(finding)).not.toContain("sentinel");
  });

  it("names every secret variable that is not set", () => {
    expect(variablesFinding(network, { TF_VAR_psk__shanghai__tunnel1: "sentinel" })).toMatchObject({
      verdict: "missing",
      found: "not set: TF_VAR_psk__shanghai__tunnel2",
    });
  });
});

describe("The doctor on workspaces of HCP Terraform", () => {
  const backend = networkOf(
    put(exampleData("worked-example"), ["backend"], {
      ...{ type: "hcp", organization: "acme", hostname: "tf.example", workspacePrefix: "p-" },
    }),
  ).backend;
  const variable = (key: string, category: string) => ({ attributes: { key, category, value: "sentinel" } });
  const psks = ["psk__shanghai__tunnel1", "psk__shanghai__tunnel2"];
  const keys = ["ALICLOUD_ACCESS_KEY", "ALICLOUD_SECRET_KEY"];

  /** HCP Terraform with one workspace for each stack and a variable set for all. */
  const answers =
    ({ mode = "remote", own = psks, shared = keys, hidden = false }) =>
    async (url: string, token: string): Promise<unknown> => {
      expect(token).toBe("the token");
      const path = url.replace("https://tf.example/api/v2/", "");
      if (hidden) return undefined;
      if (path === "organizations/acme/workspaces/p-vpn-standby")
        return { data: { id: "ws-1", attributes: { "execution-mode": mode } } };
      if (path === "workspaces/ws-1/varsets") return { data: [{ id: "set-1" }] };
      if (path === "workspaces/ws-1/vars") return { data: own.map((it) => variable(it, "terraform")) };
      if (path === "varsets/set-1/relationships/vars")
        return { data: shared.map((it) => variable(it, "env")) };
      throw new Error(path);
    };

  async function verdicts(props: Parameters<typeof answers>[0], env: NodeJS.ProcessEnv = {}) {
    if (backend.type !== "hcp") throw new Error("the backend is another one");
    const workspaces = await workspacesOf(backend, ["vpn-standby"], "the token", answers(props));
    const elsewhere =
      workspaces === undefined
        ? ({ kind: "unseen", hostname: "tf.example" } as const)
        : ({ kind: "workspaces", workspaces } as const);
    const found = [credentialsFinding(env, elsewhere), variablesFinding(network, env, elsewhere)];
    expect(JSON.stringify(found)).not.toContain("sentinel");
    return found.map(({ verdict }) => verdict);
  }

  const here = {
    ...{ ALICLOUD_ACCESS_KEY: "sentinel", ALICLOUD_SECRET_KEY: "sentinel" },
    ...Object.fromEntries(psks.map((it) => [`TF_VAR_${it}`, "sentinel"])),
  };

  it("finds credentials and keys that lie there, and misses those that do not, whatever this machine has", async () => {
    expect(await verdicts({})).toEqual(["ok", "ok"]);
    expect(await verdicts({ mode: "agent" })).toEqual(["ok", "ok"]);
    expect(await verdicts({ shared: ["ALICLOUD_ACCESS_KEY"] }, here)).toEqual(["missing", "ok"]);
    expect(await verdicts({ own: [] }, here)).toEqual(["ok", "missing"]);
  });

  it("wants them on this machine where the runs happen here", async () => {
    expect(await verdicts({ mode: "local" })).toEqual(["missing", "missing"]);
    expect(await verdicts({ mode: "local", own: [], shared: [] }, here)).toEqual(["ok", "ok"]);
  });

  it("leaves it to be looked up where the workspaces are not shown", async () => {
    expect(await verdicts({ hidden: true })).toEqual(["by hand", "by hand"]);
    expect(await verdicts({ hidden: true }, here)).toEqual(["ok", "ok"]);
  });
});

describe("The doctor on the backend", () => {
  const surroundings = (answer: Answer, env: NodeJS.ProcessEnv = {}) => ({
    env,
    stacks: ["cen-core"],
    isWritable: (folder: string) => folder === "state",
    loggedIn: ["tf.example"],
    hasHelper: false,
    probe: async () => answer,
  });
  const http = { type: "http", address: "https://state.example/{stack}" };
  const hcp = { type: "hcp", organization: "acme" };
  const oss = {
    type: "oss",
    bucket: "acme",
    region: "cn-shanghai",
    lock: { instance: "locks", table: "tf" },
  };
  const keys = { ALICLOUD_ACCESS_KEY: "a", ALICLOUD_SECRET_KEY: "b" };
  const status = (code: number): Answer => ({ kind: "status", status: code });

  it.each([
    [{ type: "local" }, status(500), {}, "ok"],
    [{ type: "local", directory: "elsewhere" }, status(200), {}, "fault"],
    [http, status(404), {}, "ok"],
    [http, status(401), {}, "fault"],
    [http, { kind: "none", why: "ECONNREFUSED" } as const, {}, "missing"],
    [hcp, status(200), {}, "missing"],
    [hcp, status(200), { TF_TOKEN_app_terraform_io: "sentinel" }, "ok"],
    [{ ...hcp, hostname: "tf.example" }, status(200), {}, "ok"],
    [oss, status(403), {}, "missing"],
    [oss, status(403), keys, "ok"],
    [oss, status(404), keys, "fault"],
    [oss, status(403), { ALICLOUD_ACCESS_KEY_ID: "a", ALICLOUD_ACCESS_KEY_SECRET: "b" }, "ok"],
    [oss, status(403), { ALICLOUD_PROFILE: "sentinel" }, "ok"],
    [oss, status(403), { ALICLOUD_ECS_ROLE_NAME: "sentinel" }, "ok"],
    [oss, status(403), { ALIBABA_CLOUD_ACCESS_KEY_ID: "a", ALIBABA_CLOUD_ACCESS_KEY_SECRET: "b" }, "missing"],
    [oss, status(403), { ALICLOUD_ACCESS_KEY: "a", ALIBABA_CLOUD_PROFILE: "sentinel" }, "missing"],
    [oss, status(403), { ...keys, ALICLOUD_ACCESS_KEY: "STS.sentinel" }, "missing"],
    [oss, status(403), { ...keys, ALIBABA_CLOUD_SECURITY_TOKEN: "sentinel" }, "missing"],
    [
      oss,
      status(403),
      { ...keys, ALICLOUD_ACCESS_KEY: "STS.sentinel", ALICLOUD_SECURITY_TOKEN: "sentinel" },
      "ok",
    ],
  ])("says of %j that answers %j: %s", async (backend, answer, env, verdict) => {
    const given = networkOf(put(exampleData("worked-example"), ["backend"], backend)).backend;
    const finding = await backendFinding(given, surroundings(answer, env));
    expect(finding.verdict).toBe(verdict);
    expect(JSON.stringify(finding)).not.toContain("sentinel");
  });

  it("asks the endpoints that the oss backend asks, also where the environment names others", async () => {
    const { backend } = networkOf(put(exampleData("worked-example"), ["backend"], oss));
    const asked = async (env: NodeJS.ProcessEnv) => {
      const urls: string[] = [];
      const probe = async (url: string) => {
        urls.push(url);
        return status(403);
      };
      await backendFinding(backend, { ...surroundings(status(403), { ...keys, ...env }), probe });
      return urls;
    };
    expect(await asked({})).toEqual([
      "https://acme.oss-cn-shanghai.aliyuncs.com/",
      "https://locks.cn-shanghai.ots.aliyuncs.com/",
    ]);
    const inside = {
      ALICLOUD_OSS_ENDPOINT: "oss-cn-shanghai-internal.aliyuncs.com",
      ALICLOUD_TABLESTORE_ENDPOINT: "https://locks.cn-shanghai.vpc.ots.example",
    };
    expect(await asked(inside)).toEqual([
      "https://acme.oss-cn-shanghai-internal.aliyuncs.com/",
      "https://locks.cn-shanghai.vpc.ots.example/",
    ]);
  });

  it("does not ask for a token that a credentials helper may have", async () => {
    const given = networkOf(put(exampleData("worked-example"), ["backend"], hcp)).backend;
    const props = { ...surroundings(status(200)), hasHelper: true };
    expect((await backendFinding(given, props)).verdict).toBe("by hand");
  });

  it("sends nobody to set what is set, and calls no address right where there is no stack to ask for", async () => {
    const given = networkOf(put(exampleData("worked-example"), ["backend"], http)).backend;
    const env = { TF_HTTP_USERNAME: "me", TF_HTTP_PASSWORD: "sentinel" };
    const refused = await backendFinding(given, surroundings(status(401), env));
    expect(refused).toMatchObject({ verdict: "fault", remedy: expect.stringMatching(/is current$/) });
    const none = await backendFinding(given, { ...surroundings(status(200)), stacks: [] });
    expect(none).toMatchObject({ verdict: "fault", remedy: "npm run synth shows why" });
  });

  it("goes through the proxy of the environment, as Terraform does", async () => {
    const tunnels: (string | undefined)[] = [];
    const proxy = createServer().on("connect", ({ url }, socket) => {
      tunnels.push(url);
      socket.end("HTTP/1.1 407 Proxy Authentication Required\r\n\r\n");
    });
    await new Promise<void>((done) => void proxy.listen(0, "127.0.0.1", done));
    const address = proxy.address();
    const ask = probeIn({
      HTTPS_PROXY: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`,
    });
    expect((await ask("https://state.invalid/")).kind).toBe("none");
    await new Promise((done) => proxy.close(done));
    expect(tunnels).toEqual(["state.invalid:443"]);
  });

  it("asks a server with the user's name, and tells a refused connection from an answer", async () => {
    let seen: string | undefined;
    const server = createServer(({ headers }, response) => {
      seen = headers.authorization;
      response.writeHead(204).end();
    });
    await new Promise<void>((done) => void server.listen(0, "127.0.0.1", done));
    const address = server.address();
    const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/`;
    expect(await probeIn({})(url, "Basic abc")).toEqual({ kind: "status", status: 204 });
    expect(seen).toBe("Basic abc");
    await new Promise((done) => {
      server.closeAllConnections();
      server.close(done);
    });
    expect(await probeIn({})(url)).toEqual({ kind: "none", why: "ECONNREFUSED" });
  });
});

describe("The doctor on account services", () => {
  it("lists those that the network uses, and how to see whether they are open", () => {
    const found = serviceFindings(network);
    expect(found.map(({ check }) => check)).toEqual([
      "Transit router service",
      "Express Connect service",
      "Cloud Data Transfer",
      "VPN",
    ]);
    expect(found.every(({ verdict, remedy }) => verdict === "by hand" && remedy?.includes("console"))).toBe(
      true,
    );
    const plain = { ...network, dataCentres: [], interRegionLinks: [] };
    expect(serviceFindings(plain).map(({ check }) => check)).toEqual(["Transit router service"]);
  });
});

describe("The doctor's exit code", () => {
  it("is 1 for what is wrong, 4 for what is missing, and 0 for all else", () => {
    const fault = bad("Node", "fault", "", "");
    const missing = bad("Terraform", "missing", "", "");
    const rest = [ok("Backend", ""), bad("Drill", "warning", "", ""), bad("VPN", "by hand", "", "")];
    expect([exitCodeOf([fault, missing]), exitCodeOf([missing, ...rest]), exitCodeOf(rest)]).toEqual([
      1, 4, 0,
    ]);
  });
});
