import type { Report } from "./report";

/** The whole report as JSON, see README.md. */
export function reportJson(report: Report): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}
