import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type Block,
  exampleData,
  exampleNames,
  networkOf,
  put,
  synthExample,
} from "@hybridnet/network/testing/synth";
import { terraform } from "../testing/terraform";
import { deviceFiles } from "./device-files";
import { deviceTemplates } from "./device-templates";
import { terraformTemplate, unknownValue } from "./terraform-text";
import { exampleNetwork, publicIps, withVpn } from "./testing/devices";

/** What real Terraform makes of the values of outputs that use these locals. */
function rendered(
  locals: Block,
  values: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  const folder = mkdtempSync(join(tmpdir(), "device-texts-"));
  try {
    const output = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value }]));
    writeFileSync(join(folder, "main.tf.json"), JSON.stringify({ locals, output }));
    // Without a provider there is nothing to initialise.
    const { status, said } = terraform(folder, ["apply", "-input=false", "-auto-approve"]);
    if (status !== 0) throw new Error(said);
    const state: unknown = JSON.parse(readFileSync(join(folder, "terraform.tfstate"), "utf8"));
    const { outputs } = state as { readonly outputs: Readonly<Record<string, { readonly value: unknown }>> };
    return Object.fromEntries(Object.entries(outputs).map(([name, { value }]) => [name, value]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const hostile = [
  "${var.secret}",
  "%{ if true }x%{ endif }",
  "$${a} $$${b} $$$${c}",
  "%%{a} %%%{b} $%{c} %${d}",
  'a${file("/etc/passwd")}b',
  "${",
  "$",
  "%",
  "$ {x} % {y}",
  '"quoted\\" ${"nested"}',
  "${TfToken[TOKEN.0]}",
  "line\nbreak\t${x}\r\n",
  "${~ trimmed ~} %{~ for x in y ~}",
  "上海 é ${x}",
];

describe("A device's text in an output", () => {
  it("is read by Terraform to the letter, whatever it holds, and IPs stand where they belong", () => {
    const named = new Map([["shanghai/tunnel1", "local.ips.tunnel1"]]);
    const texts = [
      ...hostile,
      hostile.join(""),
      ...hostile.map((text) => `${text}${unknownValue("shanghai/tunnel1")}${text}`),
      `$${unknownValue("shanghai/tunnel1")}{x}`,
    ];
    const values = Object.fromEntries(
      texts.map((text, index) => [`text_${index}`, terraformTemplate(text, named)]),
    );
    const shown = rendered({ ips: { tunnel1: "198.51.100.7" } }, values);
    const expected = texts.map((text) => text.replaceAll(unknownValue("shanghai/tunnel1"), "198.51.100.7"));
    expect(texts.map((_text, index) => shown[`text_${index}`])).toEqual(expected);
  });

  it("does not hold a name without an expression", () => {
    expect(() => terraformTemplate(unknownValue("x"), new Map())).toThrow("no expression for x");
  });

  it("becomes for real Terraform what the command writes for the same IPs, of every example", () => {
    const names = exampleNames.map((name) => name.replaceAll("-", "_"));
    const values = exampleNames.map((name) =>
      deviceTemplates(exampleNetwork(name), (site, tunnel) => `local.ips.${site}.${tunnel}`),
    );
    const shown = rendered(
      { ips: publicIps },
      Object.fromEntries(names.map((name, index) => [name, values[index]])),
    );
    for (const [index, example] of exampleNames.entries()) {
      const texts = shown[names[index] ?? ""] as Readonly<Record<string, Readonly<Record<string, string>>>>;
      const flat = Object.entries(texts).flatMap(([site, files]) =>
        Object.entries(files).map(([name, text]) => ({ path: `${site}/${name}`, text })),
      );
      const written = deviceFiles(exampleNetwork(example), { tunnelPublicIps: publicIps }).map(
        ({ path, text }) => ({ path, text }),
      );
      const byPath = (list: readonly { path: string }[]) =>
        [...list].sort((a, b) => (a.path < b.path ? -1 : 1));
      expect(byPath(flat)).toEqual(byPath(written));
    }
  });

  it("keeps hostile identities to the letter, should the network file ever let them through", () => {
    const example = exampleNetwork("bfd");
    const [one, two] = example.dataCentres[0]?.vpn?.tunnels ?? [];
    if (one === undefined || two === undefined) throw new Error("the example has no two tunnels");
    const network = withVpn(example, {
      tunnels: [
        { ...one, alibabaId: hostile.join("") },
        { ...two, alibabaId: "$" },
      ],
    });
    const texts = deviceTemplates(network, (site, tunnel) => `local.ips.${site}.${tunnel}`).shanghai;
    const expected = deviceFiles(network, { tunnelPublicIps: publicIps });
    expect(rendered({ ips: publicIps }, { texts }).texts).toEqual(
      Object.fromEntries(expected.map(({ path, text }) => [path.replace("shanghai/", ""), text])),
    );
  });

  it.each(exampleNames)(
    "of config/%s.yaml is the output of the stack, with the IPs that it reads itself",
    (name) => {
      const { json, outputs } = synthExample(name)["vpn-standby"];
      const network = exampleNetwork(name);
      expect(outputs.device_configurations?.value).toEqual(
        deviceTemplates(network, (site, tunnel) => `local.tunnel_public_ips_${site}.${tunnel}`),
      );
      const sites = network.dataCentres.filter(({ vpn }) => vpn !== undefined);
      const ips = outputs.tunnel_public_ips?.value as Block;
      expect(json.locals).toEqual(
        Object.fromEntries(sites.map(({ key }) => [`tunnel_public_ips_${key}`, ips[key]])),
      );
    },
  );

  it("exists for a data centre without a VPN too", () => {
    const data = put(exampleData("worked-example"), ["dataCentres", "shanghai", "vpn"], undefined);
    const templates = deviceTemplates(networkOf(data), () => "local.none");
    expect(Object.keys(templates.shanghai ?? {})).toEqual(["edge/cisco-asa.cfg", "edge/checklist.md"]);
    expect(JSON.stringify(templates)).not.toContain("local.none");
  });
});
