import { flag, resource, text } from "../notation";
import {
  ossBucketAclSemantics,
  ossBucketPublicAccessBlockSemantics,
  ossBucketServerSideEncryptionSemantics,
  ossBucketVersioningSemantics,
} from "../semantics/state-backend";

/**
 * Access control list of a bucket.
 * Source: provider documentation r/oss_bucket_acl, 1.289.
 */
export const ossBucketAcl = resource({
  type: "alicloud_oss_bucket_acl",
  since: "1.220.0",
  id: { format: "<bucket>" },
  timeouts: { create: 5, update: 5, delete: 5 },
  semantics: ossBucketAclSemantics,
  members: {
    acl: text.required(),
    bucket: text.required({ forceNew: true }),
  },
});

/**
 * Versioning of a bucket.
 * Source: provider documentation r/oss_bucket_versioning, 1.289.
 */
export const ossBucketVersioning = resource({
  type: "alicloud_oss_bucket_versioning",
  since: "1.222.0",
  id: { format: "<bucket>" },
  timeouts: { create: 5, update: 5, delete: 5 },
  semantics: ossBucketVersioningSemantics,
  members: {
    bucket: text.required({ forceNew: true }),
    status: text.optionalComputed({ oneOf: ["Enabled", "Suspended"] }),
  },
});

/**
 * Default encryption of a bucket.
 * Source: provider documentation r/oss_bucket_server_side_encryption, 1.289.
 */
export const ossBucketServerSideEncryption = resource({
  type: "alicloud_oss_bucket_server_side_encryption",
  since: "1.222.0",
  id: { format: "<bucket>" },
  timeouts: { create: 5, update: 5, delete: 5 },
  semantics: ossBucketServerSideEncryptionSemantics,
  members: {
    bucket: text.required({ forceNew: true }),
    kms_data_encryption: text.optional({ oneOf: ["SM4"] }),
    kms_master_key_id: text.optional(),
    sse_algorithm: text.required({ oneOf: ["KMS", "AES256", "SM4"] }),
  },
});

/**
 * Refusal of public access to a bucket.
 * Source: provider documentation r/oss_bucket_public_access_block, 1.289.
 */
export const ossBucketPublicAccessBlock = resource({
  type: "alicloud_oss_bucket_public_access_block",
  since: "1.224.0",
  id: { format: "<bucket>" },
  timeouts: { create: 5, update: 5, delete: 5 },
  semantics: ossBucketPublicAccessBlockSemantics,
  members: {
    block_public_access: flag.required(),
    bucket: text.required({ forceNew: true }),
  },
});
