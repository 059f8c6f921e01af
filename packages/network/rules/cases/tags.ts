import type { RuleCase } from "../../testing/rule-case";

const tags = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`tag-${n}`, "value"]));

export const tagCases: readonly RuleCase[] = [
  { title: "let a resource have 20 tags", edits: { tags: tags(20) }, finds: [] },
  {
    title: "refuse the 21st tag",
    edits: { tags: tags(21) },
    finds: ["TAG101 tags"],
    says: "remove 1 of them",
  },
  { title: "take a tag key of 64 characters", edits: { tags: { ["k".repeat(64)]: "v" } }, finds: [] },
  {
    title: "refuse a tag key of 65 characters",
    edits: { tags: { ["k".repeat(65)]: "v" } },
    finds: [`TAG001 tags["${"k".repeat(56)}...]`],
    says: "a text of 1 to 64 characters",
  },
  { title: "take an empty tag value", edits: { tags: { owner: "" } }, finds: [] },
  { title: "take a tag value of 128 characters", edits: { tags: { owner: "v".repeat(128) } }, finds: [] },
  {
    title: "refuse a tag value of 129 characters",
    edits: { tags: { owner: "v".repeat(129) } },
    finds: ["TAG001 tags.owner"],
    says: "a text of at most 128 characters",
  },
  {
    title: "refuse a tag key of the service",
    edits: { tags: { aliyunX: "v" } },
    finds: ["TAG103 tags.aliyunX"],
  },
  {
    title: "refuse a tag value of the service",
    edits: { tags: { owner: "acs:me" } },
    finds: ["TAG103 tags.owner"],
  },
  {
    title: "refuse an address in a tag",
    edits: { tags: { wiki: "see https://x" } },
    finds: ["TAG103 tags.wiki"],
  },
];
