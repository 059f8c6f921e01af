import { chmodSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { buffer } from "node:stream/consumers";
import { ownTerraform } from "@hybridnet/network/terraform-program";
import { exitCodes, Stop } from "../../command/exit-codes";
import type { Surroundings } from "../../command/surroundings";
import { ownPlatform } from "../find-terraform";
import { byHand, pinnedTerraform } from "../run-terraform";
import { downloadsOf } from "./download";
import { hashicorpKey } from "./hashicorp-key";
import { verifiedArchive } from "./verified-archive";

/**
 * Fetches the pinned Terraform into the checkout, in place of an older one of its own. It is written only when it was
 * verified, for its owner alone, and in one step.
 *
 * @param key what has to have signed it; no variable of the environment can name another one
 * @returns its path
 * @throws Stop with 3 where it is not what HashiCorp signed, with 4 and the ways on where it cannot be had
 */
export async function installTerraform(
  { env, checkout, err }: Pick<Surroundings, "env" | "checkout" | "err">,
  key: string = hashicorpKey,
): Promise<string> {
  const server = serverIn(env);
  err.write(`Fetching Terraform ${pinnedTerraform} from ${new URL(server).host} ...\n`);
  const release = { version: pinnedTerraform, platform: ownPlatform(), server, key };
  const archive = await verifiedArchive(release, downloadsOf(env)).catch((error: unknown) => {
    if (!(error instanceof Stop) || error.exitCode !== exitCodes.missing) throw error;
    throw new Stop(exitCodes.missing, `${error.message}\n${waysOn}`);
  });
  const program = await programIn(archive);
  const path = ownTerraform(checkout);
  mkdirSync(dirname(path), { recursive: true });
  chmodSync(dirname(path), 0o700);
  const own = `${path}.${process.pid}`;
  writeFileSync(own, program, { mode: 0o700 });
  renameSync(own, path);
  err.write(`Terraform ${pinnedTerraform} is in ${path}; its checksum was signed by HashiCorp.\n`);
  return path;
}

const waysOn = `Where that server is out of reach:
- HTTPS_PROXY names a proxy, and NODE_EXTRA_CA_CERTS a PEM file with the certificate authority of one that reads along
- TERRAFORM_MIRROR names a server that has the same folders; what comes from it is verified all the same
- ${byHand}`;

/** Without a slash at its end. @throws Stop where the variable is no address. */
function serverIn({ TERRAFORM_MIRROR: mirror }: NodeJS.ProcessEnv): string {
  if (!mirror) return "https://releases.hashicorp.com";
  if (URL.canParse(mirror) && /^https?:$/.test(new URL(mirror).protocol)) return mirror.replace(/\/+$/, "");
  throw new Stop(
    exitCodes.fault,
    "TERRAFORM_MIRROR is no address such as https://mirror.example/hashicorp: it begins with https:// or http://.",
  );
}

function programIn(archive: Buffer): Promise<Buffer> {
  const { fromBuffer }: typeof import("yauzl") = require("yauzl");
  return new Promise((done, fail) => {
    fromBuffer(archive, { lazyEntries: true }, (damage, zip) => {
      if (damage !== null) return fail(damage);
      zip.on("error", fail);
      zip.on("end", () =>
        fail(new Stop(exitCodes.missing, `The archive of this platform has no program terraform. ${byHand}`)),
      );
      zip.on("entry", (entry) => {
        if (entry.fileName !== "terraform") return zip.readEntry();
        zip.openReadStream(entry, (error, stream) =>
          error === null ? buffer(stream).then(done, fail) : fail(error),
        );
      });
      zip.readEntry();
    });
  });
}
