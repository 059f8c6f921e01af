/** Data sources: the arguments with their defaults go to the account, its answer is made complete. */
import type { TerraformObject } from "../protocol/values";
import { callAccount, type Session } from "./account-call";
import type { DataSourceType } from "./catalogue";
import { failure } from "./failures";
import { type Outcome, ofReads } from "./life-cycle";
import { planMembers } from "./plan";
import { complete, forAccount, inConfiguredSpelling } from "./state";

/** The arguments of the configuration stay as they are; everything else is the account's answer. */
export async function readData(
  { model, members }: DataSourceType,
  session: Session,
  config: TerraformObject,
): Promise<Outcome> {
  const type = `data.${model.type}`;
  const asked = planMembers(members, config, undefined);
  const question = forAccount(members, asked);
  try {
    const answer = await callAccount(session, { operation: "read", type, object: config, ...ofReads }, () =>
      session.service.readData(model.type, session.region, question),
    );
    const state = complete(members, { ...question, ...answer }, type);
    return { state: inConfiguredSpelling(members, asked, state), diagnostics: [] };
  } catch (error) {
    return { state: null, diagnostics: [failure("read", { type, members, object: config }, error)] };
  }
}
