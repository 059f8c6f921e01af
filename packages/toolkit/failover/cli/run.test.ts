import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { given } from "../../command/testing/call";
import type { Report } from "../report/report";
import { command, folder, inFolder, read, saved, whole } from "../testing/deployed-stacks";
import { without } from "../testing/states";
import { parseFailoverOptions } from "./options";

inFolder();

describe("hybridnet failover --state", () => {
  it("reports on saved states and exits with 0 where all expectations hold", async () => {
    const { exitCode, out, err } = await command(["--state", ...saved(whole)]);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: "" });
    expect(out).toContain("state of connectivity, cen-core, vpn-standby");
  });

  it("exits with 1 where an expectation fails, and still prints the whole report", async () => {
    const files = saved(without(whole, "alicloud_route_entry.production_system_192-168-0-0-16"));
    const { exitCode, out } = await command(["--state", ...files, "--json"]);
    expect(exitCode).toBe(1);
    expect(JSON.parse(out).missing).toHaveLength(1);
  });

  it.each(["--routes", "--json", "--markdown"])(
    "says in one sentence which expectations fail where %s prints something else",
    async (form) => {
      const association = "alicloud_cen_transit_router_route_table_association.shanghai";
      const { exitCode, err } = await command([form, "--state", ...saved(without(whole, association))]);
      expect(exitCode).toBe(1);
      expect(err).toMatch(/^\d of 10 expectations fail: all-is-deployed, .*survives-any-circuit.*\.\n$/);
      expect(await command([form, "--state", ...saved(whole)])).toMatchObject({ exitCode: 0, err: "" });
    },
  );

  it("writes the page beside what it prints, for its owner alone, with what an earlier report had otherwise", async () => {
    const [file, since] = [join(folder, "report.html"), join(folder, "report.json")];
    const lacks = saved(without(whole, "alicloud_cen_transit_router_route_table_association.shanghai"));
    writeFileSync(since, (await command(["--state", ...lacks, "--json"])).out);
    const { exitCode, out, err } = await command([
      "--html",
      file,
      "--since",
      since,
      "--state",
      ...saved(whole),
    ]);
    expect({ exitCode, err }).toEqual({ exitCode: 0, err: `The page is in ${file}.\n` });
    expect(out).toContain("state of connectivity, cen-core, vpn-standby");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const page = readFileSync(file, "utf8");
    expect(page).toContain("<title>What if it fails?</title>");
    expect(page).toMatch(/<ul id="since" lang="en">.*holds again: /);
  });

  it("shows the page where that is asked for, and says so where nothing can show it", async () => {
    const file = join(folder, "report.html");
    const opener = join(folder, process.platform === "darwin" ? "open" : "xdg-open");
    writeFileSync(
      opener,
      `#!/bin/sh\necho "$1" > ${folder}/opened.part && mv ${folder}/opened.part ${folder}/opened\n`,
      {
        mode: 0o700,
      },
    );
    const words = ["--html", file, "--open", "--state", ...saved(whole)];
    expect((await command(words, { PATH: `${folder}:/bin:/usr/bin` })).err).toBe(`The page is in ${file}.\n`);
    while (!existsSync(join(folder, "opened"))) await new Promise((resolve) => setTimeout(resolve, 10));
    expect(read("opened")).toEqual([file]);
    expect((await command(words, { PATH: join(folder, "nowhere") })).err).toBe(
      `The page is in ${file}.\nNo browser could be started. Open the page by hand.\n`,
    );
  });

  it("refuses --open and --since without a page, a report that is none, and a place that cannot be written", async () => {
    const state = ["--state", ...saved(whole)];
    const { exitCode, err } = await command(["--open", "--since", "a.json", ...state]);
    expect(exitCode).toBe(1);
    expect(err).toContain("--open goes with --html.");
    expect(err).toContain("--since goes with --html.");
    const other = join(folder, "other.json");
    writeFileSync(other, "{}");
    const page = ["--html", join(folder, "report.html")];
    expect(await command([...page, "--since", other, ...state])).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining("a failover report of version 1"),
    });
    expect(await command(["--html", join(folder, "no", "report.html"), ...state])).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining("cannot be written"),
    });
  });

  it("prints a verdict of a few lines, and all of it where that or pairs are asked for", async () => {
    const state = ["--state", ...saved(whole)];
    const verdict = await command(state);
    expect(verdict.out.split("\n").length).toBeLessThanOrEqual(11);
    expect(verdict.out).toContain("All 10 expectations hold.");
    expect((await command(["--all", ...state])).out).toContain("\nNormal traffic\n");
    expect((await command(["--pairs", ...state])).out).toContain("\nWays during these pairs of failures\n");
    const refused = await command(["--all", "--json", ...state]);
    expect(refused).toMatchObject({
      exitCode: 1,
      err: expect.stringContaining("--all is for the text; leave it out beside --json."),
    });
  });

  it("does not say it twice where the report itself ends with it", async () => {
    const files = saved(without(whole, "alicloud_cen_transit_router_route_table_association.shanghai"));
    expect(await command(["--state", ...files])).toMatchObject({ exitCode: 1, err: "" });
  });

  it("exits with 1 and the problems of a network file that is wrong", async () => {
    const file = join(folder, "network.yaml");
    writeFileSync(file, "cen: 3\n");
    const { exitCode, err } = await command(["--state", ...saved(whole)], { NETWORK_CONFIG: file });
    expect(exitCode).toBe(1);
    expect(err).toContain("SHAPE");
  });

  it("exits with 4 where saved states are not there, and says of each how to save it", async () => {
    const files = ["cen-core.json", "nothing.json"].map((name) => join(folder, name));
    const { exitCode, err } = await command(["--state", ...files]);
    const remedy = (stack: string, file = "") =>
      `There is no ${file}. Save it in the folder of the stack ${stack}: terraform show -json > ${file}\n`;
    expect({ exitCode, err }).toEqual({
      exitCode: 4,
      err: remedy("cen-core", files[0]) + remedy("nothing", files[1]),
    });
  });

  it("exits with 1 where one of the files is no state, and names all that cannot be used", async () => {
    const file = join(folder, "a.json");
    writeFileSync(file, "Welcome");
    const { exitCode, err } = await command(["--state", file, join(folder, "b.json")]);
    expect(exitCode).toBe(1);
    expect(err).toMatch(/a\.json is no JSON\..*\nThere is no .*b\.json\./);
  });

  it("prints the route tables of one failure that is named, and the names of all where it does not exist", async () => {
    const files = saved(whole);
    const one = await command(["--routes", "--failure", "circuit:shanghai/circuit1", "--state", ...files]);
    expect(one.out.match(/^== .*$/gm)).toEqual(["== Normally", "== While down: circuit shanghai/circuit1"]);
    const none = await command(["--routes", "--failure", "circuit:x", "--state", ...files]);
    expect(none.exitCode).toBe(1);
    expect(none.err).toContain("circuit:shanghai/circuit1\n");
  });

  it("looks with --pairs and --failure at pairs of which that failure is one, and knows its name", async () => {
    const id = "tunnel:shanghai/tunnel1";
    const words = ["--pairs", "--json", "--state", ...saved(whole)];
    const { out } = await command(["--failure", id, ...words]);
    const { pairs }: Report = JSON.parse(out);
    expect(pairs?.evaluated).toBe(11);
    expect(pairs?.cases.map(({ failures }) => failures.includes(id))).toEqual([true, true]);
    expect(await command(["--failure", "tunnel:x", ...words])).toMatchObject({ exitCode: 1, out: "" });
  });

  it("prints its usage when asked, as no fault", async () => {
    const { exitCode, out } = await command(["--help"]);
    expect(exitCode).toBe(0);
    expect(out).toMatch(/^Usage: hybridnet failover/);
  });

  it.each([
    [["--frobnicate"], "Unknown option '--frobnicate'."],
    [["--json", "--markdown"], "Choose one of --json and --markdown."],
    [["--from"], "--from needs a value."],
    [["--from", "x", "--state", "y"], "Choose one of --from and --state."],
    [["--plan", "--state", "y"], "--state takes outputs of plans as they are; leave --plan out."],
    [["--failure", "circuit:x"], "--failure goes with --routes or --pairs."],
  ])("refuses %j", (words, message) => {
    expect(() => parseFailoverOptions(given("failover", ...words))).toThrow(message);
  });
});
