import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { environmentOf, wayTo } from "./environment";
import { placeBelow } from "./place";

let scratch: string;
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), "environment-"));
});
afterEach(() => rmSync(scratch, { recursive: true }));

function environment(own: NodeJS.ProcessEnv, trusted?: string) {
  const place = placeBelow(scratch, { REHEARSAL_DIR: "mine" });
  return { place, env: environmentOf(own, { place, trusted, secrets: { psk: "made up" } }) };
}

describe("What runs inside a rehearsal", () => {
  it("inherits nothing by which the provider could reach a real account or speak as its caller", () => {
    const own = {
      PATH: "/bin",
      ALICLOUD_ACCESS_KEY: "of the caller",
      ALICLOUD_SECURITY_TOKEN: "of the caller",
      ALIBABA_CLOUD_ECS_METADATA: "of the caller",
      ALIBABA_CLOUD_CREDENTIALS_URI: "of the caller",
      ALICLOUD_PROFILE: "of the caller",
      ALIBABA_CLOUD_ENDPOINT_VPC: "of the caller",
      HTTPS_PROXY: "of the caller",
      all_proxy: "of the caller",
      NO_PROXY: "of the caller",
      SSL_CERT_FILE: "of the caller",
      NODE_EXTRA_CA_CERTS: "of the caller",
      NODE_AUTH_TOKEN: "of the caller",
      NODE_TLS_REJECT_UNAUTHORIZED: "of the caller",
      LC_SECRET: "of the caller",
      TF_PLUGIN_CACHE_DIR: "of the caller",
      TF_VAR_psk: "of the caller",
    };
    const { env } = environment(own, "/ca.pem");
    expect(Object.entries(env).filter(([, value]) => value.includes("caller"))).toEqual([]);
  });

  it("gets the secrets of the stacks, and the way to the account from the guard alone", () => {
    const { env } = environment({});
    expect(env.TF_VAR_psk).toBe("made up");
    expect(Object.keys(env).filter((name) => /ACCESS_KEY|ENDPOINT/.test(name))).toEqual([]);
    const way = wayTo(
      {
        ...{ port: 4711, accountId: "1000000000000001" },
        ...{ accessKeyId: "id-of-the-rehearsal", accessKeySecret: "secret-of-the-rehearsal" },
      },
      undefined,
    );
    for (const product of ["VPC", "CBN", "ECS", "LOCATION", "BSSOPENAPI", "STS"])
      expect(way.terraform[`${product}_ENDPOINT`]).toBe("127.0.0.1:4711");
    expect(way.clients).toMatchObject({
      ALICLOUD_ACCESS_KEY: "id-of-the-rehearsal",
      ALICLOUD_SECRET_KEY: "secret-of-the-rehearsal",
      ALIBABA_CLOUD_ACCESS_KEY_ID: "id-of-the-rehearsal",
      ALIBABA_CLOUD_ACCESS_KEY_SECRET: "secret-of-the-rehearsal",
      ALICLOUD_ACCOUNT_ID: "1000000000000001",
      ALIBABA_CLOUD_ACCOUNT_ID: "1000000000000001",
      ALIBABA_CLOUD_ACCOUNT_TYPE: "Domestic",
    });
  });

  it("trusts the account's certificate authority and no other", () => {
    const { place, env } = environment({}, "/ca.pem");
    expect(env).toMatchObject({ SSL_CERT_FILE: "/ca.pem", NODE_EXTRA_CA_CERTS: "/ca.pem" });
    const folder = env.SSL_CERT_DIR ?? "";
    expect(folder.startsWith(place.folder)).toBe(true);
    expect(readdirSync(folder)).toEqual([]);
  });

  it("needs no certificate where the account speaks plain HTTP", () => {
    const { place, env } = environment({});
    expect(Object.keys(env).filter((name) => /CERT/.test(name))).toEqual([]);
    expect(env.REHEARSAL_API_PROTOCOL).toBe("http");
    expect(existsSync(place.api)).toBe(false);
  });
});
