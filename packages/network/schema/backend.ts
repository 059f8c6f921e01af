import * as z from "zod";
import { sources } from "../sources";
import { field, flag, freeText, region, text } from "./field";

const local = z.strictObject({
  type: z.literal("local"),
  directory: text(
    /^(?!\/)(?!.*(?:^|\/)\.\.?(?:\/|$))[A-Za-z0-9._/-]{1,200}$/,
    "a folder relative to the repository, without . and .. as parts",
    { code: "BACKEND001", description: "Folder that holds the state files, relative to the repository." },
  ).default("state"),
});

const hcp = z.strictObject({
  type: z.literal("hcp"),
  hostname: text(/^[a-z0-9.-]+(:\d+)?$/, "a host name", {
    code: "BACKEND002",
    description: "Host of HCP Terraform or Terraform Enterprise.",
  }).default("app.terraform.io"),
  organization: text(/^[A-Za-z0-9_-]{3,40}$/, "3 to 40 letters, digits, _ and -", {
    code: "BACKEND002",
    description: "Organization in HCP Terraform.",
  }),
  project: text(/^[A-Za-z0-9 _-]{3,40}$/, "3 to 40 letters, digits, spaces, _ and -", {
    code: "BACKEND002",
    description: "Project that holds the workspaces.",
  }).optional(),
  workspacePrefix: text(/^[A-Za-z0-9_-]{0,70}$/, "up to 70 letters, digits, _ and -", {
    code: "BACKEND002",
    description: "Text before the stack's name in each workspace's name.",
  }).default("hybrid-network-"),
});

const oss = z.strictObject({
  type: z.literal("oss"),
  bucket: text(/^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/, "3 to 63 lower-case letters, digits and -", {
    code: "BACKEND003",
    description: "OSS bucket that holds the state.",
    source: sources.ossBucket,
  }),
  region: region({ code: "BACKEND003", description: "Region of the bucket and of the TableStore instance." }),
  prefix: text(/^[A-Za-z0-9._-]+(\/[A-Za-z0-9._-]+)*$/, "an object prefix without a slash at either end", {
    code: "BACKEND003",
    description: "Object prefix below which each stack has its state.",
  }).default("hybrid-network"),
  encrypt: flag({ code: "SHAPE001", description: "Ask OSS to encrypt the state object." }).default(true),
  lock: field(
    z.strictObject({
      instance: text(
        /^[A-Za-z][A-Za-z0-9-]{1,14}[A-Za-z0-9]$/,
        "3 to 16 letters, digits and -, a letter first",
        {
          code: "BACKEND003",
          description: "TableStore instance.",
        },
      ),
      table: text(/^[A-Za-z_][A-Za-z0-9_]{0,254}$/, "1 to 255 letters, digits and _", {
        code: "BACKEND003",
        description: "TableStore table whose only key is the text column LockID.",
      }),
    }),
    {
      code: "SHAPE001",
      description: "Lock of the state: without it two applies at once can destroy the state.",
    },
  ),
});

/** A state address with `{stack}` where the stack's name goes; no user, no password. */
const stateAddress = (description: string) =>
  freeText(
    /^(?:https:\/\/|http:\/\/(?:127\.0\.0\.1|localhost)(?=[:/]))[^\s/@]+\/[^\s@]*\{stack\}[^\s@]*$/,
    "an https address (http on loopback only) that holds {stack} and neither user nor password",
    { code: "BACKEND004", description },
  );

const http = z.strictObject({
  type: z.literal("http"),
  address: stateAddress("Address of one stack's state; {stack} stands for the stack's name."),
  lock: field(
    z.strictObject({
      address: stateAddress("Address of one stack's lock."),
      lockMethod: text(/^[A-Z]+$/, "an HTTP method", {
        code: "BACKEND004",
        description: "Method that takes the lock.",
      }).default("LOCK"),
      unlockMethod: text(/^[A-Z]+$/, "an HTTP method", {
        code: "BACKEND004",
        description: "Method that gives the lock back.",
      }).default("UNLOCK"),
    }),
    { code: "SHAPE001", description: "Lock of the state, where the server has one." },
  ).optional(),
});

export const backend = field(z.discriminatedUnion("type", [local, hcp, oss, http]), {
  code: "SHAPE005",
  description:
    "Where each stack keeps its state; the same key sets what the other stacks read. Credentials come from the environment alone.",
}).prefault({ type: "local" });
