import { stackNames } from "../../contracts/contract";
import { Rehearsal, unframed } from "../support/rehearsal";
import { exampleData, exampleNames } from "../support/synth";

const approve = "--auto-approve";

describe.each(exampleNames)("With config/%s.yaml, real terraform and the real cdktf CLI", (name) => {
  const rehearsal = new Rehearsal(exampleData(name));
  afterAll(() => rehearsal.remove());

  it("find nothing to say against the stacks", () => {
    const { status, said } = rehearsal.everyStack([
      ["init", "-backend=false", "-input=false"],
      ["validate", "-json"],
    ]);
    expect(status).toBe(0);
    expect(said.match(/"valid": true,\n {2}"error_count": 0,\n {2}"warning_count": 0,/g)).toHaveLength(3);
  });

  it("deploy all stacks in the order of their dependencies", () => {
    const { status, said } = rehearsal.run("npx", "cdktf", "deploy", "*", approve);
    expect(unframed(said)).not.toContain("Error:");
    expect(status).toBe(0);
    const order = stackNames.map((stack) => said.indexOf(`${stack}  Initializing the backend`));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(rehearsal.state("vpn-standby").outputs).toMatchObject({
      tunnel_public_ips: { value: { shanghai: { tunnel1: expect.stringMatching(/^198\.1[89]\./) } } },
    });
  });

  it.each(stackNames)("find no difference in %s afterwards", (stack) => {
    const { status, said } = rehearsal.run("npx", "cdktf", "diff", stack);
    expect(status).toBe(0);
    expect(said).toContain("No changes.");
  });

  it("destroy all stacks, the standby first", () => {
    const { status, said } = rehearsal.run("npx", "cdktf", "destroy", "*", approve);
    expect(status).toBe(0);
    const gone = [
      "alicloud_vpn_gateway_vpn_attachment.shanghai",
      "alicloud_cen_instance.cen",
      "alicloud_express_connect_virtual_border_router.shanghai_circuit1",
    ].map((address) => said.indexOf(`${address}: Destruction complete`));
    expect(gone).not.toContain(-1);
    expect(gone).toEqual([...gone].sort((a, b) => a - b));
  });

  it("say which stack to deploy first where one is deployed too early", () => {
    const { status, said } = rehearsal.run(
      "npx",
      "cdktf",
      "deploy",
      "vpn-standby",
      "--ignore-missing-stack-dependencies",
      approve,
    );
    expect(status).toBe(1);
    expect(unframed(said)).toContain("Deploy the stack cen-core first: npm run deploy -- cen-core");
  });

  it("deploy one stack after the other, in both forms", () => {
    const forms = [
      ["npx", "cdktf", "deploy", "connectivity", approve],
      ["npx", "cdktf", "deploy", "cen-core", "--ignore-missing-stack-dependencies", approve],
      ["npm", "run", "deploy", "--", "vpn-standby", approve],
    ];
    for (const words of forms) expect(rehearsal.run(...words).status).toBe(0);
    expect(rehearsal.everyStack([["plan", "-input=false", "-detailed-exitcode"]]).status).toBe(0);
  });
});

describe("npx cdktf deploy of one stack alone", () => {
  it("is refused without the stacks that it depends on, as the README says", () => {
    const rehearsal = new Rehearsal(exampleData("network"));
    try {
      const { status, said } = rehearsal.run("npx", "cdktf", "deploy", "cen-core", approve);
      expect(status).toBe(1);
      expect(said).toContain("dependencies are not included");
    } finally {
      rehearsal.remove();
    }
  });
});
