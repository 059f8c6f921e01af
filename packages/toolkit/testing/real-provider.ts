/** The variable that names the real provider's program. Without it, no test of packages/toolkit/e2e/real-provider runs. */
const variable = "REAL_PROVIDER_BINARY";

/** @throws Error where no program is named */
export function realProvider(): string {
  const { [variable]: binary } = process.env;
  if (binary === undefined) throw new Error(`${variable} has to name the program of the real provider`);
  return binary;
}
