import { styleOf } from "../command/terminal";
import { type Answer, bad, ok } from "./finding";
import { findingsText } from "./report";
import { exitCodeOf } from "./run";
import {
  addressIn,
  drillFinding,
  lockFinding,
  nodeFindings,
  type ProviderFacts,
  providerFinding,
  terraformFinding,
} from "./tools";

const node = {
  version: "22.11.0",
  abi: "127",
  platform: "linux-arm64",
  oldest: "20.19",
  addOnFault: undefined,
};

describe("The doctor on Node", () => {
  it("takes the oldest version that package.json allows, and refuses the one before", () => {
    const verdict = (version: string) => nodeFindings({ ...node, version })[0]?.verdict;
    expect([verdict("20.19.0"), verdict("20.18.3"), verdict("24.1.0"), verdict("9.99.0")]).toEqual([
      "ok",
      "missing",
      "ok",
      "missing",
    ]);
  });

  it("warns where the terminal add-on of the cdktf CLI has no build for this Node, which stops nobody", () => {
    const findings = nodeFindings({ ...node, addOnFault: "Cannot find module pty.node" });
    expect(findings[1]).toMatchObject({ verdict: "warning", found: expect.stringContaining("pty.node") });
    expect(exitCodeOf(findings)).toBe(0);
  });
});

describe("The doctor on Terraform", () => {
  const said = (version: string) => JSON.stringify({ terraform_version: version });

  it.each([
    ["terraform", said("1.11.4"), "ok"],
    ["terraform", said("1.9.0-rc1"), "ok"],
    ["terraform", said("1.8.5"), "missing"],
    ["terraform", undefined, "missing"],
    ["terraform", "Terraform v0.11", "fault"],
    ["/opt/tofu", said("1.10.1"), "warning"],
    ["/home/tofu/terraform", said("1.11.4"), "ok"],
  ])("says of %s with %s: %s", (binary, version, verdict) => {
    expect(terraformFinding({ binary, version }).verdict).toBe(verdict);
  });

  it("names the command that fetches one, and the variable that chooses another", () => {
    const { remedy } = terraformFinding({ binary: "terraform", version: undefined });
    expect(remedy).toContain("npx --no hybridnet terraform --install");
    expect(remedy).toContain("TERRAFORM_BINARY_NAME");
  });
});

describe("The doctor on the drill", () => {
  it("misses its programs, which stops nothing else, and not the superuser", () => {
    const machine = { platform: "linux", user: 1000, has: () => true, path: ["/bin"] };
    expect(drillFinding(machine).verdict).toBe("ok");
    const bare = drillFinding({ ...machine, has: () => false });
    expect(bare).toMatchObject({
      verdict: "warning",
      remedy: expect.stringContaining("apt-get install -y frr"),
    });
    expect(exitCodeOf([bare])).toBe(0);
    expect(drillFinding({ ...machine, platform: "darwin" }).remedy).toContain("Linux");
  });
});

describe("The doctor's report", () => {
  const findings = [ok("Node", "22"), bad("Terraform", "missing", "none", "install it")];
  const report = (isTTY: boolean, env = {}) => findingsText(findings, styleOf({ isTTY }, env));
  const plain =
    "ok       Node: 22\nmissing  Terraform: none\n         for rehearse, plan, apply, npm run diff, npm run deploy\n         -> install it\n\n1 missing; see the remedies.\n";

  it("says what needs what is missing, and how to get it", () => {
    expect(report(false)).toBe(plain);
  });

  it("is in colour on a terminal, and only there", () => {
    expect(report(true)).toContain("\u001b[31mmissing \u001b[0m Terraform");
    expect(report(true)).toContain("\u001b[32mok      \u001b[0m Node");
    expect(report(true, { NO_COLOR: "1" })).toBe(plain);
  });
});

describe("The doctor on the provider", () => {
  const facts: ProviderFacts = {
    reattached: false,
    address: "registry.example/aliyun/alicloud",
    version: "1.2.3",
    installed: [],
    notInstalled: ["a"],
    mirrorIn: undefined,
  };
  const asked: string[] = [];
  const answering = (answer: Answer) => async (url: string) => {
    asked.push(url);
    return answer;
  };
  const none = answering({ kind: "none", why: "ENOTFOUND" });

  it("asks the registry that terraform itself names, and only warns where it does not answer", async () => {
    expect(await providerFinding(facts, none)).toEqual(
      bad(
        "Provider",
        "warning",
        "registry.example cannot be reached: ENOTFOUND",
        expect.stringContaining("mirror"),
      ),
    );
    expect(asked).toEqual(["https://registry.example/.well-known/terraform.json"]);
    expect((await providerFinding(facts, answering({ kind: "status", status: 200 }))).verdict).toBe("ok");
    expect((await providerFinding(facts, answering({ kind: "status", status: 503 }))).verdict).toBe(
      "warning",
    );
  });

  it("asks nobody where it is installed, comes from a mirror, or is given by a rehearsal", async () => {
    asked.length = 0;
    const found = await Promise.all(
      [
        { installed: ["a"], notInstalled: [] },
        { mirrorIn: "/home/me/.terraformrc" },
        { reattached: true, address: undefined },
      ].map((it) => providerFinding({ ...facts, ...it }, none)),
    );
    expect(found.map(({ verdict }) => verdict)).toEqual(["ok", "ok", "ok"]);
    expect(asked).toEqual([]);
  });

  it("reads the address out of what terraform says", () => {
    const said =
      "Providers required by configuration:\n.\n└── provider[registry.example/aliyun/alicloud] 1.2.3\n";
    expect(addressIn(said, "aliyun/alicloud")).toBe("registry.example/aliyun/alicloud");
    expect(addressIn("", "aliyun/alicloud")).toBeUndefined();
  });
});

describe("The doctor on lock files", () => {
  const text = (version: string) =>
    `provider "registry.example/aliyun/alicloud" {\n  version = "${version}"\n  hashes = []\n}\n`;
  const finding = (...texts: readonly (string | undefined)[]) =>
    lockFinding(
      texts.map((it, at) => ({ stack: `stack-${at}`, text: it })),
      "aliyun/alicloud",
      "1.2.3",
    );

  it("wants one for every stack, of the version of the bindings", () => {
    expect(finding(text("1.2.3"), text("1.2.3")).verdict).toBe("ok");
    expect(finding(text("1.2.3"), undefined)).toMatchObject({
      verdict: "warning",
      found: "none for stack-1",
    });
    expect(finding(text("1.2.4"), text("1.2.3"))).toMatchObject({
      verdict: "fault",
      found: "stack-0 has 1.2.4",
    });
    expect(finding("nothing", text("1.2.3")).found).toBe("stack-0 has no version of the provider");
  });
});
