import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buildApp, exampleData, networkOf } from "@hybridnet/network/testing/synth";
import { placeBelow, preparePlace } from "../../rehearsal/cli/place";
import { openSession } from "../../rehearsal/cli/session";
import { applyStack, outputTo, planIsEmpty } from "../../rehearsal/cli/stack-runs";
import { speakPlainHttp } from "../../rehearsal/real/plain-http";
import { findTerraform } from "../../terraform/find-terraform";
import { stacksIn } from "../../terraform/synthesized";
import { realProvider } from "../../testing/real-provider";
import { Rehearsal } from "../../testing/rehearsal";

const binary = realProvider();

/** Minutes of the provider's own waiting. */
const patience = 500_000;

const real = ["--provider", "real", "--provider-binary", binary];

describe("The real provider, in a rehearsal", () => {
  it(
    "finds what the stand-in has deployed, and the stand-in what the real one has changed",
    () => {
      const rehearsal = new Rehearsal(exampleData("worked-example"));
      const plans = [
        rehearsal.linesForEveryStack([["init", "-input=false"]]),
        rehearsal.linesForEveryStack([["plan", "-input=false", "-detailed-exitcode"]]),
      ];
      const shell = (...lines: string[]) => ["--skip-synth", "sh", "-ec", lines.join("\n")];
      try {
        expect(rehearsal.run("--keep").status).toBe(0);
        const seen = rehearsal.run(...real, ...shell(...plans));
        expect(seen.said).not.toContain("will be");
        expect(seen.status).toBe(0);
        const replace = "-replace=alicloud_vpc_bgp_peer.shanghai_circuit1";
        const apply = `terraform -chdir=${rehearsal.stackFolder("connectivity")} apply -auto-approve -input=false ${replace}`;
        expect(rehearsal.run(...real, ...shell(apply)).said).toContain("1 added, 0 changed, 1 destroyed");
        const back = rehearsal.run(...shell(...plans));
        expect(back.said).not.toContain("will be");
        expect(back.status).toBe(0);
      } finally {
        rehearsal.remove();
      }
    },
    patience,
  );

  it(
    "repeats what is throttled, speaks to nobody but the account, and knows nothing of its caller",
    async () => {
      const connections: string[] = [];
      const elsewhere = createServer((socket) => {
        connections.push("somebody");
        socket.destroy();
      });
      const port = await listening(elsewhere);
      const rehearsal = new Rehearsal(exampleData("worked-example"));
      const address = `127.0.0.1:${port}`;
      const child = rehearsal.startWith(
        {
          HTTPS_PROXY: `http://${address}`,
          HTTP_PROXY: `http://${address}`,
          ALIBABA_CLOUD_ENDPOINT_VPC: address,
          CBN_ENDPOINT: address,
          ALICLOUD_ACCESS_KEY: "of-the-caller",
          ALICLOUD_SECRET_KEY: "of-the-caller",
          ALIBABA_CLOUD_CREDENTIALS_URI: `http://${address}/`,
        },
        ...[...real, "--fault", "throttle=9"],
      );
      try {
        const said: string[] = [];
        child.stdout.on("data", (data: Buffer) => said.push(String(data)));
        child.stderr.on("data", (data: Buffer) => said.push(String(data)));
        const status = await new Promise((resolve) => child.on("close", resolve));
        const [, retries] = /(\d+) repeated a refused one/.exec(said.join("")) ?? [];
        expect(said.join("")).toContain("Throttling.User");
        expect(Number(retries)).toBeGreaterThan(0);
        expect(status).toBe(0);
        expect(connections).toEqual([]);
      } finally {
        child.kill();
        elsewhere.close();
        rehearsal.remove();
      }
    },
    patience,
  );

  it(
    "is reached by plain HTTP where no environment tells it whom to trust, as on macOS and Windows",
    async () => {
      const folder = mkdtempSync(join(tmpdir(), "plain-"));
      const place = placeBelow(folder, { REHEARSAL_DIR: folder });
      const network = networkOf(exampleData("worked-example"));
      const terraform = await findTerraform(process.env);
      preparePlace(place, terraform, process.env, { path: binary, from: binary });
      buildApp(network, place.output).synth();
      const options = { realistic: false, advance: undefined, faults: [], provider: "real" } as const;
      const session = await openSession(network, { place, env: process.env, platform: "darwin" }, options);
      try {
        speakPlainHttp(stacksIn(place.output), true);
        await applyStack(session.terraform, "connectivity", outputTo({ write: () => true }, {}));
        expect(await planIsEmpty(session.terraform, "connectivity")).toBe(true);
        expect(session.api.counts()).toMatchObject({ unknown: {} });
        expect(session.account.objects()).toHaveLength(3);
      } finally {
        await session.close();
        rmSync(folder, { recursive: true });
      }
    },
    patience,
  );

  it(
    "makes of an edit what the stand-in makes of it",
    () => {
      const rehearsal = new Rehearsal(exampleData("worked-example"));
      try {
        const title = "the bandwidth of an inter-region connection";
        const { status, said } = rehearsal.run("--compare", "--provider-binary", binary, title);
        expect(said).toContain(`  = ${title}`);
        expect(said).toContain("2 deploys and edits are the same with both, 0 differ.");
        expect(status).toBe(0);
      } finally {
        rehearsal.remove();
      }
    },
    patience,
  );
});

function listening(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
}
