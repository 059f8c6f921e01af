import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exampleFile } from "@hybridnet/network/testing/synth";
import { call } from "../command/testing/call";
import type { Now } from "../failover/page/page-data";
import { nowOf } from "./page";
import { look } from "./report";
import { DeployedExample } from "./testing/deployed-example";
import { down, propagation, removed } from "./testing/faults";

let example: DeployedExample;
const folder = mkdtempSync(join(tmpdir(), "live-page-"));
afterEach(() => example.close());
afterAll(() => rmSync(folder, { recursive: true }));

async function nowAfter(...faults: readonly ((it: DeployedExample) => Promise<void>)[]): Promise<Now> {
  example = await DeployedExample.open();
  for (const fault of faults) await fault(example);
  const { state, report } = await look(example.network, example.service);
  return nowOf(state, report);
}

/** Names of the elements in a state, without what the service calls them. */
const inState = ({ elements }: Now, state: Now["elements"][number]["state"]) =>
  elements.filter((it) => it.state === state).map(({ id }) => id.replace(/^(\w+)-\w{8,}/, "$1"));

describe("The page of the network as it is now", () => {
  it("marks all that the service shows as up where all is well, and nothing that stands in the data centre", async () => {
    const now = await nowAfter();
    expect(now.state).toBe("well");
    expect([inState(now, "wrong"), inState(now, "down")]).toEqual([[], []]);
    expect(now.elements.length).toBeGreaterThan(8);
    expect(now.elements.filter(({ id }) => /^(device|uplink|zone):/.test(id))).toEqual([]);
  });

  it("marks a tunnel that is down, and its connection, which the other tunnel carries, as up and wrong", async () => {
    const now = await nowAfter(down("tunnel:shanghai/tunnel1"));
    expect(inState(now, "down")).toEqual([expect.stringMatching(/\/tunnel1$/)]);
    expect(now.elements.find(({ state }) => state === "down")?.texts).toEqual([
      "tunnel shanghai/tunnel1 is down: IKE phase 1 is not established",
    ]);
    expect(inState(now, "wrong")).toEqual(["vco"]);
  });

  it("marks a connection without any tunnel, a VBR without a session, and the two ends that are cut off", async () => {
    const now = await nowAfter(
      down("tunnel:shanghai/tunnel1", "tunnel:shanghai/tunnel2", "circuit:shanghai/circuit1"),
    );
    expect(now.state).toBe("cut-off");
    const kinds = now.elements.filter(({ state }) => state === "down").map(({ id }) => id.split(/[-:]/)[0]);
    expect(kinds).toEqual(expect.arrayContaining(["vbr", "vco", "data", "vpc"]));
  });

  it("marks a VBR of which somebody took the propagation away as up and wrong, and says why", async () => {
    const now = await nowAfter(removed(`${propagation}.vbr_shanghai_circuit1`));
    const wrong = now.elements.filter(({ state }) => state === "wrong");
    expect(wrong.flatMap(({ texts }) => texts)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^propagation of .* of VBR shanghai\/circuit1 is missing$/),
      ]),
    );
  });

  it("is written for its owner alone, with all findings in it, and says where it is", async () => {
    example = await DeployedExample.open();
    await down("tunnel:shanghai/tunnel2")(example);
    const file = join(folder, "now.html");
    const { exitCode, err } = await call(["verify", "--html", file], {
      NETWORK_CONFIG: exampleFile("worked-example"),
      ...example.env,
    });
    expect([exitCode, err]).toEqual([0, `The page is in ${file}.\n`]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const page = readFileSync(file, "utf8");
    expect(page).toContain('<li data-code="ike-down">tunnel shanghai/tunnel2 is down');
    expect(page.match(/<g class="element now-down"/g)).toHaveLength(1);
  });

  it("opens nothing that was not written", async () => {
    example = await DeployedExample.open();
    const { exitCode, err } = await call(["verify", "--open"], {
      NETWORK_CONFIG: exampleFile("worked-example"),
      ...example.env,
    });
    expect([exitCode, err]).toEqual([1, expect.stringContaining("--open goes with --html.")]);
  });
});
