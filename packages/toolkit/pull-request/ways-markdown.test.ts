import type { ReportDifference } from "../failover/difference";
import { waysMarkdown } from "./change";

const same: ReportDifference = { pairs: [], broken: [], mended: [], newDoubleLosses: [] };

describe("The ways of a change, compared with its base", () => {
  it("are the same where nothing of them differs", () => {
    expect(waysMarkdown(same)).toContain("have the same ways");
  });

  it("are told pair by pair, with expectations and pairs of failures, as text", () => {
    const pair = {
      dataCentre: "shang|hai",
      vpc: "<b>production",
      before: ["circuit", "VPN"],
      after: ["circuit"],
      gained: [],
      lost: ["VPN"],
      deliveredBefore: true,
      deliveredAfter: true,
      newlyCutOffBy: ["circuit 1"],
      noLongerCutOffBy: [],
    };
    const made = waysMarkdown({
      pairs: [pair],
      broken: ["Traffic *survives*"],
      mended: ["All is there"],
      newDoubleLosses: ["circuit 1 and tunnel 1"],
    });
    expect(made).toBe(`## Ways between data centres and VPCs

- shang\\|hai - &lt;b>production: loses VPN; is cut off by the failure of circuit 1 from now on

Expected, and not so any more:

- Traffic \\*survives\\*

Expected, and so again:

- All is there

Two failures that cut something off together, from now on:

- circuit 1 and tunnel 1
`);
  });
});
