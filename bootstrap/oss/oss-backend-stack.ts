import { OssBucket } from "@cdktf/provider-alicloud/lib/oss-bucket";
import { OssBucketAcl } from "@cdktf/provider-alicloud/lib/oss-bucket-acl";
import { OssBucketPublicAccessBlock } from "@cdktf/provider-alicloud/lib/oss-bucket-public-access-block";
import { OssBucketServerSideEncryption } from "@cdktf/provider-alicloud/lib/oss-bucket-server-side-encryption";
import { OssBucketVersioningA } from "@cdktf/provider-alicloud/lib/oss-bucket-versioning";
import { OtsInstance } from "@cdktf/provider-alicloud/lib/ots-instance";
import { OtsTable } from "@cdktf/provider-alicloud/lib/ots-table";
import { AlicloudProvider } from "@cdktf/provider-alicloud/lib/provider";
import { type Backend, placeFor } from "@hybridnet/network";
import { LocalBackend, TerraformStack } from "cdktf";
import type { Construct } from "constructs";
import { at } from "../../modules/context";

export type OssBackendSettings = Extract<Backend, { type: "oss" }>;

/**
 * The OSS bucket and the TableStore table in which the three stacks keep their state and its lock. It has
 * to exist before any of them, so its own state is local.
 */
export class OssBackendStack extends TerraformStack {
  constructor(scope: Construct, settings: OssBackendSettings, environment: string | undefined) {
    super(scope, "backend-bootstrap");
    new LocalBackend(this, {
      path: `../../../state/${placeFor("backend-bootstrap", environment)}.tfstate`,
    });
    new AlicloudProvider(this, "provider", { region: settings.region });
    // Losing the bucket is losing every state: this one is always protected.
    const lifecycle = { preventDestroy: true };

    const { bucket } = at("state", new OssBucket(this, "bucket", { bucket: settings.bucket, lifecycle }));
    at("state", new OssBucketAcl(this, "acl", { bucket, acl: "private" }));
    at("state", new OssBucketPublicAccessBlock(this, "public_access", { bucket, blockPublicAccess: true }));
    at("state", new OssBucketVersioningA(this, "versioning", { bucket, status: "Enabled" }));
    at("state", new OssBucketServerSideEncryption(this, "encryption", { bucket, sseAlgorithm: "AES256" }));

    const instance = at(
      "lock",
      new OtsInstance(this, "lock_instance", {
        name: settings.lock.instance,
        description: "Lock of the Terraform state",
        accessedBy: "Any",
        lifecycle,
      }),
    );
    at(
      "lock",
      new OtsTable(this, "lock_table", {
        instanceName: instance.name,
        tableName: settings.lock.table,
        // Terraform writes its lock under this one text column; any other key makes it fail.
        primaryKey: [{ name: "LockID", type: "String" }],
        timeToLive: -1,
        maxVersion: 1,
        lifecycle,
      }),
    );
  }
}
