import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { speakPlainHttp, trustsByEnvironment } from "./plain-http";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "plain-http-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const text = JSON.stringify({
  provider: { alicloud: [{ alias: "cn-shanghai", region: "cn-shanghai" }, { region: "cn-hangzhou" }] },
  terraform: { required_providers: { alicloud: { source: "aliyun/alicloud", version: "1.289.0" } } },
});

const file = (name: string): string => join(folder, name);

describe("Where Go programs cannot be told whom to trust", () => {
  it.each([
    ["linux", true],
    ["freebsd", true],
    ["darwin", false],
    ["win32", false],
  ] as const)("(on %s: %s that they can)", (platform, can) => {
    expect(trustsByEnvironment(platform)).toBe(can);
  });

  it("an override file makes every provider block speak plain HTTP, and leaves the stack's JSON as it is", () => {
    writeFileSync(file("cdk.tf.json"), text);
    speakPlainHttp([{ folder }], true);
    expect(readFileSync(file("cdk.tf.json"), "utf8")).toBe(text);
    expect(JSON.parse(readFileSync(file("rehearsal_override.tf.json"), "utf8"))).toEqual({
      provider: { alicloud: [{ alias: "cn-shanghai", protocol: "HTTP" }, { protocol: "HTTP" }] },
    });
    const { stdout } = spawnSync("terraform", [`-chdir=${folder}`, "providers"], { encoding: "utf8" });
    expect(stdout).toContain("aliyun/alicloud");
  });

  it("it goes again where HTTPS is spoken", () => {
    writeFileSync(file("cdk.tf.json"), text);
    speakPlainHttp([{ folder }], true);
    speakPlainHttp([{ folder }], false);
    expect(existsSync(file("rehearsal_override.tf.json"))).toBe(false);
  });
});
