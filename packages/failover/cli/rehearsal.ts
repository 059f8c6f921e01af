import type { ShownStack } from "../shown/shown";
import { exitCodes, Stop } from "./exit-codes";

/**
 * The stacks of the rehearsal, which the command reports on unless told otherwise.
 * @throws Stop where there is no rehearsal.
 */
export async function rehearsedStacks(_options: { readonly plan: boolean }): Promise<readonly ShownStack[]> {
  throw new Stop(
    exitCodes.missing,
    "There is no rehearsal in this checkout. Name the folder of real stacks with --from, or saved outputs of terraform show -json with --state.",
  );
}
