/** What the service's own test of a circuit does to a network, as `hybridnet verify` sees it. */
import { randomUUID } from "node:crypto";
import {
  createFailoverTestJob,
  describeFailoverTestJobs,
  stopFailoverTestJob,
} from "../service/actions/express-connect";
import { verify } from "./report";
import { DeployedExample } from "./testing/deployed-example";
import { down, said } from "./testing/faults";

const region = "cn-shanghai";
let example: DeployedExample;
beforeEach(async () => {
  example = await DeployedExample.open();
});
afterEach(() => example.close());

const create = (more: Readonly<Record<string, string | number>> = {}) =>
  example.service.change(createFailoverTestJob, region, {
    ResourceType: "PHYSICALCONNECTION",
    ResourceId: ["pc-example0circuit1"],
    JobType: "StartNow",
    JobDuration: 10,
    Name: "test",
    ClientToken: randomUUID(),
    ...more,
  });
const findings = async () => said(await verify(example.network, example.service));
const states = async () =>
  (await example.service.list(describeFailoverTestJobs, region)).map(({ Status }) => Status);

describe("A failover test job", () => {
  it("takes the circuit's session away, and traffic goes over the standby, until it is stopped", async () => {
    const { JobId } = await create();
    expect([await findings(), await states()]).toEqual([
      ["bgp-down: BGP session shanghai/circuit1 is down (Idle)"],
      ["Testing"],
    ]);
    const { state, routes } = await verify(example.network, example.service);
    expect(state).toBe("degraded");
    expect(routes.every(({ agrees }) => agrees)).toBe(true);
    await example.service.change(stopFailoverTestJob, region, { JobId });
    expect([await findings(), await states()]).toEqual([[], ["Stopped"]]);
  });

  it("ends by itself when its minutes are over, so that nothing stays broken when who began it is gone", async () => {
    await create({ JobDuration: 10 });
    await example.account.advance("9m");
    expect([await findings(), await states()]).toEqual([[expect.stringMatching(/^bgp-down/)], ["Testing"]]);
    await example.account.advance("1m");
    expect([await findings(), await states()]).toEqual([[], ["Stopped"]]);
  });

  it("is made once however often it is asked for with one token", async () => {
    const ClientToken = randomUUID();
    expect(await create({ ClientToken })).toEqual(await create({ ClientToken }));
    expect(await states()).toEqual(["Testing"]);
  });

  it("is refused of a circuit that is tested, not paid for or elsewhere, and for longer than three days", async () => {
    await expect(create({ JobDuration: 4321 })).rejects.toMatchObject({ code: "IllegalParam.JobDuration" });
    await down("locked-circuit:shanghai/circuit1")(example);
    await expect(create()).rejects.toMatchObject({ code: "IncorrectBusinessStatus.ResourceId" });
    await example.account.outside.mend("locked-circuit:shanghai/circuit1");
    await create();
    await expect(create()).rejects.toMatchObject({ code: "IncorrectStatus.ResourceId" });
  });
});
