import { commandRamPolicy } from "@cdktf/provider-alicloud";
import { exampleNames } from "@hybridnet/network/testing/synth";
import { type VerifyReport, verify } from "./report";
import { DeployedExample } from "./testing/deployed-example";
import { down, propagation, said } from "./testing/faults";

let example: DeployedExample;
afterEach(() => example.close());

const now = (): Promise<VerifyReport> => verify(example.network, example.service);
const unmet = ({ expectations }: VerifyReport) =>
  expectations.filter(({ holds }) => !holds).map(({ key }) => key);

describe("hybridnet verify", () => {
  it("says why traffic is cut off: a route that is missing, or what parts the two ways before a firewall", async () => {
    example = await DeployedExample.open();
    await example.remove("alicloud_route_entry.production_system_192-168-0-0-16");
    expect((await now()).cutOff).toMatchObject([
      {
        dataCentre: "shanghai",
        vpc: "production",
        because: [expect.stringMatching(/^route 192\.168\.0\.0\/16 /)],
      },
    ]);
    await example.close();
    example = await DeployedExample.open();
    await example.remove(`${propagation}.vbr_shanghai_circuit1`);
    expect((await now()).cutOff[0]?.because).toEqual([
      expect.stringMatching(/^propagation of tr-attach-\w+ of VBR shanghai\/circuit1 is missing$/),
    ]);
  });

  it.each(exampleNames)("finds nothing wrong with %s as it was deployed", async (name) => {
    example = await DeployedExample.open(name);
    const report = await now();
    expect([said(report), report.state, unmet(report)]).toEqual([[], "well", []]);
    expect(report.routes.filter(({ agrees }) => !agrees)).toEqual([]);
    expect(report.routes.length).toBeGreaterThan(0);
  });

  it("only reads, and asks what docs/ram/verify.json permits", async () => {
    example = await DeployedExample.open();
    const before = example.account.objects();
    await now();
    const asked = Object.keys(example.api.counts().actions);
    const permissions = asked.map((it) => it.replace(/^Vpc /, "vpc:").replace(/^Cbn /, "cen:")).sort();
    const { Statement } = commandRamPolicy("verify");
    expect(permissions).toEqual(Statement.flatMap(({ Action }) => Action).sort());
    expect(asked.filter((it) => !/^(Vpc|Cbn) (Describe|List)/.test(it))).toEqual([]);
    expect(example.account.objects()).toEqual(before);
  });

  it("says what the next failure cuts off because of what is down now, and what has no second way by design", async () => {
    example = await DeployedExample.open();
    await down("tunnel:shanghai/tunnel1", "tunnel:shanghai/tunnel2")(example);
    const { nextFailures, ...report } = await now();
    const circuit = nextFailures.find(({ failure }) => failure === "circuit:shanghai/circuit1");
    expect(circuit).toMatchObject({
      title: "circuit shanghai/circuit1",
      cutOff: [{ dataCentre: "shanghai", vpc: "production" }],
      because: [
        "tunnel shanghai/tunnel1 is down: IKE phase 1 is not established",
        "tunnel shanghai/tunnel2 is down: IKE phase 1 is not established",
      ],
    });
    expect(nextFailures.find(({ failure }) => failure === "device:shanghai/edge")?.because).toEqual([]);
    expect(unmet({ nextFailures, ...report })).toContain("survives-any-circuit");
  });

  it("has the live next hop of both ways where the standby carries", async () => {
    example = await DeployedExample.open();
    await down("circuit:shanghai/circuit1")(example);
    const { routes } = await now();
    const last = (direction: string) =>
      new Set(
        routes.filter((it) => it.direction === direction).map(({ steps }) => steps.at(-1)?.live.join()),
      );
    expect(last("to-data-centre")).toEqual(new Set(["VPN attachment shanghai"]));
    expect(last("to-vpc")).toEqual(new Set(["VPC attachment production"]));
  });
});
