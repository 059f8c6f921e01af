import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { type Block, exampleData, put, stackNames, synth } from "@hybridnet/network/testing/synth";
import { findTerraform } from "../terraform/find-terraform";
import { Rehearsal, root } from "../testing/rehearsal";

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Every value of a key, anywhere below. */
function valuesOf(value: unknown, key: string): readonly unknown[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(name === key ? [inner] : []),
    ...valuesOf(inner, key),
  ]);
}

/**
 * What comes of it when another user calls the stand-in, reads the keys, and asks the API with keys of their own. Who
 * is not root cannot become somebody else: there the caller's own rights are taken from the folder first.
 */
function attempts(door: string): unknown {
  const { CBN_ENDPOINT } = JSON.parse(readFileSync(join(door, "clients.json"), "utf8"));
  const query = new URLSearchParams({
    ...{
      Action: "DescribeCens",
      Version: "2017-09-12",
      Format: "JSON",
      AccessKeyId: "mine",
      Signature: "bWluZQ==",
    },
    ...{ SignatureMethod: "HMAC-SHA1", SignatureVersion: "1.0", SignatureNonce: "1" },
    Timestamp: new Date().toISOString().replace(/\.\d+/, ""),
  });
  const program = `
    const door = ${JSON.stringify(door)};
    const said = {};
    const tell = (name, value) => {
      said[name] = value;
      if (Object.keys(said).length === 3) console.log(JSON.stringify(said));
    };
    require("node:net").connect(door + "/provider.sock", () => tell("socket", "open")).on("error", (it) => tell("socket", it.code));
    require("node:fs").readFile(door + "/clients.json", (it) => tell("clients", it?.code));
    require("node:https").get(${JSON.stringify(`https://${CBN_ENDPOINT}/?${query}`)}, { rejectUnauthorized: false }, (answer) => {
      let text = "";
      answer.on("data", (data) => (text += data)).on("end", () => tell("api", JSON.parse(text).Code));
    });`;
  const isRoot = process.getuid?.() === 0;
  if (!isRoot) chmodSync(door, 0);
  try {
    const nobody = isRoot ? { uid: 65534, gid: 65534 } : {};
    const { stdout, stderr } = spawnSync(process.execPath, ["-e", program], {
      ...{ ...nobody, cwd: "/", env: {}, encoding: "utf8" },
    });
    if (stdout === "") throw new Error(stderr);
    return JSON.parse(stdout);
  } finally {
    if (!isRoot) chmodSync(door, 0o700);
  }
}

describe("A rehearsal", () => {
  const remote: Readonly<Record<string, Block>> = {
    hcp: { type: "hcp", organization: "example-org" },
    oss: {
      type: "oss",
      bucket: "example-state",
      region: "cn-shanghai",
      lock: { instance: "tf-lock", table: "terraform_lock" },
    },
    http: { type: "http", address: "https://state.example.com/{stack}" },
    local: { type: "local", directory: "elsewhere" },
  };

  it.each(Object.keys(remote))(
    "of a network with the backend %s keeps its state below its own folder and changes nothing else",
    (type) => {
      const data = put(exampleData("worked-example"), ["backend"], remote[type]);
      const rehearsal = new Rehearsal(data);
      try {
        const deploy = [
          ["init", "-input=false"],
          ["apply", "-auto-approve", "-input=false"],
        ];
        expect(rehearsal.terraforms("connectivity", deploy).status).toBe(0);
        expect(readdirSync(rehearsal.states)).toContain("connectivity.tfstate");
        const local = synth(put(exampleData("worked-example"), ["backend"], undefined));
        for (const stack of stackNames)
          expect(readFileSync(join(rehearsal.stackFolder(stack), "cdk.tf.json"), "utf8")).toBe(
            local[stack].text,
          );
        expect(existsSync(join(root, "elsewhere"))).toBe(false);
      } finally {
        rehearsal.remove();
      }
    },
  );

  it("hands no credential, token, variable or Terraform setting of its environment to what it runs", () => {
    const rehearsal = new Rehearsal(exampleData("worked-example"));
    try {
      const sentinels = {
        ALICLOUD_ACCESS_KEY: "sentinel-1",
        ALIBABA_CLOUD_ACCESS_KEY_SECRET: "sentinel-2",
        TF_TOKEN_app_terraform_io: "sentinel-3",
        TF_VAR_psk__shanghai__tunnel1: "sentinel-4",
        TF_CLI_ARGS_apply: "-sentinel-5",
        TF_HTTP_PASSWORD: "sentinel-6",
        AWS_SECRET_ACCESS_KEY: "sentinel-7",
        GITHUB_TOKEN: "sentinel-8",
      };
      const { status, said } = rehearsal.runWith(sentinels, "env");
      expect(status).toBe(0);
      expect(said).not.toContain("sentinel");
      expect(said).toMatch(/^TF_REATTACH_PROVIDERS=/m);
      const config = /^TF_CLI_CONFIG_FILE=(.*)$/m.exec(said)?.[1] ?? "";
      expect(readFileSync(config, "utf8")).toMatch(/^# Written by hybridnet rehearse.*\n$/);
    } finally {
      rehearsal.remove();
    }
  });

  describe("that is open", () => {
    const rehearsal = new Rehearsal(exampleData("worked-example"));
    afterAll(() => rehearsal.remove());

    /** What somebody has deployed in a folder of their own. */
    const real = {
      terraform: { required_providers: { alicloud: { source: "aliyun/alicloud" } } },
      provider: { alicloud: { region: "cn-shanghai" } },
      resource: { alicloud_vpc: { real: { vpc_name: "real", cidr_block: "10.0.0.0/8" } } },
    };
    const state = { version: 4, serial: 7, lineage: "real", outputs: {}, resources: [] };

    function somebodys(): string {
      const folder = mkdtempSync(join(rehearsal.folder, "real-"));
      writeFileSync(join(folder, "main.tf.json"), JSON.stringify(real));
      writeFileSync(join(folder, "terraform.tfstate"), JSON.stringify(state));
      return folder;
    }
    const stateIn = (folder: string) => readFileSync(join(folder, "terraform.tfstate"), "utf8");

    it("refuses to run terraform in any folder but its own, where the state could be real", () => {
      const elsewhere = somebodys();
      for (const words of [["apply", "-auto-approve"], ["init"], ["state", "list"]]) {
        const { status, said } = rehearsal.inside("terraform", `-chdir=${elsewhere}`, ...words);
        expect(status).toBe(3);
        expect(said).toContain("Refused: in a rehearsal, terraform runs below");
      }
      expect(readdirSync(elsewhere).sort()).toEqual(["main.tf.json", "terraform.tfstate"]);
    });

    it("leaves a terraform without the way to the account that does not come through the guard", async () => {
      const { path } = await findTerraform(process.env);
      writeFileSync(join(rehearsal.folder, ".bash_profile"), `PATH=${dirname(path)}:$PATH\n`);
      for (const [program, ...words] of [
        [path],
        ["bash", "-lc", 'terraform "$@"', "bash"],
        ["env", "-i", `HOME=${rehearsal.folder}`, `TF_CLI_CONFIG_FILE=${rehearsal.place}/terraform.rc`, path],
      ] as const) {
        const folder = somebodys();
        const run = (...args: readonly string[]) =>
          rehearsal.insideWith({ HOME: rehearsal.folder }, program, ...words, `-chdir=${folder}`, ...args);
        const { said } = run("init", "-input=false");
        const { status, said: applied } = run("apply", "-auto-approve", "-input=false");
        expect(said + applied).toMatch(/Reattachment process not found|alicloud/);
        expect(status).toBe(1);
        expect(stateIn(folder)).toBe(JSON.stringify(state));
      }
      // Terraform ends the process of a provider that it does not reach.
      const { status } = rehearsal.terraform("connectivity", "init", "-input=false");
      expect(status).toBe(0);
      expect(rehearsal.terraform("connectivity", "plan", "-input=false").status).toBe(0);
    });

    it("opens no door to another user of the machine", () => {
      const door = join(rehearsal.place, "door");
      // Nothing above the rehearsal's own folder is in the way.
      chmodSync(rehearsal.folder, 0o755);
      expect(rehearsal.inside("true").status).toBe(0);
      expect(statSync(door).mode & 0o777).toBe(0o700);
      expect(attempts(door)).toEqual({
        socket: "EACCES",
        clients: "EACCES",
        api: "InvalidAccessKeyId.NotFound",
      });
    });
  });

  it("leaves its secrets in Terraform's state alone, and its log out of what is said: only their owner can read them", () => {
    const rehearsal = new Rehearsal(exampleData("multi-site"));
    const logs = { TF_LOG: "trace", TF_LOG_PROVIDER: "trace", CDKTF_LOG_LEVEL: "debug" };
    try {
      const { status, said } = rehearsal.runWith(
        { ...logs, CDKTF_OUTDIR: join(rehearsal.folder, "logs") },
        "--keep",
      );
      expect(status).toBe(0);
      const log = join(rehearsal.folder, "logs", "terraform.log");
      expect(said).toContain(`The log is in ${log}.`);
      expect(/\[TRACE\]/.test(readFileSync(log, "utf8"))).toBe(true);
      const secrets = [
        ...valuesOf(rehearsal.state("vpn-standby"), "psk"),
        ...valuesOf(rehearsal.state("connectivity"), "auth_key"),
      ].filter((it): it is string => typeof it === "string" && it !== "");
      expect(new Set(secrets).size).toBe(5);
      const stack = `-chdir=${rehearsal.stackFolder("vpn-standby")}`;
      const plan = rehearsal.insideWith(logs, "terraform", stack, "plan", "-input=false");
      expect(said + plan.said).not.toMatch(/\[(TRACE|DEBUG|INFO|WARN)\]/);
      const outputs = rehearsal.terraform("vpn-standby", "output", "-json");
      // The state's own part holds what the data source returns, the keys among it; its outputs must not.
      const { values } = JSON.parse(rehearsal.terraform("vpn-standby", "show", "-json").said);
      const shown = { said: JSON.stringify(values.outputs) };
      expect(shown.said).toContain("tunnel_public_ips");
      expect(JSON.stringify(values.root_module)).toContain(secrets[0]);
      for (const secret of secrets) {
        for (const text of [said, plan.said, outputs.said, shown.said]) expect(text).not.toContain(secret);
      }
      for (const file of filesBelow(rehearsal.folder)) {
        const isState = /\.tfstate(\.backup)?$/.test(file) && file.startsWith(rehearsal.states);
        if (isState || file.endsWith(".log")) expect(statSync(file).mode & 0o777).toBe(0o600);
        else for (const secret of secrets) expect(readFileSync(file, "latin1")).not.toContain(secret);
      }
    } finally {
      rehearsal.remove();
    }
  });

  it("does not disturb another one at the same time", async () => {
    const two = [new Rehearsal(exampleData("worked-example")), new Rehearsal(exampleData("multi-site"))];
    try {
      const runs = two.map((rehearsal) => {
        const child = rehearsal.start("--destroy");
        return new Promise<number | null>((resolve) => child.on("close", resolve));
      });
      expect(await Promise.all(runs)).toEqual([0, 0]);
    } finally {
      for (const rehearsal of two) rehearsal.remove();
    }
  });

  it("refuses to share its folder with another one", async () => {
    const rehearsal = new Rehearsal(exampleData("worked-example"));
    try {
      const first = rehearsal.start("sleep", "4");
      const ended = new Promise((resolve) => first.on("close", resolve));
      await new Promise((resolve) => setTimeout(resolve, 2000));
      const second = rehearsal.run();
      expect(second.status).toBe(3);
      expect(second.said).toContain("Another rehearsal");
      await ended;
    } finally {
      rehearsal.remove();
    }
  });

  it.each([
    ["SIGTERM to it alone, as a CI runner sends", (pid: number) => process.kill(pid, "SIGTERM")],
    ["SIGINT to all of its terminal, as Ctrl-C sends", (pid: number) => process.kill(-pid, "SIGINT")],
  ])("ends with its children after a %s, and leaves no process behind", async (_way, end) => {
    const rehearsal = new Rehearsal(exampleData("worked-example"));
    try {
      const script = join(rehearsal.folder, "wait.sh");
      writeFileSync(script, `#!/bin/sh\necho $$ > ${rehearsal.folder}/pid\nexec sleep 60\n`);
      chmodSync(script, 0o755);
      const child = rehearsal.start(script);
      const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
      for (let tries = 0; tries < 200 && !existsSync(join(rehearsal.folder, "pid")); tries++)
        await new Promise((resolve) => setTimeout(resolve, 100));
      const pid = Number(readFileSync(join(rehearsal.folder, "pid"), "utf8"));
      if (child.pid === undefined) throw new Error("the rehearsal has not started");
      end(child.pid);
      expect(await ended).toBe(130);
      expect(() => process.kill(pid, 0)).toThrow("ESRCH");
    } finally {
      rehearsal.remove();
    }
  });
});
