import { nearest } from "./nearest";

describe("the word that was most likely meant", () => {
  it.each([
    ["MODE", ["name", "mode"], "mode"],
    ["auto", ["rfc1918", "prefixes", "auto-publish"], "auto-publish"],
    ["keepalive_seconds", ["holdSeconds", "keepaliveSeconds"], "keepaliveSeconds"],
    ["vlanId", ["name", "vlan", "bandwidthMbps"], "vlan"],
    ["form", ["to", "from"], "from"],
    ["t", ["from", "to"], "to"],
    ["encrypton", ["encryption", "authentication"], "encryption"],
    ["cn-hangzhuo", ["cn-guangzhou", "cn-hangzhou"], "cn-hangzhou"],
  ])("is found for %s", (word, candidates, meant) => {
    expect(nearest(word, candidates)).toBe(meant);
  });

  it.each([
    ["colour", ["cidr", "name"]],
    ["psk", ["cidr", "gateway", "uplink"]],
    ["", ["name"]],
    ["x".repeat(100_000), ["name", "x"]],
    ["mode", []],
  ])("is none where nothing is near: %.20s", (word, candidates) => {
    expect(nearest(word, candidates)).toBeUndefined();
  });
});
