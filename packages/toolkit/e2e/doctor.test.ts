import { spawnSync } from "node:child_process";
import { exampleData, exampleFile } from "@hybridnet/network/testing/synth";
import { hybridnet, Rehearsal, root } from "../testing/rehearsal";

const command = [hybridnet, "doctor"];

/** Outside of a rehearsal, with nothing that could reach another machine. */
function doctor(env: NodeJS.ProcessEnv, ...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...command, ...words], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, TF_REATTACH_PROVIDERS: "{}", ...env },
    encoding: "utf8",
  });
  return { status, said: stdout + stderr };
}

describe("npx --no hybridnet doctor", () => {
  it("finds in a rehearsal all that is needed, and says what only the account knows", () => {
    const rehearsal = new Rehearsal(exampleData("worked-example"));
    try {
      const { status, said } = rehearsal.inside("node", ...command, "--json");
      const findings: readonly { readonly check: string; readonly verdict: string }[] = JSON.parse(said);
      const verdicts = Object.fromEntries(findings.map(({ check, verdict }) => [check, verdict]));
      expect(verdicts).toMatchObject({
        Node: "ok",
        Terraform: "ok",
        Provider: "ok",
        "Network file": "ok",
        "Secret variables": "ok",
        Backend: "ok",
        "Express Connect service": "by hand",
      });
      expect(status).toBe(0);
    } finally {
      rehearsal.remove();
    }
  });

  it("ends with 4 where Terraform and keys are missing, and shows no value of what is there", () => {
    const sentinels = { ALICLOUD_ACCESS_KEY: "sentinel", TF_VAR_psk__shanghai__tunnel1: "sentinel" };
    const { status, said } = doctor({
      ...sentinels,
      NETWORK_CONFIG: exampleFile("worked-example"),
      TERRAFORM_BINARY_NAME: "/nowhere/terraform",
    });
    expect(said).toMatch(
      /^missing {2}Terraform: \/nowhere\/terraform cannot be run\n +for rehearse, .*\n +-> Install Terraform/m,
    );
    expect(said).toMatch(/^missing {2}Secret variables: not set: TF_VAR_psk__shanghai__tunnel2/m);
    expect(said).not.toContain("sentinel");
    expect(status).toBe(4);
  });

  it("ends with 1 where the network file is wrong, and where its own words are", () => {
    expect(doctor({ NETWORK_CONFIG: "nowhere.yaml" }).said).toMatch(
      /^fault {4}Network file: nowhere\.yaml: 1 fault/m,
    );
    expect(doctor({ NETWORK_CONFIG: "nowhere.yaml" }, "--markdown").said).toMatch(
      /^\| fault \| Network file \| nowhere\.yaml: 1 fault/m,
    );
    expect(doctor({ NETWORK_CONFIG: "nowhere.yaml" }, "--json").status).toBe(1);
    expect(doctor({}, "--jsno")).toMatchObject({
      status: 1,
      said: expect.stringContaining("Unknown option '--jsno'. Did you mean --json?"),
    });
  });
});
