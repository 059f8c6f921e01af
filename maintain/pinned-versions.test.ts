import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pinnedTerraform } from "@hybridnet/toolkit/terraform/run-terraform";
import { engines } from "../package.json";

const root = resolve(__dirname, "..");
const read = (file: string) => readFileSync(join(root, file), "utf8");

/** What the first group of a pattern finds in a file, each time. */
const versions = (file: string, pattern: RegExp) =>
  [...read(file).matchAll(pattern)].map(([, version = ""]) => version);

describe("The pinned versions", () => {
  it("of Terraform are one, whoever installs it", () => {
    const workflows = readdirSync(join(root, ".github", "workflows")).flatMap((file) =>
      versions(join(".github", "workflows", file), /terraform_version: (\S+)/g),
    );
    const others = [
      ...versions("mise.toml", /^terraform = "(.+)"$/gm),
      ...versions(".devcontainer/Dockerfile", /^FROM hashicorp\/terraform:(\S+) /gm),
      ...["README.md", "README.ja.md", "README.zh.md", "docs/rehearsal.md"].flatMap((file) =>
        versions(file, /Terraform (\d+\.\d+\.\d+)/g),
      ),
    ];
    expect(workflows.length).toBeGreaterThan(5);
    expect(others.length).toBeGreaterThan(5);
    expect(new Set([...workflows, ...others])).toEqual(new Set([pinnedTerraform]));
  });

  it("of Node are one, with which the examples were deployed and which package.json allows", () => {
    const [mise = "", ...more] = versions("mise.toml", /^node = "(.+)"$/gm);
    expect(more).toEqual([]);
    expect(versions(".devcontainer/Dockerfile", /^FROM node:([\d.]+)-bookworm$/gm)).toEqual([mise]);
    expect(versions("README.md", /Node (\d+\.\d+\.\d+)/g)).toEqual([mise]);
    const [, major = "", minor = ""] = /^>=(\d+)\.(\d+)$/.exec(engines.node) ?? [];
    const [hasMajor = 0, hasMinor = 0] = mise.split(".").map(Number);
    expect(hasMajor > Number(major) || (hasMajor === Number(major) && hasMinor >= Number(minor))).toBe(true);
  });

  it("of FRR and strongSwan are those of Debian's release, by the list that continuous integration installs", () => {
    expect(read(".devcontainer/Dockerfile")).toContain("COPY .ci/install-packages ");
    expect(read("docs/devices.md")).toContain("Debian 12 with FRR 8.4 and strongSwan 5.9");
    expect(read(".ci/install-packages")).toMatch(/^packages=\(frr strongswan-swanctl /m);
  });
});
