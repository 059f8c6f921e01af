import type { VerifyReport } from "./report";
import type { RouteCheck } from "./routes";

const pairsIn = (pairs: readonly { readonly dataCentre: string; readonly vpc: string }[]): string =>
  pairs.map(({ dataCentre, vpc }) => `${dataCentre} - ${vpc}`).join(", ");

/** The whole state in a sentence. */
export function headline({ state, cutOff, findings }: VerifyReport): string {
  const count = `${findings.length} ${findings.length === 1 ? "finding" : "findings"}`;
  if (state === "cut-off") {
    const because = [...new Set(cutOff.flatMap((it) => it.because))].join("; ");
    return `Traffic is cut off now: ${pairsIn(cutOff)}${because === "" ? "" : `, because ${because}`}. ${count}.`;
  }
  return state === "well"
    ? "All traffic flows, and everything that was looked at is as it should be."
    : `All traffic flows, and ${count} ${findings.length === 1 ? "says" : "say"} what is degraded.`;
}

/** What the next failure would cut off: first what only today's findings make possible. */
export function nextWords({ nextFailures }: VerifyReport): readonly string[] {
  const today = nextFailures.filter(({ because }) => because.length > 0);
  const always = nextFailures.filter(({ because }) => because.length === 0);
  return [
    ...today.map(
      ({ title, cutOff, because }) =>
        `A loss of ${title} now would cut off ${pairsIn(cutOff)}, because ${because.join(" and ")}.`,
    ),
    ...(always.length === 0
      ? []
      : [`By design there is no second way beside: ${always.map(({ title }) => title).join(", ")}.`]),
    ...(nextFailures.length === 0 ? ["No single failure would cut anything off now."] : []),
  ];
}

/** One row: from, to, the live way, and the computed one where it is another. */
export function routeWords({
  direction,
  vpc,
  dataCentre,
  network,
  steps,
  agrees,
}: RouteCheck): readonly string[] {
  const way = (of: "live" | "computed") =>
    steps.map((step) => (step[of].length === 0 ? "no route" : step[of].join(" and "))).join(", then ");
  const from = direction === "to-vpc" ? `data centre ${dataCentre}` : `VPC ${vpc}`;
  return [from, network, way("live"), agrees ? "the same" : way("computed")];
}
