import { existsSync, readFileSync } from "node:fs";
import { exitCodes, Stop } from "../command/exit-codes";
import { listAt, numberAt, parseJson, textAt, valueAt } from "../command/json";

/** Where a message sends whoever has a damaged state. */
export const howToRestore =
  "Nothing was done with it. Restore it: docs/back-up-and-restore-state.md, A state that is damaged.";

/** A state that nothing can be told from. */
export class DamagedState extends Stop {
  constructor(from: string, what: string) {
    super(exitCodes.missing, `${from} is damaged: ${what}. ${howToRestore}`);
  }
}

/**
 * A state file as Terraform writes it, version 4. Terraform itself takes an empty file for no state and passes over what it
 * does not understand of a resource, and would make all of that once more.
 *
 * @returns undefined where nothing was ever deployed
 * @throws Stop with 4 where it is damaged; what stands in it is never repeated
 */
export function readStateFileAt(file: string): unknown {
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, "utf8");
  if (text.trim() === "" && !hasBackup(file)) return undefined;
  return parseState(text, file);
}

/** The same of what a backend gives. @throws Stop as `readStateFileAt`, with `from` for the file */
export function parseState(text: string, from: string): unknown {
  const damaged = (what: string) => new DamagedState(from, what);
  if (text.trim() === "") throw damaged("it is empty, and its backup is not");
  let json: unknown;
  try {
    json = parseJson(text, "it");
  } catch (error) {
    throw error instanceof Stop ? damaged(error.message.replace(/\.$/, "")) : error;
  }
  const version = numberAt(json, "version");
  if (version !== undefined && version > 4)
    throw new Stop(
      exitCodes.missing,
      `${from} is a state of version ${version}, which is not known here. A newer Terraform has written it.`,
    );
  // Of a backend that holds nothing Terraform gives a state with an empty lineage.
  const hasLineage = typeof valueAt(json, "lineage") === "string";
  if (version !== 4 || !hasLineage || !Array.isArray(valueAt(json, "resources")))
    throw damaged("it is no state of version 4, which has a lineage and resources");
  const broken = listAt(json, "resources").findIndex((it) => !isResource(it));
  if (broken >= 0) throw damaged(`resource ${broken + 1} in it lacks its type, name or instances`);
  return json;
}

function isResource(value: unknown): boolean {
  const named = textAt(value, "mode") && textAt(value, "type") && textAt(value, "name");
  const instances = valueAt(value, "instances");
  return (
    Boolean(named) &&
    Array.isArray(instances) &&
    instances.every((it) => typeof it === "object" && it !== null)
  );
}

/** Whether something was there before: a first apply that is killed leaves an empty file, too. */
function hasBackup(file: string): boolean {
  const backup = `${file}.backup`;
  return existsSync(backup) && readFileSync(backup, "utf8").includes('"mode": "managed"');
}
