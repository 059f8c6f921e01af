import { appendFileSync } from "node:fs";

/**
 * What a step tells GitHub Actions. Source: GitHub Docs, "Workflow commands for GitHub Actions" (setting an
 * output parameter, adding a job summary, setting an error message).
 */

/** Adds to the page of the run; without GITHUB_STEP_SUMMARY to standard output. */
export function addSummary(env: NodeJS.ProcessEnv, markdown: string): void {
  if (env.GITHUB_STEP_SUMMARY) appendFileSync(env.GITHUB_STEP_SUMMARY, `${markdown.trimEnd()}\n\n`);
  else process.stdout.write(`${markdown.trimEnd()}\n\n`);
}

/** Sets an output of the step. The value has to be a single line. */
export function setOutput(env: NodeJS.ProcessEnv, name: string, value: string): void {
  if (env.GITHUB_OUTPUT) appendFileSync(env.GITHUB_OUTPUT, `${name}=${value}\n`);
  else process.stdout.write(`${name}=${value}\n`);
}

/** One fault or warning of the network file, as network/problems.ts prints it: `file:line:col  [warning ]CODE  text`. */
const fault = /^(\S+\.ya?ml):(\d+):(\d+)\s+(?:(warning)\s+)?([A-Z]+\d+)\s+(.+)$/;

/** Commands that show faults of the network file beside its lines in the pull request. */
export function annotations(text: string): readonly string[] {
  return text.split("\n").flatMap((line) => {
    const [, file, row, column, kind = "error", title, message] = fault.exec(line.trim()) ?? [];
    if (file === undefined || message === undefined) return [];
    const properties = { file, line: row, col: column, title };
    const list = Object.entries(properties).map(([name, value]) => `${name}=${property(value ?? "")}`);
    return [`::${kind} ${list.join(",")}::${data(message)}`];
  });
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
