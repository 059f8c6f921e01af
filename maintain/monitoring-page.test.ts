import { readFileSync } from "node:fs";
import { join } from "node:path";
import { events, metrics } from "@hybridnet/network/metrics";
import { root } from "@hybridnet/toolkit/testing/rehearsal";

describe("docs/monitoring.md", () => {
  const page = readFileSync(join(root, "docs", "monitoring.md"), "utf8");

  it.each(Object.values(metrics))("names the metric $name with where it is told", ({ name, namespace }) => {
    expect(page).toMatch(new RegExp(`\`${name}\`[^|]* of \`${namespace}\``));
  });

  it.each(Object.values(events))("names the events of $product", ({ names, product }) => {
    expect(page).toContain(`${names.map((name) => `\`${name}\``).join(", ")} of \`${product}\``);
  });
});
