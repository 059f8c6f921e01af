import { flag, listBlock, number, oneBlock, resource, setBlock, text, textList, textMap } from "../notation";
import { ossBucketSemantics } from "../semantics/state-backend";

const storageClasses = ["Standard", "IA", "Archive", "ColdArchive", "DeepColdArchive"];

/**
 * Object storage bucket.
 * Source: provider documentation r/oss_bucket, 1.289.
 */
export const ossBucket = resource({
  type: "alicloud_oss_bucket",
  since: "1.2.0",
  id: { format: "<bucket>" },
  semantics: ossBucketSemantics,
  members: {
    access_monitor: oneBlock.optionalComputed({
      status: text.optionalComputed({ oneOf: ["Enabled", "Disabled"] }),
    }),
    acl: text.optionalComputed({
      oneOf: ["private", "public-read", "public-read-write"],
      deprecated: "1.220.0",
    }),
    bucket: text.optionalComputed({ forceNew: true, length: [3, 63] }),
    cors_rule: listBlock.optional(
      {
        allowed_headers: textList.optional(),
        allowed_methods: textList.required(),
        allowed_origins: textList.required(),
        expose_headers: textList.optional(),
        max_age_seconds: number.optional(),
      },
      { maxItems: 10 },
    ),
    creation_date: text.computed(),
    extranet_endpoint: text.computed(),
    force_destroy: flag.optional({ default: false }),
    intranet_endpoint: text.computed(),
    lifecycle_rule: listBlock.optional(
      {
        id: text.optionalComputed({ length: [0, 255] }),
        prefix: text.optional({ default: "" }),
        enabled: flag.required(),
        expiration: setBlock.optional({
          date: text.optional(),
          created_before_date: text.optional(),
          days: number.optional(),
          expired_object_delete_marker: flag.optional(),
        }),
        transitions: setBlock.optional({
          created_before_date: text.optional(),
          days: number.optional(),
          storage_class: text.required({ oneOf: storageClasses }),
          is_access_time: flag.optional(),
          return_to_std_when_visit: flag.optional(),
        }),
        abort_multipart_upload: setBlock.optional({
          created_before_date: text.optional(),
          days: number.optional(),
        }),
        noncurrent_version_expiration: setBlock.optional({
          days: number.required(),
        }),
        noncurrent_version_transition: setBlock.optional({
          days: number.required(),
          storage_class: text.required({ oneOf: storageClasses }),
          is_access_time: flag.optional(),
          return_to_std_when_visit: flag.optional(),
        }),
        tags: textMap.optional(),
        filter: oneBlock.optional({
          not: oneBlock.optional({
            prefix: text.optional(),
            tag: oneBlock.optional({
              key: text.required(),
              value: text.required(),
            }),
          }),
          object_size_greater_than: number.optional({ atLeast: 1 }),
          object_size_less_than: number.optional({ atLeast: 1 }),
        }),
      },
      { maxItems: 1000 },
    ),
    lifecycle_rule_allow_same_action_overlap: flag.optional({ default: false }),
    location: text.computed(),
    logging: oneBlock.optional({
      target_bucket: text.required(),
      target_prefix: text.optional(),
    }),
    logging_isenable: flag.optional({ deprecated: "1.37.0" }),
    owner: text.computed(),
    policy: text.optional(),
    redundancy_type: text.optional({ forceNew: true, default: "LRS", oneOf: ["LRS", "ZRS"] }),
    referer_config: oneBlock.optional({
      allow_empty: flag.optionalComputed(),
      referers: textList.required(),
    }),
    resource_group_id: text.optionalComputed(),
    server_side_encryption_rule: oneBlock.optional({
      sse_algorithm: text.required({ oneOf: ["AES256", "KMS", "SM4"] }),
      kms_master_key_id: text.optional(),
      kms_data_encryption: text.optional(),
    }),
    storage_class: text.optional({ forceNew: true, default: "Standard", oneOf: storageClasses }),
    tags: textMap.optional(),
    transfer_acceleration: oneBlock.optional({
      enabled: flag.required(),
    }),
    versioning: oneBlock.optional({
      status: text.required({ oneOf: ["Enabled", "Suspended"] }),
    }),
    website: oneBlock.optional({
      index_document: text.required(),
      error_document: text.optional(),
    }),
  },
});
