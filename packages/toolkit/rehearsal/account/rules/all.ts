import { ServiceError } from "../../service/service";
import { handlers } from "../handlers/all";
import { regionsFor } from "../regions";
import { attachmentRules } from "./attachments";
import { cenRules } from "./cen";
import { expressConnectRules } from "./express-connect";
import { membershipRules } from "./memberships";
import { nameRules } from "./names";
import { peerAttachmentRules } from "./peer-attachments";
import { busyRules, referenceRules } from "./references";
import { type Call, errorCodesOf, type Rule } from "./rule";
import { subject } from "./subject";
import { vpcRules } from "./vpc";
import { vpnRules } from "./vpn";

const regionRule: Rule = {
  name: "the region exists",
  code: "InvalidRegionId.NotFound",
  codeSource: errorCodesOf("CreateVpc"),
  source: errorCodesOf("CreateVpc"),
  on: ["create"],
  types: [...handlers.keys()],
  refuses: (call) =>
    call.region in regionsFor(call.world.regions)
      ? undefined
      : `${subject(call)}: there is no region ${call.region || '""'}.`,
};

/** Everything that the simulated service refuses, in the order in which it looks. */
export const rules: readonly Rule[] = [
  regionRule,
  ...referenceRules,
  ...busyRules,
  ...nameRules,
  ...vpcRules,
  ...expressConnectRules,
  ...cenRules,
  ...attachmentRules,
  ...peerAttachmentRules,
  ...membershipRules,
  ...vpnRules,
];

/** @throws ServiceError by the first rule that refuses the call. */
export function check(call: Call): void {
  for (const rule of rulesFor(call)) {
    const message = rule.refuses(call);
    if (message === undefined) continue;
    throw new ServiceError(rule.code, message);
  }
}

const byTypeAndOperation = new Map<string, readonly Rule[]>();

function rulesFor({ type, operation }: Call): readonly Rule[] {
  const key = `${type} ${operation}`;
  const known = byTypeAndOperation.get(key);
  if (known !== undefined) return known;
  const found = rules.filter((rule) => rule.on.includes(operation) && rule.types.includes(type));
  byTypeAndOperation.set(key, found);
  return found;
}
