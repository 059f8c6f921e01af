import { flag, type Limit, region, set } from "./values";

const hcp = { backend: { type: "hcp", organization: "example" } };
const oss = {
  backend: {
    type: "oss",
    bucket: "state",
    region: "cn-shanghai",
    lock: { instance: "locks", table: "locks" },
  },
};
const http = {
  backend: {
    type: "http",
    address: "https://example.com/{stack}",
    lock: { address: "https://example.com/{stack}/lock" },
  },
};
const stateAddress = {
  takes: ["https://example.com/a/{stack}", "http://127.0.0.1:8080/{stack}", "http://localhost:80/{stack}"],
  refuses: {
    BACKEND004: [
      "https://example.com/",
      "http://example.com/{stack}",
      "https://u:p@example.com/{stack}",
      "ftp://x/{stack}",
      "https://x/{stack}${y}",
    ],
  },
};

export const backendLimits: readonly Limit[] = [
  {
    at: "backend.directory",
    base: { backend: { type: "local" } },
    ...set("BACKEND001", ["state", "a/b.c_d-e", "..a"], ["", "/tmp", "../x", "a/../b", "./a", "a b", "a/.."]),
  },
  {
    at: "backend.hostname",
    base: hcp,
    ...set("BACKEND002", ["app.terraform.io", "tfe:8443"], ["", "A.b", "a/b"]),
  },
  {
    at: "backend.organization",
    base: hcp,
    ...set("BACKEND002", ["abc", "a_B-9".repeat(8)], ["ab", "x".repeat(41), "a b"]),
  },
  {
    at: "backend.project",
    base: hcp,
    ...set("BACKEND002", ["a b", "x".repeat(40)], ["ab", "x".repeat(41), "a.b"]),
  },
  {
    at: "backend.workspacePrefix",
    base: hcp,
    ...set("BACKEND002", ["", "x".repeat(70)], ["x".repeat(71), "a b"]),
  },
  {
    at: "backend.bucket",
    base: oss,
    ...set("BACKEND003", ["abc", "x".repeat(63)], ["ab", "x".repeat(64), "-ab", "ab-", "aBc"]),
  },
  { at: "backend.region", base: oss, ...region("BACKEND003") },
  { at: "backend.prefix", base: oss, ...set("BACKEND003", ["a", "a/b.c"], ["", "/a", "a/", "a//b", "a b"]) },
  { at: "backend.encrypt", base: oss, ...flag },
  {
    at: "backend.lock.instance",
    base: oss,
    ...set("BACKEND003", ["abc", "a234567890123456"], ["ab", "1ab", "ab-", "a2345678901234567"]),
  },
  {
    at: "backend.lock.table",
    base: oss,
    ...set("BACKEND003", ["t", "_1"], ["", "1", "a-b", "x".repeat(256)]),
  },
  { at: "backend.address", base: http, ...stateAddress },
  { at: "backend.lock.address", base: http, ...stateAddress },
  { at: "backend.lock.lockMethod", base: http, ...set("BACKEND004", ["LOCK", "POST"], ["lock", "", "A B"]) },
  { at: "backend.lock.unlockMethod", base: http, ...set("BACKEND004", ["UNLOCK"], ["unlock"]) },
];
