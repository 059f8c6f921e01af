import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dataOf, networkFiles, root, type StackJson, writeNetwork } from "../network-files";

function bootstrap(networkFile: string, backend: unknown) {
  const scratch = mkdtempSync(join(tmpdir(), "bootstrap-"));
  try {
    const file = writeNetwork(join(scratch, "network.yaml"), { ...dataOf(networkFile), backend });
    const outdir = join(scratch, "out");
    const { status, stderr } = spawnSync(
      process.execPath,
      ["-r", "@hybridnet/network/typescript", "bootstrap/oss/main.ts"],
      {
        cwd: root,
        env: { ...process.env, NETWORK_CONFIG: file, CDKTF_OUTDIR: outdir },
        encoding: "utf8",
      },
    );
    const written = join(outdir, "stacks", "backend-bootstrap", "cdk.tf.json");
    return {
      status,
      stderr,
      json: existsSync(written) ? (JSON.parse(readFileSync(written, "utf8")) as StackJson) : undefined,
    };
  } finally {
    rmSync(scratch, { recursive: true });
  }
}

describe("The bootstrap of an OSS backend", () => {
  const [file = ""] = networkFiles;
  const settings = {
    type: "oss",
    bucket: "example-state",
    region: "cn-shanghai",
    lock: { instance: "tf-lock", table: "terraform_lock" },
  };
  const { json } = bootstrap(file, settings);

  it("makes a bucket that is private, versioned, encrypted and protected", () => {
    const bucket = "${alicloud_oss_bucket.state.bucket}";
    expect(json?.resource).toMatchObject({
      alicloud_oss_bucket: { state: { bucket: "example-state", lifecycle: { prevent_destroy: true } } },
      alicloud_oss_bucket_acl: { state: { bucket, acl: "private" } },
      alicloud_oss_bucket_public_access_block: { state: { bucket, block_public_access: true } },
      alicloud_oss_bucket_versioning: { state: { bucket, status: "Enabled" } },
      alicloud_oss_bucket_server_side_encryption: { state: { bucket, sse_algorithm: "AES256" } },
    });
  });

  it("makes a lock table with the one text key that Terraform's lock needs", () => {
    expect(json?.resource).toMatchObject({
      alicloud_ots_instance: { lock: { name: "tf-lock" } },
      alicloud_ots_table: {
        lock: {
          instance_name: "${alicloud_ots_instance.lock.name}",
          table_name: "terraform_lock",
          primary_key: [{ name: "LockID", type: "String" }],
        },
      },
    });
  });

  it("keeps its own state on this machine, because the bucket does not exist yet", () => {
    expect(json?.terraform).toMatchObject({
      backend: { local: { path: "../../../state/backend-bootstrap.tfstate" } },
    });
  });

  it("asks for an oss backend where the network file names another one", () => {
    const { status, stderr, json: none } = bootstrap(file, { type: "local" });
    expect(status).toBe(1);
    expect(stderr).toContain("has the backend local");
    expect(none).toBeUndefined();
  });
});
