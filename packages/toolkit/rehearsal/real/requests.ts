import { exitCodes, Stop } from "../../command/exit-codes";
import type { ApiCounts } from "../api/server";

/** How much the real provider asked the account, in a sentence. */
export function requestsText({ requests, actions, retries, refusals }: ApiCounts): string {
  const codes = Object.entries(refusals).sort(([a], [b]) => (a < b ? -1 : 1));
  const refused = codes.reduce((sum, [, count]) => sum + count, 0);
  const named = codes.map(([code, count]) => `${code} ${count}`).join(", ");
  return `The provider made ${requests} requests of ${Object.keys(actions).length} actions; ${retries} repeated a refused one, ${refused} were refused${named && `: ${named}`}.`;
}

/** @throws Stop where it asked for something that the account does not know: then nothing is proven. */
export function refuseUnknown({ unknown }: Pick<ApiCounts, "unknown">): void {
  const names = Object.keys(unknown);
  if (names.length > 0)
    throw new Stop(
      exitCodes.fault,
      ["The account does not know what the provider asked for:", ...names].join("\n  "),
    );
}
