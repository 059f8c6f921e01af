import { type Block, exampleData, put, type StackName, type Synth, synth } from "../../testing/synth";

const backends = {
  local: { type: "local", directory: "state/prod" },
  hcp: { type: "hcp", organization: "example-org", project: "Network", workspacePrefix: "net-" },
  oss: {
    type: "oss",
    bucket: "example-state",
    region: "cn-shanghai",
    prefix: "net/prod",
    lock: { instance: "state-lock", table: "terraform_lock" },
  },
  http: {
    type: "http",
    address: "https://state.example.com/net-{stack}",
    lock: {
      address: "https://state.example.com/net-{stack}/lock",
      lockMethod: "POST",
      unlockMethod: "DELETE",
    },
  },
} as const;

function withBackend(backend: Block | undefined): Synth {
  return synth(put(exampleData("worked-example"), ["backend"], backend));
}

function terraformOf(stacks: Synth, stack: StackName): Block {
  return stacks[stack].json.terraform as Block;
}

function remoteStateOf(stacks: Synth): Block {
  const { backend, config } = stacks["cen-core"].at("data.terraform_remote_state.connectivity");
  return { backend, config };
}

describe("The backend", () => {
  it("is local and relative unless the file says otherwise", () => {
    const stacks = withBackend(undefined);
    expect(terraformOf(stacks, "connectivity").backend).toEqual({
      local: { path: "../../../state/connectivity.tfstate" },
    });
    expect(remoteStateOf(stacks)).toEqual({
      backend: "local",
      config: { path: "../../../state/connectivity.tfstate" },
    });
  });

  it("local keeps each stack's state in the folder that the file names", () => {
    const stacks = withBackend(backends.local);
    expect(terraformOf(stacks, "vpn-standby").backend).toEqual({
      local: { path: "../../../state/prod/vpn-standby.tfstate" },
    });
    expect(remoteStateOf(stacks)).toMatchObject({
      config: { path: "../../../state/prod/connectivity.tfstate" },
    });
  });

  it("hcp is a cloud block with one workspace per stack, read through the remote backend", () => {
    const stacks = withBackend(backends.hcp);
    expect(terraformOf(stacks, "cen-core").cloud).toEqual({
      hostname: "app.terraform.io",
      organization: "example-org",
      workspaces: { name: "net-cen-core", project: "Network" },
    });
    expect(terraformOf(stacks, "cen-core").backend).toBeUndefined();
    expect(remoteStateOf(stacks)).toEqual({
      backend: "remote",
      config: {
        hostname: "app.terraform.io",
        organization: "example-org",
        workspaces: { name: "net-connectivity" },
      },
    });
  });

  it("oss is private, encrypted and locked, and its remote state reads the same object", () => {
    const stacks = withBackend(backends.oss);
    expect(terraformOf(stacks, "connectivity").backend).toEqual({
      oss: {
        acl: "private",
        bucket: "example-state",
        encrypt: true,
        key: "connectivity.tfstate",
        prefix: "net/prod",
        region: "cn-shanghai",
        tablestore_endpoint: "https://state-lock.cn-shanghai.ots.aliyuncs.com",
        tablestore_table: "terraform_lock",
      },
    });
    expect(remoteStateOf(stacks)).toEqual({
      backend: "oss",
      config: {
        bucket: "example-state",
        region: "cn-shanghai",
        prefix: "net/prod",
        key: "connectivity.tfstate",
      },
    });
  });

  it("http puts the stack's name into the addresses", () => {
    const stacks = withBackend(backends.http);
    expect(terraformOf(stacks, "connectivity").backend).toEqual({
      http: {
        address: "https://state.example.com/net-connectivity",
        lock_address: "https://state.example.com/net-connectivity/lock",
        lock_method: "POST",
        unlock_address: "https://state.example.com/net-connectivity/lock",
        unlock_method: "DELETE",
      },
    });
    expect(remoteStateOf(stacks)).toEqual({
      backend: "http",
      config: { address: "https://state.example.com/net-connectivity" },
    });
  });

  it.each(Object.keys(backends) as (keyof typeof backends)[])(
    "%s changes nothing but the backend and remote-state blocks",
    (type) => {
      const rest = (stacks: Synth) =>
        Object.values(stacks).map(({ json }) => {
          const copy = structuredClone(json) as { terraform: Block; data?: Block; "//"?: unknown };
          const { backend: _backend, cloud: _cloud, ...terraform } = copy.terraform;
          const { terraform_remote_state: _state, ...data } = copy.data ?? {};
          return { ...copy, "//": undefined, terraform, data };
        });
      expect(rest(withBackend(backends[type]))).toEqual(rest(withBackend(undefined)));
    },
  );

  it.each([
    ["http", { ...backends.http, address: "https://user:secret@state.example.com/{stack}" }],
    ["http", { ...backends.http, address: "http://state.example.com/{stack}" }],
    ["http", { ...backends.http, address: "https://state.example.com/state" }],
    ["oss", { ...backends.oss, accessKey: "x" }],
    ["hcp", { ...backends.hcp, token: "x" }],
    ["local", { type: "local", directory: "/var/state" }],
    ["local", { type: "local", directory: "../state" }],
  ])("%s refuses credentials, plain text and places outside the checkout (case %#)", (_type, backend) => {
    expect(() => withBackend(backend)).toThrow(/ (BACKEND|SHAPE)\d{3} /);
  });
});
