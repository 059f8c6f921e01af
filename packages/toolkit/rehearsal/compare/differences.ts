import type { Outcome, Outcomes } from "./edit-rows";
import type { States } from "./outcomes";
import type { ChangeSummary } from "./plan-summary";

/** What the two providers make of the same edit. */
export interface Pair {
  readonly standIn: Outcomes;
  readonly real: Outcomes;
}

/** Where the two differ, a line each; none where they agree. */
export function differences({ standIn, real }: Pair): readonly string[] {
  const stacks = [...new Set([...Object.keys(standIn), ...Object.keys(real)])];
  return stacks.flatMap((stack) =>
    inStack(standIn[stack] ?? {}, real[stack] ?? {}).map((line) => `${stack}: ${line}`),
  );
}

/** Where the states differ of stacks that both have, a line each. */
export const stateDifferences = (standIn: States, real: States): readonly string[] =>
  Object.keys(standIn)
    .filter((stack) => real[stack] !== undefined)
    .flatMap((stack) => {
      const [ours, theirs] = [standIn[stack] ?? {}, real[stack] ?? {}];
      return namesOf(ours, theirs).flatMap((address) =>
        namesOf(ours[address], theirs[address]).flatMap((path) =>
          unequal(
            `${stack}: ${address} in the state, ${path}`,
            ours[address]?.[path],
            theirs[address]?.[path],
          ),
        ),
      );
    });

function inStack(standIn: Outcome, real: Outcome): readonly string[] {
  const addresses = namesOf(standIn.plan, real.plan);
  const said = ({ plan, ...rest }: Outcome) =>
    Object.keys(plan ?? rest).length === 0 ? "nothing" : "something";
  if (standIn.planFails !== real.planFails)
    return [
      line("the plan", standIn.planFails ? "fails" : said(standIn), real.planFails ? "fails" : said(real)),
    ];
  return [
    ...addresses.flatMap((address) => inResource(address, standIn.plan?.[address], real.plan?.[address])),
    ...unequal("outputs that change", standIn.outputs, real.outputs),
    ...unequal("the apply", standIn.apply, real.apply),
    ...namesOf(standIn.secondPlan, real.secondPlan).flatMap((address) =>
      unequal(`${address} in the second plan`, standIn.secondPlan?.[address], real.secondPlan?.[address]),
    ),
  ];
}

function inResource(
  address: string,
  standIn: ChangeSummary | undefined,
  real: ChangeSummary | undefined,
): readonly string[] {
  if (standIn?.actions !== real?.actions) return [line(address, saidOf(standIn), saidOf(real))];
  return [
    ...unequal(`${address} changes`, standIn?.changed, real?.changed),
    ...unequal(`${address} is replaced for`, standIn?.replaces, real?.replaces),
  ];
}

type Told = string | readonly string[] | undefined;

function unequal(what: string, standIn: Told, real: Told): readonly string[] {
  const [ours, theirs] = [textOf(standIn), textOf(real)];
  return ours === theirs ? [] : [line(what, ours, theirs)];
}

const line = (what: string, standIn: string, real: string): string =>
  `${what}: ${standIn} with the stand-in, ${real} with the real provider`;

const saidOf = (change: ChangeSummary | undefined): string =>
  change === undefined ? "nothing" : [change.actions, ...(change.changed ?? [])].join(" of ");

const textOf = (told: Told): string =>
  told === undefined || told.length === 0 ? "nothing" : typeof told === "string" ? told : told.join("; ");

const namesOf = (...maps: readonly (Readonly<Record<string, unknown>> | undefined)[]): readonly string[] =>
  [...new Set(maps.flatMap((map) => Object.keys(map ?? {})))].sort();
