import { tagForbidden, tagsPerResource } from "../limits";
import { renderValue } from "../problems";
import type { Rule } from "./rule";

/** Rules about tags. */
export const tagRules: readonly Rule[] = [
  {
    code: "TAG101",
    severity: "error",
    rule: `a resource has at most ${tagsPerResource.max} tags`,
    source: tagsPerResource.source,
    *check({ tags }) {
      const count = Object.keys(tags).length;
      if (count <= tagsPerResource.max) return;
      yield {
        path: ["tags"],
        message: `there are ${count}`,
        remedy: `remove ${count - tagsPerResource.max} of them`,
      };
    },
  },
  {
    code: "TAG103",
    severity: "error",
    rule: "tag keys and values start with neither aliyun nor acs: and hold neither http:// nor https://",
    source: tagForbidden.source,
    *check({ tags }) {
      for (const [key, value] of Object.entries(tags)) {
        for (const text of [key, value].filter((it) => tagForbidden.pattern.test(it))) {
          yield {
            path: ["tags", key],
            message: `the tag holds ${renderValue(text)}`,
            remedy: "reword it",
          };
        }
      }
    },
  },
];
