import { createHash } from "node:crypto";
import { exitCodes, Stop } from "../../command/exit-codes";

/** One file of a server, of so many bytes at most. @throws Stop with 4 where it cannot be had. */
export type Download = (url: string, atMost: number) => Promise<Buffer>;

export interface Release {
  /** Such as `1.11.4`. */
  readonly version: string;
  /** As Terraform names platforms, such as `linux_amd64`. */
  readonly platform: string;
  /** Where releases lie as on https://releases.hashicorp.com; without a slash at its end. */
  readonly server: string;
  /** The armored OpenPGP key that has to have signed the checksums. */
  readonly key: string;
}

/**
 * The archive of a release, once its checksum was found right and the signature of the checksums too. It is in memory,
 * so that nothing unverified ever lies in a file.
 *
 * Source of the names on the server: `@hashicorp/js-releases` 1.7.7, src/index.ts; 2026-11-28.
 *
 * @throws Stop with 3 where any of it is not what was signed, with 4 where it cannot be had
 */
export async function verifiedArchive(
  { version, platform, server, key }: Release,
  download: Download,
): Promise<Buffer> {
  const folder = `${server}/terraform/${version}`;
  const sumsName = `terraform_${version}_SHA256SUMS`;
  const [sums, signature] = await Promise.all([
    download(`${folder}/${sumsName}`, 1e6),
    download(`${folder}/${sumsName}.${keyIdOfName}.sig`, 1e6),
  ]);
  const fault = await signatureFault(sums, signature, key);
  if (fault !== undefined) throw refused(`${folder}/${sumsName} is not signed by HashiCorp: ${fault}`);
  const name = `terraform_${version}_${platform}.zip`;
  const [wanted] = sums
    .toString("utf8")
    .split("\n")
    .flatMap((line) => (line.slice(64) === `  ${name}` ? [line.slice(0, 64)] : []));
  if (wanted === undefined)
    throw new Stop(exitCodes.missing, `There is no Terraform ${version} for ${platform}.`);
  const archive = await download(`${folder}/${name}`, 300e6);
  const has = createHash("sha256").update(archive).digest("hex");
  if (has !== wanted) throw refused(`${folder}/${name} has SHA-256 ${has}, and ${wanted} was signed`);
  return archive;
}

/** The end of the key's fingerprint, which stands in the name of the signature that it made. */
const keyIdOfName = "72D7468F";

const refused = (what: string) => new Stop(exitCodes.refused, `${what}. Nothing of it was kept or run.`);

/** Why the signature is none of this key for these bytes; undefined where it is. */
async function signatureFault(
  signed: Buffer,
  signature: Buffer,
  armoredKey: string,
): Promise<string | undefined> {
  // Loaded only here: it takes as long as many commands.
  const openpgp: typeof import("openpgp") = require("openpgp");
  try {
    await openpgp.verify({
      message: await openpgp.createMessage({ binary: signed }),
      signature: await openpgp.readSignature({ binarySignature: signature }),
      verificationKeys: await openpgp.readKey({ armoredKey }),
      format: "binary",
      // Without it a signature that is wrong is only reported in what is returned.
      expectSigned: true,
      // The key is published with its last renewal alone, which most releases are older than: it has to be valid now.
      config: { allowInsecureVerificationWithReformattedKeys: true },
    });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
