/// <reference lib="dom" />
import type { PageData } from "../page-data";
import { filled, type Language, languages, words } from "../words";
import { at, element, replaced } from "./dom";
import { PairTable } from "./pair-table";
import { isCutOffKind, sayFailure, sayVerdicts } from "./verdicts";
import { type Situation, WhatIf } from "./what-if";

/** The page under the hands of its reader: which failures are chosen, and in which language. */
export class Page {
  private readonly down = new Set<string>();
  private readonly pairs = new PairTable(() => this.draw());
  private language: Language = "en";
  private known: WhatIf | undefined;
  private situations: readonly Situation[] = [];

  constructor(private readonly data: PageData) {}

  start(): void {
    const own = languages.find((it) => navigator.language.toLowerCase().startsWith(it));
    if (own !== undefined) this.language = own;
    const choice = at("language", HTMLSelectElement);
    choice.value = this.language;
    choice.addEventListener("change", () => this.speak(languages.find((it) => it === choice.value) ?? "en"));
    document.addEventListener("click", ({ target }) => this.pressed(target));
    document.addEventListener("keydown", (event) => {
      if (!(event.target instanceof SVGElement) || (event.key !== "Enter" && event.key !== " ")) return;
      event.preventDefault();
      this.pressed(event.target);
    });
    this.speak(this.language);
    // The ways follow when the picture is painted: those of a large network take most of a second.
    requestAnimationFrame(() => setTimeout(() => this.recompute()));
  }

  private pressed(target: EventTarget | null): void {
    if (!(target instanceof Element)) return;
    const id = target.closest("[data-failure]")?.getAttribute("data-failure");
    if (target.closest("#reset") !== null) this.down.clear();
    else if (id === null || id === undefined) return;
    else if (!this.down.delete(id)) this.down.add(id);
    this.recompute();
  }

  private speak(language: Language): void {
    this.language = language;
    document.documentElement.lang = language;
    const say = words[language];
    for (const it of document.querySelectorAll("[data-word]")) {
      const said: unknown = Reflect.get(say, it.getAttribute("data-word") ?? "");
      if (typeof said === "string") it.textContent = filled(said, this.data.source);
    }
    for (const it of document.querySelectorAll("[data-kind]")) {
      const kind: unknown = Reflect.get(say.kinds, it.getAttribute("data-kind") ?? "");
      if (typeof kind === "string") it.textContent = kind;
    }
    for (const it of document.querySelectorAll("[data-now]")) {
      const state: unknown = Reflect.get(say.now, it.getAttribute("data-now") ?? "");
      if (typeof state === "string") it.textContent = state;
    }
    sayVerdicts(this.data.verdicts, this.down, say);
    if (this.known !== undefined) this.recompute();
  }

  private recompute(): void {
    this.known ??= new WhatIf(this.data.deployment);
    const ids = [...this.down];
    this.situations = this.known.under(ids);
    sayVerdicts(this.data.verdicts, this.down, words[this.language]);
    this.sayStatus(this.known, ids);
    this.pairs.show(this.situations, words[this.language]);
    this.draw();
  }

  private sayStatus(network: WhatIf, ids: readonly string[]): void {
    const say = words[this.language];
    const counts = new Map<string, number>();
    for (const { kind } of this.situations) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const detection = network.detection(ids);
    const seconds = detection?.seconds;
    const lines = [
      ids.length === 0
        ? this.data.now === undefined
          ? say.allUp
          : say.asNow
        : filled(
            say.downNow,
            ids
              .flatMap((id) => network.failures.get(id) ?? [])
              .map((it) => sayFailure(it, say))
              .join(", "),
          ),
      ...(detection === undefined
        ? []
        : [
            seconds === undefined
              ? filled(say.noticedUnknown, say.by[detection.by])
              : filled(say.noticed, String(seconds), say.by[detection.by]),
          ]),
      [...counts].map(([kind, count]) => `${Reflect.get(say.effects, kind)}: ${count}`).join(" · "),
    ];
    const status = at("status", HTMLElement);
    replaced(status, ...lines.map((line) => element("div", {}, line)));
    status.classList.toggle(
      "cut",
      this.situations.some(({ kind }) => isCutOffKind(kind)),
    );
  }

  private draw(): void {
    const shown = this.situations.filter(
      ({ lane }) => this.pairs.chosen === undefined || lane.id === this.pairs.chosen,
    );
    const [forth, back] = [usedBy(shown, "toVpc"), usedBy(shown, "toDataCentre")];
    const cut = new Set(
      this.situations.flatMap(({ kind, lane }) => (isCutOffKind(kind) ? [lane.dataCentre, lane.vpc] : [])),
    );
    for (const it of document.querySelectorAll(".element")) {
      const [id, name, kind] = ["id", "name", "type"].map((key) => it.getAttribute(`data-${key}`) ?? "");
      const isDown = this.down.has(it.getAttribute("data-failure") ?? "");
      it.classList.toggle("down", isDown);
      if (it.hasAttribute("aria-pressed")) it.setAttribute("aria-pressed", String(isDown));
      const isUsed = [...forth, ...back].some((elements) => elements.has(id ?? ""));
      it.classList.toggle("used", isUsed);
      it.classList.toggle("cut", (kind === "vpc" || kind === "data-centre") && cut.has(name ?? ""));
      const say = words[this.language];
      const state: unknown = Reflect.get(say.now, it.getAttribute("data-state") ?? "");
      const now = typeof state === "string" ? `, ${state}` : "";
      const label = `${Reflect.get(say.kinds, kind ?? "")} ${name}${now}${isDown ? `, ${say.down}` : ""}`;
      it.setAttribute("aria-label", label);
    }
    for (const it of document.querySelectorAll(".forth,.back")) {
      const [from = "", to = ""] = ["from", "to"].map((key) => it.getAttribute(`data-${key}`) ?? "");
      const elements = it.classList.contains("forth") ? forth : back;
      it.classList.toggle(
        "used",
        elements.some((of) => of.has(from) && of.has(to)),
      );
    }
  }
}

/** Elements that carry the traffic of each pair; that of different pairs is not mixed, or joins between them would show. */
const usedBy = (situations: readonly Situation[], direction: "toVpc" | "toDataCentre") => [
  ...new Map(situations.map((it) => [[...it[direction]].join(" "), it[direction]])).values(),
];
