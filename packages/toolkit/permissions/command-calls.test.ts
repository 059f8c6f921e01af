/** What a command's permission policy allows is what the account's API saw it call. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CommandName, commandRamPolicy } from "@cdktf/provider-alicloud";
import { exampleFile } from "@hybridnet/network/testing/synth";
import { called } from "../command/testing/call";
import { forecastOf, look } from "../failover-test/forecast";
import { testCircuit } from "../failover-test/test-circuit";
import { runTunnels } from "../tunnels/run";
import { runVerify } from "../verify/run";
import { DeployedExample } from "../verify/testing/deployed-example";

const scratch = mkdtempSync(join(tmpdir(), "command-calls-"));
afterAll(() => rmSync(scratch, { recursive: true }));

let example: DeployedExample;
beforeEach(async () => {
  example = await DeployedExample.open();
});
afterEach(() => example.close());

const namespaces: Readonly<Record<string, string>> = { Cbn: "cen", Vpc: "vpc" };

/** As a policy names them. */
const seen = (): readonly string[] =>
  Object.keys(example.api.counts().actions)
    .map((action) => action.replace(/^(\w+) /, (_, product: string) => `${namespaces[product]}:`))
    .sort();

const keys = {
  TF_VAR_psk__shanghai__tunnel1: "another-key-of-1",
  TF_VAR_psk__shanghai__tunnel2: "another-key-of-2",
};

const around = () => ({
  folder: scratch,
  env: { NETWORK_CONFIG: exampleFile("worked-example"), ...example.env, ...keys },
});

/** Each in the way that calls most. */
const commands: Readonly<Record<CommandName, () => Promise<void>>> = {
  verify: async () => {
    const { exitCode, err } = await called(["verify"], runVerify, around());
    expect([exitCode, err]).toEqual([0, ""]);
  },
  tunnels: async () => {
    const { exitCode } = await called(["tunnels", "--auto-approve"], runTunnels, around());
    expect(exitCode).toBe(0);
    expect(example.api.counts().actions["Vpc ModifyTunnelAttribute"]).toBe(2);
  },
  "failover-test": async () => {
    const { network, service } = example;
    const circuit = network.dataCentres[0]?.circuits[0];
    if (circuit === undefined) throw new Error("the example has a circuit");
    let [ms, looks] = [Date.UTC(2026, 10, 28), 0];
    const now = () => new Date(ms);
    const { outcome } = await testCircuit({
      ...{ network, service, circuit, now, minutes: 2, who: "somebody" },
      isInterrupted: () => looks > 1,
      forecast: forecastOf(network, await look(network, service), "shanghai/circuit1", now()),
      wait: async (passed) => {
        [ms, looks] = [ms + passed, looks + 1];
        await example.account.advance(`${passed / 1000}s`);
      },
      say: () => {},
    });
    expect(outcome).toBe("interrupted");
  },
};

describe("The permission policy of a command", () => {
  it.each(Object.entries(commands))(
    "%s allows what it calls, and nothing that it does not",
    async (name, run) => {
      await run();
      const { Statement } = commandRamPolicy(name as CommandName);
      expect(seen()).toEqual(Statement.flatMap(({ Action }) => Action).sort());
    },
  );
});
