import { createHash } from "node:crypto";
import { createServer, type Server } from "node:http";
import { crc32, deflateRawSync } from "node:zlib";
import { createMessage, generateKey, reformatKey, sign } from "openpgp";
import { ownPlatform } from "../../find-terraform";
import { pinnedTerraform } from "../../run-terraform";

/** Who signs the releases of a test: a key pair that is made for it. */
export async function newSigner() {
  const userIDs = [{ name: "Releases", email: "releases@example.org" }];
  const { privateKey, publicKey } = await generateKey({
    userIDs,
    date: new Date("2024-01-01"),
    format: "object",
  });
  return {
    key: publicKey.armor(),
    sign: async (text: string, date = new Date("2025-01-01")) => {
      const message = await createMessage({ binary: Buffer.from(text) });
      const binary = await sign({ message, signingKeys: privateKey, date, detached: true, format: "binary" });
      return Buffer.from(binary);
    },
    /** The key with a later renewal in place of what was written when it was made. */
    renewed: async () =>
      (
        await reformatKey({ privateKey, userIDs, date: new Date("2026-01-01"), format: "object" })
      ).publicKey.armor(),
  };
}

export type Signer = Awaited<ReturnType<typeof newSigner>>;

/** A program that says what Terraform says of its version. */
export const fakeTerraform = `#!/bin/sh\necho '{"terraform_version":"${pinnedTerraform}"}'\n`;

const folder = `/terraform/${pinnedTerraform}`;
const sumsPath = `${folder}/terraform_${pinnedTerraform}_SHA256SUMS`;
export const archivePath = `${folder}/terraform_${pinnedTerraform}_${ownPlatform()}.zip`;

/** What HashiCorp's server has of the pinned version: this platform's archive, the sums, and their signature. */
export async function releaseOf(
  { sign }: Pick<Signer, "sign">,
  files: Readonly<Record<string, string>> = { "LICENSE.txt": "", terraform: fakeTerraform },
) {
  const archive = zipOf(files);
  const sum = createHash("sha256").update(archive).digest("hex");
  const sums = `${"0".repeat(64)}  terraform_${pinnedTerraform}_plan9_arm.zip\n${sum}  ${archivePath.slice(folder.length + 1)}\n`;
  return new Map<string, Buffer>([
    [archivePath, archive],
    [sumsPath, Buffer.from(sums)],
    [`${sumsPath}.72D7468F.sig`, await sign(sums)],
  ]);
}

export type Files = Awaited<ReturnType<typeof releaseOf>>;

/** Serves files on this machine; `asked` fills with the paths that were asked for, `authorizations` with what came along. */
export async function serve(files: ReadonlyMap<string, Buffer>, below = "") {
  const asked: string[] = [];
  const authorizations = new Set<string | undefined>();
  const server = createServer(({ url = "", headers }, response) => {
    asked.push(url);
    authorizations.add(headers.authorization);
    const file = url.startsWith(below) ? files.get(url.slice(below.length)) : undefined;
    response.writeHead(file === undefined ? 404 : 200).end(file);
  });
  return { ...(await listening(server)), asked, authorizations };
}

/** A server on a free port of this machine, and its end. */
export async function listening(server: Server) {
  await new Promise<void>((done) => void server.listen(0, "127.0.0.1", done));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  const close = () =>
    new Promise<void>((done) => {
      server.closeAllConnections();
      server.close(() => done());
    });
  return { port: address.port, close };
}

/** Source: PKWARE, APPNOTE.TXT 6.3.10, 4.3.7, 4.3.12 and 4.3.16. */
function zipOf(files: Readonly<Record<string, string>>): Buffer {
  const [locals, central]: [Buffer[], Buffer[]] = [[], []];
  for (const [name, text] of Object.entries(files)) {
    const data = deflateRawSync(text);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(text), 10);
    common.writeUInt32LE(data.length, 14);
    common.writeUInt32LE(Buffer.byteLength(text), 18);
    common.writeUInt16LE(Buffer.byteLength(name), 22);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(Buffer.concat(locals).length, 10);
    central.push(Buffer.from("PK\x01\x02\x14\x00"), common, rest, Buffer.from(name));
    locals.push(Buffer.from("PK\x03\x04"), common, Buffer.from(name), data);
  }
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06");
  const count = Object.keys(files).length;
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(Buffer.concat(central).length, 12);
  end.writeUInt32LE(Buffer.concat(locals).length, 16);
  return Buffer.concat([...locals, ...central, end]);
}
