import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseNetwork, renderProblems } from "@hybridnet/network";
import { exampleData, networkOf } from "@hybridnet/network/testing/synth";
import { networkTree } from "@hybridnet/toolkit/rehearsal/cli/tree";
import { stackNames } from "../stacks/contracts/contract";
import { unknownNames } from "./testing/documentation";

const root = resolve(__dirname, "..");
const readme = readFileSync(join(root, "README.md"), "utf8");

/** Fenced blocks of a language: the words after it, and the text. */
function blocks(language: string): readonly { readonly words: string; readonly text: string }[] {
  return [...readme.matchAll(/^```(\w+)(.*)\n([\s\S]*?)^```$/gm)]
    .filter(([, name]) => name === language)
    .map(([, , words = "", text = ""]) => ({ words: words.trim(), text }));
}

const commands = blocks("sh").flatMap(({ words, text }) =>
  text
    .split("\n")
    .filter(Boolean)
    .map((command) => ({ command, account: words === "account" })),
);

describe("The README", () => {
  it("names only npm scripts and subcommands that exist", () => {
    expect([...readme.matchAll(/npm run|npx --no hybridnet/g)].length).toBeGreaterThan(3);
    expect(unknownNames(readme)).toEqual([]);
  });

  it("links only to files that exist", () => {
    const links = [...readme.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, path]) => path ?? "");
    expect(links.length).toBeGreaterThan(8);
    for (const path of links) expect(existsSync(join(root, path))).toBe(true);
  });

  it("and the pages in docs name only scripts and files that exist", () => {
    const folder = join(root, "docs");
    const pages = readdirSync(folder).filter((name) => name.endsWith(".md"));
    expect(pages).toContain("devices.md");
    for (const page of pages) {
      const text = readFileSync(join(folder, page), "utf8");
      expect(unknownNames(text)).toEqual([]);
      for (const [, path = ""] of text.matchAll(/\]\((?!https?:|#)([^)#]+)/g))
        expect(existsSync(resolve(folder, path))).toBe(true);
    }
  });

  it("shows YAML that stands in the worked example", () => {
    const example = readFileSync(
      join(root, "packages", "network", "examples", "worked-example.yaml"),
      "utf8",
    );
    const shown = blocks("yaml");
    expect(shown).toHaveLength(1);
    for (const { text } of shown) expect(example).toContain(text);
  });

  it("shows a fault of the worked example as it is reported, with its place", () => {
    const example = readFileSync(
      join(root, "packages", "network", "examples", "worked-example.yaml"),
      "utf8",
    );
    const parsed = parseNetwork(example.replace("vlan: 0\n", "vlan: 3000\n"), "config/network.yaml");
    const reported = parsed.ok ? "" : renderProblems(parsed.problems);
    expect(reported).toContain("VBR002");
    expect(blocks("text").map(({ text }) => text.trim())).toContain(reported.trim());
  });

  it("shows the beginning of what the rehearsal ends with", () => {
    const tree = networkTree(networkOf(exampleData("worked-example")), [
      { dataCentre: "shanghai", tunnel: "tunnel1", publicIp: "198.19.0.1" },
      { dataCentre: "shanghai", tunnel: "tunnel2", publicIp: "198.19.0.2" },
    ]);
    const [shown = ""] = blocks("text").flatMap(({ text }) => (text.startsWith("data centre") ? text : []));
    expect(shown).not.toBe("");
    expect(tree.startsWith(shown)).toBe(true);
  });

  it("names every stack and every example file", () => {
    for (const stack of stackNames) expect(readme).toContain(`\`${stack}\``);
    const examples = readdirSync(join(root, "packages", "network", "examples")).filter((name) =>
      name.endsWith(".yaml"),
    );
    for (const name of examples) expect(readme).toContain(`\`${name}\``);
  });

  it("marks commands that need an account, and the others are those that the tests run", () => {
    expect(commands.filter(({ account }) => !account).map(({ command }) => command)).toEqual([
      "npm ci",
      "npx --no hybridnet rehearse",
      "npx cdktf synth",
      "NETWORK_CONFIG=packages/network/examples/multi-site.yaml npx cdktf synth",
    ]);
    for (const { command, account } of commands) {
      if (/deploy|bootstrap/.test(command)) expect(account).toBe(true);
    }
  });
});
