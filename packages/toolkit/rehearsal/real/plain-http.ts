import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { listAt, readJson, textAt } from "../../command/json";
import type { SynthesizedStack } from "../../terraform/synthesized";

/**
 * Whether a Go program can be told whom to trust: Go reads SSL_CERT_FILE on Linux and the BSDs, and asks the system on
 * macOS and Windows (Go: crypto/x509, SystemCertPool).
 */
export const trustsByEnvironment = (platform: NodeJS.Platform): boolean =>
  platform !== "darwin" && platform !== "win32";

const overrideFile = "rehearsal_override.tf.json";

/**
 * Makes every provider block of the stacks speak plain HTTP or not, by an override file beside their JSON, which
 * stays as it is (Terraform: Override Files). Loopback alone is spoken to, and the keys are good for nothing else.
 */
export function speakPlainHttp(stacks: readonly Pick<SynthesizedStack, "folder">[], plain: boolean): void {
  for (const { folder } of stacks) {
    const file = join(folder, overrideFile);
    if (!plain) {
      rmSync(file, { force: true });
      continue;
    }
    const blocks = listAt(readJson(join(folder, "cdk.tf.json")), "provider", "alicloud").map((block) => {
      const alias = textAt(block, "alias");
      return { ...(alias !== undefined && { alias }), protocol: "HTTP" };
    });
    writeFileSync(file, JSON.stringify({ provider: { alicloud: blocks } }));
  }
}
