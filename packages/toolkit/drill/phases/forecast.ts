import type { Lane } from "../../failover/evaluate/lanes";
import type { Analysis } from "../../failover/findings/analysis";
import type { Traffic } from "../../failover/findings/effects";
import { wayText } from "../observe/walk";

/** What the failover report says about a lane in a state of the network. */
export interface Prediction {
  /** Texts of ways, see `wayText`, sorted. */
  readonly toVpc: readonly string[];
  readonly toDataCentre: readonly string[];
}

export interface Forecast {
  /** `down`: ids of the topology that have failed. */
  predict(lane: Lane, down: readonly string[]): Prediction;
}

/** The forecast of the failover report. */
export function forecastOf(analysis: Analysis): Forecast {
  const texts = ({ ways }: Traffic) => (ways.length === 0 ? ["lost"] : sortedOnce(ways.map(wayText)));
  return {
    predict({ id }, down) {
      const lane = analysis.lanes.find((it) => it.id === id);
      if (lane === undefined) return { toVpc: ["lost"], toDataCentre: ["lost"] };
      const failure = {
        id: "drill",
        kind: "pair",
        title: "drill",
        down,
        zones: [],
        site: undefined,
      } as const;
      const { toVpc, toDataCentre } = analysis.exchange(lane, down.length === 0 ? undefined : failure);
      return { toVpc: texts(toVpc), toDataCentre: texts(toDataCentre) };
    },
  };
}

export function sortedOnce(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort();
}
