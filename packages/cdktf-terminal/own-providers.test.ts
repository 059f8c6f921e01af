import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { answering, answerTo } from "./own-providers";

const registry = "https://packages.example";

describe("What the cdktf CLI asks the npm registry", () => {
  const project = realpathSync(mkdtempSync(join(tmpdir(), "own-providers-")));
  afterAll(() => rmSync(project, { recursive: true }));

  const write = (folder: string, version: string) => {
    mkdirSync(folder, { recursive: true });
    const cdktf = { provider: { name: "registry.terraform.io/acme/cloud" } };
    const json = { version, cdktf, dependencies: { cdktf: "0.21.0" } };
    writeFileSync(join(folder, "package.json"), JSON.stringify(json));
  };
  beforeAll(() => {
    const installed = join(project, "node_modules", "@cdktf");
    write(join(project, "packages", "cloud"), "1.2.3");
    write(join(installed, "provider-other"), "4.5.6");
    symlinkSync(join(project, "packages", "cloud"), join(installed, "provider-cloud"));
  });

  it("of a package of this project is answered by its own package.json", () => {
    expect(answerTo(`${registry}/@cdktf/provider-cloud/1.2.3`, project)).toEqual({
      name: "@cdktf/provider-cloud",
      version: "1.2.3",
      cdktf: { provider: { name: "registry.terraform.io/acme/cloud", version: "1.2.3" } },
      peerDependencies: { cdktf: "0.21.0" },
    });
  });

  it.each([
    ["a package that npm installed", `${registry}/@cdktf/provider-other/4.5.6`],
    ["a package that is not installed", `${registry}/@cdktf/provider-absent/1.0.0`],
    ["another version of a package of this project", `${registry}/@cdktf/provider-cloud/1.2.4`],
    ["all versions of it", `${registry}/@cdktf/provider-cloud`],
    ["a name that leads elsewhere", `${registry}/@cdktf/provider-../1.2.3`],
    ["nothing", undefined],
  ])("of %s is asked", (_, url) => {
    expect(answerTo(url, project)).toBeUndefined();
  });

  it("is answered as a response over HTTPS is, without a call", async () => {
    const called = jest.fn();
    const ask = answering(called, project);
    const asked = ask(new URL(`${registry}/@cdktf/provider-cloud/1.2.3`));
    const response = await new Promise<NodeJS.ReadableStream>((resolve) => asked.on("response", resolve));
    expect(JSON.parse(await text(response))).toMatchObject({ version: "1.2.3" });
    expect(response).toMatchObject({ statusCode: 200 });
    expect(called).not.toHaveBeenCalled();
    ask("https://example.com/");
    expect(called).toHaveBeenCalledWith("https://example.com/");
  });
});
