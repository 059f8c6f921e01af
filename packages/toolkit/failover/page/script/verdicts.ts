/// <reference lib="dom" />
import type { Failure } from "../../failures/failures";
import type { EffectKind } from "../../findings/effects";
import type { Verdict } from "../page-data";
import type { words } from "../words";
import { at, element, replaced } from "./dom";

type Say = (typeof words)["en"];

export const isCutOffKind = (kind: EffectKind): boolean => kind === "lost" || kind === "dropped";

/** Such as `Circuit shanghai/circuit1`. */
export function sayFailure({ id, kind, title }: Failure, say: Say): string {
  return kind === "pair" ? title : `${say.kinds[kind]} ${id.slice(id.indexOf(":") + 1)}`;
}

/** The list of all single failures, each with a button that takes it down. */
export function sayVerdicts(verdicts: readonly Verdict[], down: ReadonlySet<string>, say: Say): void {
  replaced(
    at("verdicts", HTMLTableSectionElement),
    ...verdicts.map(({ failure, detection, counts }) => {
      const isDown = down.has(failure.id);
      const button = element(
        "button",
        { type: "button", "data-failure": failure.id, "aria-pressed": String(isDown) },
        `${isDown ? "✕ " : ""}${sayFailure(failure, say)}`,
      );
      const effects = kinds.flatMap((kind) => {
        const count = counts[kind];
        if (count === undefined) return [];
        return [
          element("div", isCutOffKind(kind) ? { class: "cut-off" } : {}, `${say.effects[kind]}: ${count}`),
        ];
      });
      const noticed = detection.seconds === null ? "–" : `${detection.seconds} s`;
      return element(
        "tr",
        {},
        element("td", {}, button),
        element("td", { title: detection.text }, `${noticed} (${Reflect.get(say.by, detection.by)})`),
        element("td", {}, ...(effects.length > 0 ? effects : [say.nothing])),
      );
    }),
  );
}

const kinds = ["lost", "dropped", "hosts-down", "moves"] as const;
