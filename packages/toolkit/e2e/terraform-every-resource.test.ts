import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Members } from "@cdktf/provider-alicloud";
import { alicloud } from "@cdktf/provider-alicloud";
import fc from "fast-check";
import { isList, isObject, type TerraformObject, type TerraformValue } from "../rehearsal/protocol/values";
import { type RunningProvider, startProvider } from "../rehearsal/server/start-provider";
import { configurations } from "../rehearsal/testing/configurations";
import { brokenPromises } from "../rehearsal/testing/consistency";
import { MemoryService } from "../rehearsal/testing/memory-service";
import { Workspace } from "../rehearsal/testing/terraform";

/** As JSON configuration: without what is absent, and with text that is no template. */
function written(value: TerraformValue): unknown {
  if (typeof value === "string") return value.replaceAll("${", "$${").replaceAll("%{", "%%{");
  if (isList(value)) return value.map(written);
  if (!isObject(value)) return value;
  const given = Object.entries(value).filter(
    ([, inner]) => inner !== null && !(isList(inner) && inner.length === 0),
  );
  // In JSON a key "//" is a comment.
  return Object.fromEntries(
    given.filter(([name]) => name !== "//").map(([name, inner]) => [name, written(inner)]),
  );
}

/** Generated configurations of each type, always the same ones for one seed. */
const sampled = (
  seed: number,
  numRuns: number,
  models: readonly { readonly type: string; readonly members: Members }[],
) =>
  Object.fromEntries(
    models.map(({ type, members }) => {
      const samples = fc.sample(configurations(members), { numRuns, seed });
      // What is required stands there also where it is an empty list.
      const required = Object.keys(members).filter(
        (name) => members[name]?.kind === "attribute" && members[name].presence === "required",
      );
      const resource = (config: TerraformObject) =>
        Object.assign(Object.fromEntries(required.map((name) => [name, config[name]])), written(config));
      return [type, Object.fromEntries(samples.map((config, i) => [`sample${i}`, resource(config)]))];
    }),
  );

const configuration = (seed: number) => ({
  provider: { alicloud: { region: "cn-shanghai" } },
  resource: sampled(seed, 2, alicloud.resources),
  data: sampled(seed, 1, alicloud.dataSources),
});

/** Arguments, as `type.name`, that the real provider too records otherwise than it has planned them. */
const breakable = new Set(
  alicloud.resources.flatMap((model) => [...brokenPromises(model)].map((name) => `${model.type}.${name}`)),
);

/** The same of what Terraform says in its log: a line that names the resource, and below it one for each argument. */
function brokenIn(log: string): readonly string[] {
  const entries = log.split(/^(?=\d{4}-\d\d-\d\dT)/m);
  return entries.flatMap((entry) => {
    const [, type] = /unexpected new value for (\w+)\./.exec(entry) ?? [];
    if (type === undefined) return [];
    return [...entry.matchAll(/^ +- \.(\w+)/gm)].map(([, name]) => `${type}.${name}`);
  });
}

let running: RunningProvider;
let workspace: Workspace;
const service = new MemoryService();

beforeAll(async () => {
  running = await startProvider({ service });
  workspace = new Workspace(running.reattach, configuration(1));
  await workspace.ok("init", "-input=false");
});

afterAll(async () => {
  await running.close();
  workspace.remove();
});

describe("terraform with generated configurations of every resource and data source", () => {
  it("plans nothing after it has created them, nor after it has changed or replaced them", async () => {
    const log = join(workspace.folder, "warnings.log");
    const apply = ["apply", "-auto-approve", "-no-color"];
    for (const seed of [1, 2]) {
      workspace.write(configuration(seed));
      const applied = await workspace.run(apply, { TF_LOG: "WARN", TF_LOG_PATH: log });
      expect(applied.stderr).not.toContain("Error");
      expect(applied.status).toBe(0);
      const planned = await workspace.run(["plan", "-detailed-exitcode", "-no-color"]);
      expect(planned.stdout).toContain("No changes.");
      expect(planned.status).toBe(0);
      expect(await workspace.ok("plan", "-refresh-only", "-no-color")).toContain("No changes.");
    }
    expect(service.objects.size).toBe(2 * alicloud.resources.length);
    // Terraform tolerates results that break the plan, since the provider is of the old kind, and logs them.
    const broken = brokenIn(readFileSync(log, "utf8"));
    expect(broken.length).toBeGreaterThan(0);
    expect(broken.filter((it) => !breakable.has(it))).toEqual([]);
    expect(await workspace.ok("destroy", "-auto-approve", "-no-color")).toContain(
      `Destroy complete! Resources: ${2 * alicloud.resources.length} destroyed.`,
    );
    expect(service.objects.size).toBe(0);
  }, 60_000);
});
