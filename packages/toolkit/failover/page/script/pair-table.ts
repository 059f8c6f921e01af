/// <reference lib="dom" />
import type { TrafficReport } from "../../report/report";
import type { words } from "../words";
import { at, element, replaced } from "./dom";
import { isCutOffKind } from "./verdicts";
import type { Situation } from "./what-if";

type Say = (typeof words)["en"];

/** More rows than this are shown a data centre at a time. */
const most = 60;

/** The ways of every pair, both ways, and which pair is drawn alone. */
export class PairTable {
  /** Id of the lane that is drawn alone. */
  chosen: string | undefined;
  private site = "";
  private onlyChanged = false;
  private situations: readonly Situation[] = [];
  private say: Say | undefined;

  constructor(private readonly redraw: () => void) {}

  show(situations: readonly Situation[], say: Say): void {
    const isFirst = this.say === undefined;
    [this.situations, this.say] = [situations, say];
    if (isFirst) this.listen();
    this.fill();
  }

  private listen(): void {
    const sites = [...new Set(this.situations.map(({ lane }) => lane.dataCentre))];
    const choice = at("site", HTMLSelectElement);
    const isLong = this.situations.length > most;
    replaced(
      choice,
      ...[...(isLong ? [] : [""]), ...sites].map((it) => element("option", { value: it }, it || "–")),
    );
    this.site = isLong ? (sites[0] ?? "") : "";
    choice.addEventListener("change", () => {
      this.site = choice.value;
      this.fill();
    });
    const changed = at("only-changed", HTMLInputElement);
    changed.addEventListener("change", () => {
      this.onlyChanged = changed.checked;
      this.fill();
    });
  }

  private fill(): void {
    const { say, chosen } = this;
    if (say === undefined) return;
    const shown = this.situations.filter(
      ({ lane, kind }) =>
        (this.site === "" || lane.dataCentre === this.site) && (!this.onlyChanged || kind !== "unchanged"),
    );
    const rows = shown.map(({ lane, kind, told }) => {
      const box = element("input", { type: "checkbox", "aria-label": `${say.showOnly}: ${lane.id}` });
      if (box instanceof HTMLInputElement) box.checked = chosen === lane.id;
      box.addEventListener("change", () => {
        this.chosen = this.chosen === lane.id ? undefined : lane.id;
        this.fill();
        this.redraw();
      });
      const word = isCutOffKind(kind) ? "cut-off" : kind;
      return element(
        "tr",
        { "data-lane": lane.id, "data-effect": kind },
        element("th", { scope: "row" }, element("label", {}, box, ` ${lane.id}`)),
        element("td", { class: word }, say.effects[kind], ...reasons(told.dropped, told.missing)),
        element("td", { lang: "en" }, waysOf(told.toVpc)),
        element("td", { lang: "en" }, waysOf(told.toDataCentre)),
      );
    });
    const none = element("tr", {}, element("td", { colspan: "4" }, say.noPair));
    replaced(at("pairs", HTMLTableSectionElement), ...(rows.length > 0 ? rows : [none]));
  }
}

const reasons = (dropped: string | null, missing: readonly string[]): readonly HTMLElement[] =>
  [...(dropped === null ? [] : [dropped]), ...missing].map((text) =>
    element("div", { class: "soft", lang: "en" }, text),
  );

/** Each way as its nodes and what joins them, and why it ends where it does not arrive. */
function waysOf({ ways }: TrafficReport): HTMLElement {
  return element(
    "ul",
    {},
    ...ways.map(({ nodes, via, reason }) => {
      const steps = nodes.map((node, index) => {
        const over = via[index];
        return `${node}${over ? ` –(${over})→ ` : index < nodes.length - 1 ? " → " : ""}`;
      });
      const ends = reason === null ? [] : [element("div", { class: "cut-off" }, reason)];
      return element("li", {}, steps.join(""), ...ends);
    }),
  );
}
