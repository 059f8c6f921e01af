import { readFileSync } from "node:fs";
import { join } from "node:path";
import { judgedEdit } from "@hybridnet/toolkit/safety/testing/edits";
import { changes } from "@hybridnet/toolkit/testing/changes";
import { root } from "@hybridnet/toolkit/testing/rehearsal";
import { parse } from "yaml";
import { changesPage } from "../changes/changes-page";

describe("docs/changes.md", () => {
  const page = readFileSync(join(root, "docs", "changes.md"), "utf8");

  it("says what real Terraform plans for each change", () => {
    expect(changesPage()).toBe(page);
  });

  /** The section of a change. */
  const section = (title: string) => page.split("\n## ").find((it) => it.startsWith(`${title}\n`)) ?? "";

  it.each([
    ["Rename a VBR", "| update | `alicloud_express_connect_virtual_border_router.shanghai_circuit1` |"],
    [
      "Change the VBR's bandwidth",
      "| update | `alicloud_express_connect_virtual_border_router.shanghai_circuit1` |",
    ],
    ["Change the VLAN", "| update | `alicloud_express_connect_virtual_border_router.shanghai_circuit1` |"],
    [
      "Move to another circuit",
      "| replace | `alicloud_express_connect_virtual_border_router.shanghai_circuit1` |",
    ],
    ["Change a tunnel's addresses", "No change in any stack."],
    ["Change the proposal", "**Plan and apply fail**"],
    ["Change the device's public IP", "| replace | `alicloud_vpn_customer_gateway.shanghai_edge_isp-1` |"],
    ["Move a vSwitch to another zone", "| replace | `alicloud_vswitch.production_vswitch-2` |"],
  ])("shows for %s: %s", (title, row) => {
    expect(section(title)).toContain(row);
  });

  it("replaces no association for a tag, which would cut off everything that is attached", () => {
    const actions = [...section("Tag everything").matchAll(/^\| `[a-z-]+` \| (\w+) \|/gm)];
    expect(new Set(actions.map(([, action]) => action))).toEqual(new Set(["update"]));
  });

  it("does not say that nothing is replaced above a table that says otherwise", () => {
    const sections = page.split("\n## ").slice(1);
    const contradictory = sections.filter(
      (it) => /Nothing is replaced or deleted/.test(it) && /\| (replace|delete) \|/.test(it),
    );
    expect(contradictory).toEqual([]);
  });

  it.each(["Add a second circuit", "Add a VPC"])("shows for %s creates alone", (title) => {
    const actions = [...section(title).matchAll(/^\| `[a-z-]+` \| (\w+) \|/gm)].map(([, action]) => action);
    expect(actions.length).toBeGreaterThan(2);
    expect(new Set(actions)).toEqual(new Set(["create"]));
  });

  describe.each(changes)("about $title", ({ title, from, edit }) => {
    const original = readFileSync(join(root, from), "utf8");
    const data = parse(original);
    edit(data);
    const { changes: planned, interruptions } = judgedEdit(parse(original), data);

    /** The page's plans read what the stacks before have now, so what follows from these is not in them. */
    const follows = /^create |_association\.vbr_|_propagation\.vbr_|_vbr_attachment\./;

    it("names the resources that link safety is asked about", () => {
      const rows = [...section(title).matchAll(/^\| `[a-z-]+` \| (\w+) \| `(.+)` \|$/gm)].map(
        ([, action, address]) => `${action} ${address}`,
      );
      const asked = planned.map(({ action, address }) => `${action} ${address}`);
      expect(rows.filter((row) => !asked.includes(row))).toEqual([]);
      expect(asked.filter((it) => !rows.includes(it) && !follows.test(it))).toEqual([]);
    });

    it("says that it interrupts what link safety says", () => {
      const [, told = ""] = /\*\*Interrupts ([^,;*]+)[^*]*\*\*/.exec(section(title)) ?? [];
      const kinds = told.split(" and ").flatMap((words) => kindsOf[words.replace(/\.$/, "")] ?? words);
      expect([...new Set(interruptions.map(({ kind }) => kind))].sort()).toEqual(
        told === "" ? [] : kinds.sort(),
      );
    });
  });
});

/** What the page calls what link safety names. */
const kindsOf: Readonly<Record<string, string>> = {
  "the circuit": "circuit",
  "the standby": "vpn",
  "that tunnel": "tunnel",
  "each tunnel": "vpn",
  "that vSwitch": "vswitch",
  "traffic of the VPC": "vpc",
  "traffic between the regions": "inter-region",
};
