/** A certificate for loopback, by an authority that is made for one rehearsal and whose key nobody keeps. */
import { generate } from "selfsigned";

export interface Certificate {
  /** PEM, for clients to trust. */
  readonly authority: string;
  /** PEM of the server's certificate. */
  readonly certificate: string;
  /** PEM of the server's key: for memory only. */
  readonly key: string;
}

/** Rehearsals that are kept go on for days; a certificate must not end in the middle of one. */
const validDays = 30;
const hourMs = 3_600_000;

export async function loopbackCertificate(): Promise<Certificate> {
  const common = {
    keyType: "ec",
    curve: "P-256",
    algorithm: "sha256",
    // Clocks of containers may be behind.
    notBeforeDate: new Date(Date.now() - hourMs),
    notAfterDate: new Date(Date.now() + validDays * 24 * hourMs),
  } as const;
  const authority = await generate([{ name: "commonName", value: "Rehearsal on loopback" }], {
    ...common,
    extensions: [
      { name: "basicConstraints", cA: true, critical: true },
      { name: "keyUsage", keyCertSign: true, critical: true },
    ],
  });
  const server = await generate([{ name: "commonName", value: "127.0.0.1" }], {
    ...common,
    ca: { key: authority.private, cert: authority.cert },
    extensions: [
      { name: "basicConstraints", cA: false, critical: true },
      { name: "keyUsage", digitalSignature: true, critical: true },
      { name: "extKeyUsage", serverAuth: true },
      {
        name: "subjectAltName",
        altNames: [
          { type: 7, ip: "127.0.0.1" },
          { type: 2, value: "localhost" },
        ],
      },
    ],
  });
  return { authority: authority.cert, certificate: server.cert, key: server.private };
}
