import { join } from "node:path";
import type { Deployment } from "../deployment/deployment";
import { type ComparedReport, pairText, reportDifference } from "../difference";
import { failuresOf } from "../failures/failures";
import type { Report } from "../report/report";
import { drawingOf } from "./drawing";
import { html } from "./html";
import { placed } from "./layout";
import { countsOf, type Now, type PageData, plainDeployment } from "./page-data";

export interface PageProps {
  readonly deployment: Deployment;
  readonly report: Report;
  /** A report that was made earlier. */
  readonly since?: ComparedReport | undefined;
  /** What the service shows of each element. */
  readonly now?: Now | undefined;
}

/** The what-if page: the network as a picture in which anything can be taken down, as one file of HTML. */
export function whatIfPage(props: PageProps): string {
  return html(pageData(props), pageScript());
}

export function pageData({ deployment, report, since, now }: PageProps): PageData {
  const failures = new Map(failuresOf(deployment).map((failure) => [failure.id, failure]));
  return {
    source: report.source,
    deployment: plainDeployment(deployment),
    picture: placed(drawingOf(deployment)),
    verdicts: report.failures.flatMap((told) => {
      const failure = failures.get(told.id);
      return failure ? [{ failure, detection: told.detection, counts: countsOf(told) }] : [];
    }),
    expectations: report.expectations.map(({ key, text, holds, breaches }) => ({
      name: key === null ? text : `${key}: ${text}`,
      holds,
      breaches: breaches.map((it) => it.text),
    })),
    missing: report.missing.map(({ text }) => text),
    ...(since && { since: differenceTexts(since, report) }),
    ...(now && { now }),
  };
}

function differenceTexts(before: ComparedReport, after: Report): readonly string[] {
  const { pairs, broken, mended, newDoubleLosses } = reportDifference(before, after);
  return [
    ...pairs.map(pairText),
    ...broken.map((text) => `fails now: ${text}`),
    ...mended.map((text) => `holds again: ${text}`),
    ...newDoubleLosses.map((title) => `cut off something together now: ${title}`),
  ];
}

/** The script of the page and the route rules as one piece of JavaScript. */
export function pageScript(): string {
  // Asked for here, because nothing else needs it and it is large.
  const { buildSync }: typeof import("esbuild") = require("esbuild");
  const { outputFiles } = buildSync({
    entryPoints: [join(__dirname, "script", "main.ts")],
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
    write: false,
  });
  // A closing tag would end the script in the page.
  return (outputFiles[0]?.text ?? "").replaceAll("</script", "<\\/script");
}
