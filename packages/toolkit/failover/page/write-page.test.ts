import { createHash } from "node:crypto";
import { failuresOf } from "../failures/failures";
import { deploymentOf, reportOf } from "../testing/deployments";
import { without } from "../testing/states";
import { drawingOf } from "./drawing";
import { html } from "./html";
import { boxHeight, placed } from "./layout";
import { styles } from "./styles";
import { filled, languages, words } from "./words";
import { pageData, pageScript, whatIfPage } from "./write-page";

const deployment = deploymentOf("multi-site");
const report = reportOf(deployment);
const data = pageData({ deployment, report });

describe("The what-if page", () => {
  const page = whatIfPage({ deployment, report });
  const blocks = (name: string) =>
    [...page.matchAll(new RegExp(`<${name}([^>]*)>([\\s\\S]*?)</${name}>`, "g"))].map(
      ([, attributes = "", content = ""]) => ({ attributes, content }),
    );
  const hash = (text = "") => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

  it("lets its own script and its own styles do something, by their hash, and nothing else", () => {
    const [script, ...more] = blocks("script").filter(({ attributes }) => attributes === "");
    expect(more).toEqual([]);
    expect(page).toContain(
      `content="default-src 'none'; script-src ${hash(script?.content)}; style-src ${hash(blocks("style")[0]?.content)}; base-uri 'none'; form-action 'none'"`,
    );
    expect(blocks("style")).toHaveLength(1);
    expect(page).not.toMatch(/<[^>]+\s(on\w+|style)=/);
  });

  it("names no address but that of SVG's names", () => {
    const urls = page.match(/\b(?:https?:)?\/\/[a-z][^\s"'`)]*/g) ?? [];
    expect(new Set(urls)).toEqual(new Set(["http://www.w3.org/2000/svg"]));
  });

  it("is the same for the same network, so that two can be compared", () => {
    expect(whatIfPage({ deployment, report })).toBe(page);
  });

  it("takes nothing of the network file for HTML", () => {
    const evil = '</script><img src=x onerror="alert(1)">';
    const elements = data.picture.elements.map((it) => ({ ...it, name: evil, id: evil }));
    const [, body = ""] = html(
      { ...data, source: evil, missing: [evil], picture: { ...data.picture, elements } },
      "",
    ).split("<body>");
    expect(body).not.toContain("<img");
    expect(JSON.parse(/id="data">(.*?)<\/script>/.exec(body)?.[1] ?? "")).toMatchObject({ source: evil });
  });

  it("shows what differs from an earlier report, and says so where nothing does", () => {
    const lacks = deploymentOf("multi-site", (states) =>
      without(states, "alicloud_cen_transit_router_route_table_propagation.vbr_beijing_circuit1"),
    );
    const of = (since: typeof report) => pageData({ deployment, report, since }).since;
    expect(of(reportOf(lacks))).toEqual(expect.arrayContaining(["beijing - production: gets through now"]));
    expect(of(report)).toEqual([]);
    const nothing = `<p id="since" data-word="sinceNothing">${words.en.sinceNothing}</p>`;
    expect(whatIfPage({ deployment, report, since: report }).includes(nothing)).toBe(true);
    expect(page.includes('id="since"')).toBe(false);
  });

  it("has each verdict of the report, by how many pairs of networks it touches", () => {
    const device = data.verdicts.find(({ failure }) => failure.id === "transit-router:cn-shanghai");
    const told = report.failures.find(({ id }) => id === "transit-router:cn-shanghai");
    expect(data.verdicts.map(({ failure }) => failure.id)).toEqual(report.failures.map(({ id }) => id));
    expect(device?.counts.lost).toBe(told?.effects.filter(({ kind }) => kind === "lost").length);
  });

  it("has no Node in its script", () => {
    expect(pageScript()).not.toMatch(/require\(|process\.env/);
  });
});

describe("The picture", () => {
  it.each(["worked-example", "multi-site", "bfd", "single-tunnel"] as const)(
    "of %s has an element for whatever can fail by itself",
    (example) => {
      const shown = drawingOf(deploymentOf(example)).elements.map(({ failure }) => failure);
      const joint = /^all-/;
      expect(shown.filter((it) => it !== undefined).sort()).toEqual(
        failuresOf(deploymentOf(example))
          .map(({ id }) => id)
          .filter((id) => !joint.test(id))
          .sort(),
      );
    },
  );

  it("has no box over another one, and data centres left of transit routers left of VPCs", () => {
    const { elements, width, height } = placed(drawingOf(deployment));
    for (const [index, a] of elements.entries())
      for (const b of elements.slice(index + 1))
        expect(
          Math.abs(a.y - b.y) >= boxHeight || Math.abs(a.x - b.x) >= (a.width + b.width) / 2
            ? ""
            : `${a.id} ${b.id}`,
        ).toBe("");
    const columns = (kind: string) => elements.filter((it) => it.kind === kind).map(({ x }) => x);
    expect(Math.max(...columns("data-centre"))).toBeLessThan(Math.min(...columns("transit-router")));
    expect(Math.max(...columns("transit-router"))).toBeLessThan(Math.min(...columns("vpc")));
    expect(elements.every(({ x, y }) => x > 0 && x < width && y > 0 && y < height)).toBe(true);
  });
});

describe("The words", () => {
  const texts = (value: object, path = ""): readonly (readonly [string, string])[] =>
    Object.entries(value).flatMap(([key, text]) =>
      typeof text === "string" ? [[`${path}${key}`, text] as const] : texts(text, `${path}${key}.`),
    );

  it.each(languages)("in %s are all there, with the places of the English ones", (language) => {
    const places = (all: object) => texts(all).map(([key, text]) => [key, text.split("{}").length]);
    expect(places(words[language])).toEqual(places(words.en));
    expect(texts(words[language]).filter(([, text]) => text.trim() === "")).toEqual([]);
  });

  it("keep a value as it is, whatever is in it", () => {
    expect(filled("{} and {}", "$& {}", "b")).toBe("$& b and {}");
  });
});

describe("The colours", () => {
  const themes = [...styles.matchAll(/--ground:#(\w+)[^}]*/g)].map(
    ([all]) => new Map([...all.matchAll(/--(\w+):#(\w+)/g)].map(([, name = "", hex = ""]) => [name, hex])),
  );
  const luminance = (hex = "") => {
    const whole = hex.length === 3 ? [...hex].map((it) => it + it).join("") : hex;
    const [r = 0, g = 0, b = 0] = [0, 2, 4].map((at) => {
      const part = Number.parseInt(whole.slice(at, at + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: number, b: number) => (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);

  it.each(["ink", "soft", "forth", "back", "bad", "good"])(
    "of %s can be read by day and by night (WCAG 2.2, 1.4.3)",
    (name) => {
      expect(themes).toHaveLength(2);
      for (const theme of themes)
        for (const ground of ["ground", "box"])
          expect(contrast(luminance(theme.get(name)), luminance(theme.get(ground)))).toBeGreaterThanOrEqual(
            4.5,
          );
    },
  );
});
