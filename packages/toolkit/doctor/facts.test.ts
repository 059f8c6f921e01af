import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Facts } from "./facts";

describe("What the doctor reads from this machine", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "facts-"));
    mkdirSync(join(folder, ".terraform.d"));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it("finds tokens where Terraform does: in its configuration file, and of terraform login", () => {
    const credentials = {
      "tf.example": { token: "of the login" },
      "other.example": { token: "of the login" },
    };
    writeFileSync(join(folder, ".terraform.d", "credentials.tfrc.json"), JSON.stringify({ credentials }));
    writeFileSync(
      join(folder, ".terraformrc"),
      'plugin_cache_dir = "/tmp"\n\ncredentials "tf.example" {\n  token = "of the file"\n}\n',
    );
    const facts = new Facts(folder, { HOME: folder });
    expect([facts.tokenFor("tf.example"), facts.tokenFor("other.example")]).toEqual([
      "of the file",
      "of the login",
    ]);
    expect(new Facts(folder, { HOME: folder, TF_TOKEN_tf_example: "set" }).tokenFor("tf.example")).toBe(
      "set",
    );
    expect(facts.hasCredentialsHelper()).toBe(false);
    writeFileSync(join(folder, "own.tfrc"), 'credentials_helper "vault" {}\n');
    expect(new Facts(folder, { TF_CLI_CONFIG_FILE: join(folder, "own.tfrc") }).hasCredentialsHelper()).toBe(
      true,
    );
  });

  it("calls a file in the place of a folder no place for state", () => {
    const facts = new Facts(folder, {});
    writeFileSync(join(folder, "state"), "");
    expect([facts.isWritable("state"), facts.isWritable("other/state")]).toEqual([false, true]);
  });
});
