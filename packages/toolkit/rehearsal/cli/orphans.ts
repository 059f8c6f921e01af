import { exitCodes } from "../../command/exit-codes";
import type { ObjectSummary } from "../account/account";
import { homes } from "./homes";
import { type Missing, missingOf } from "./missing";
import type { Output } from "./output";
import type { Session } from "./session";
import { deployedOf, initStack } from "./stack-runs";

/**
 * Names every object of the account that no state holds, such as one whose answer was lost, and prints
 * the import block that gives it back to Terraform, with the address of the resource that it is where
 * exactly one resource that is still to be made can be it.
 */
export async function listOrphans(
  session: Session,
  stacks: readonly string[],
  output: Output,
): Promise<number> {
  const held = new Set<string>();
  const missing: Missing[] = [];
  for (const stack of stacks) {
    await initStack(session.terraform, stack);
    const { resources } = await deployedOf(session.terraform, stack);
    for (const { address, id } of resources) held.add(`${address.split(".")[0]} ${id}`);
    missing.push(...(await missingOf(session, stack)));
  }
  const orphans = await Promise.all(
    session.account
      .objects()
      .filter(({ type, importId }) => !held.has(`${type} ${importId}`))
      .map(async (it) => ({
        ...it,
        attributes: (await session.account.importState(it.type, it.region, it.importId)) ?? {},
      })),
  );
  if (orphans.length === 0) output.line("Every object of the account is held by a state.");
  const found = homes(orphans, missing);
  for (const orphan of orphans) output.line(importBlock(orphan, found.get(orphan)));
  return exitCodes.done;
}

function importBlock({ type, region, importId, name }: ObjectSummary, home: Missing | undefined): string {
  return [
    `# ${type} ${importId}${name ? ` (${name})` : ""}${region ? ` in ${region}` : ""}: no state holds it`,
    home
      ? `# put this into a file imports.tf beside the stack ${home.stack} and apply the stack`
      : "# several resources could be this one, or none: put in the address",
    "import {",
    `  to = ${home?.address ?? `${type}.NAME`}`,
    `  id = "${importId}"`,
    "}",
    "",
  ].join("\n");
}
