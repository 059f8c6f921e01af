import type { Report } from "./report";

/**
 * How long ago the state that was read was last written, such as `3 hours`: what Terraform wrote down may have changed
 * since. Undefined for plans, and where nobody but the backend knows.
 */
export function stateAge({ written, stacks }: Report, now: Date): string | undefined {
  if (written === null || stacks.some(({ kind }) => kind === "plan")) return undefined;
  const minutes = Math.max(0, Math.round((now.getTime() - Date.parse(written)) / 60_000));
  const [count, unit] =
    minutes < 120
      ? [minutes, "minute"]
      : minutes < 2880
        ? [Math.round(minutes / 60), "hour"]
        : [Math.round(minutes / 1440), "day"];
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}
