import type { Deployment } from "../../failover/deployment/deployment";
import type { DrilledSession, DrillPlan } from "../plan/plan";

export const phaseNames = [
  "carrier-loss",
  "silent-loss",
  "tunnel",
  "tunnels",
  "inter-region",
  "reset",
] as const;
export type PhaseName = (typeof phaseNames)[number];

/** Something to break and to mend again. */
export interface Phase {
  readonly name: PhaseName;
  /** What it is about, such as `circuit shanghai/circuit1`. */
  readonly title: string;
  readonly steps: readonly Step[];
}

export interface Step {
  readonly title: string;
  readonly actions: readonly Action[];
  /** Ids of the topology that are down when the step is over. */
  readonly down: readonly string[];
  /** Ids that are down for a moment besides. */
  readonly meanwhile: readonly string[];
  /** Ids of sessions that this step ends; both of their ends have to notice. */
  readonly ends: readonly string[];
  /** Ids of sessions that are down when the step is over. */
  readonly sessionsDown: readonly string[];
}

export type Action =
  | { readonly kind: "cut"; readonly wire: string; readonly how: "carrier" | "silent" }
  | { readonly kind: "restore"; readonly wire: string }
  | { readonly kind: "reset"; readonly session: string };

/** The phases of a drill, each of which begins and ends with the network whole. */
export function phasesOf(
  plan: DrillPlan,
  deployment: Deployment,
  names: readonly PhaseName[],
): readonly Phase[] {
  const make: Readonly<Record<PhaseName, () => readonly Phase[]>> = {
    "carrier-loss": () => circuitPhases(plan, deployment, "carrier"),
    "silent-loss": () => circuitPhases(plan, deployment, "silent"),
    tunnel: () => sites(plan).flatMap((site) => oneTunnel(site, plan, deployment)),
    tunnels: () => sites(plan).flatMap((site) => allTunnels(site, plan)),
    "inter-region": () => interRegion(plan, deployment),
    reset: () => circuits(plan).map(resetPhase),
  };
  return phaseNames.filter((name) => names.includes(name)).flatMap((name) => make[name]());
}

type Cut = "carrier" | "silent";
const words: Readonly<Record<Cut, string>> = { carrier: "loses its carrier", silent: "falls silent" };

function circuits({ sessions }: DrillPlan, site?: string): readonly DrilledSession[] {
  return sessions.filter((it) => it.kind === "circuit" && (site === undefined || it.site === site));
}

function tunnelsOf({ sessions }: DrillPlan, site: string): readonly DrilledSession[] {
  return sessions.filter((it) => it.kind === "tunnel" && it.site === site);
}

function sites({ sessions }: DrillPlan): readonly string[] {
  return [...new Set(sessions.map(({ site }) => site))];
}

/** Each circuit by itself; and with carrier loss all of a data centre that has several, for which its standby is there. */
function circuitPhases(plan: DrillPlan, deployment: Deployment, how: Cut): readonly Phase[] {
  const name = how === "carrier" ? "carrier-loss" : "silent-loss";
  const groups = circuits(plan).map((circuit) => ({ title: `circuit ${circuit.key}`, all: [circuit] }));
  const joint =
    how === "silent"
      ? []
      : sites(plan).map((site) => ({ title: `all circuits of ${site}`, all: circuits(plan, site) }));
  return [...groups, ...joint.filter(({ all }) => all.length > 1)].map(({ title, all }) => {
    const ids = all.map(({ id }) => id);
    return {
      name,
      title,
      steps: [
        step(
          `${title} ${all.length > 1 ? words[how].replace("loses", "lose").replace("falls", "fall").replace("its", "their") : words[how]}`,
          {
            actions: all.map(({ wire }) => ({ kind: "cut", wire, how })),
            down: circuitIds(all, deployment),
            ends: ids,
            sessionsDown: ids,
          },
        ),
        step(`${title} restored`, { actions: all.map(({ wire }) => ({ kind: "restore", wire })) }),
      ],
    };
  });
}

/** Without the circuits the loss of a tunnel would move nothing, so they are cut in between. */
function oneTunnel(site: string, plan: DrillPlan, deployment: Deployment): readonly Phase[] {
  const [tunnel] = tunnelsOf(plan, site);
  if (tunnel === undefined) return [];
  const all = circuits(plan, site);
  const ids = all.map(({ id }) => id);
  const down = circuitIds(all, deployment);
  const title = `tunnel ${tunnel.key}`;
  const restore = { kind: "restore", wire: tunnel.wire } as const;
  const lost = step(`${title} falls silent`, {
    actions: [{ kind: "cut", wire: tunnel.wire, how: "silent" }],
    down: [tunnel.id],
    ends: [tunnel.id],
    sessionsDown: [tunnel.id],
  });
  if (all.length === 0)
    return [{ name: "tunnel", title, steps: [lost, step(`${title} restored`, { actions: [restore] })] }];
  return [
    {
      name: "tunnel",
      title,
      steps: [
        lost,
        step(`the circuits of ${site} lose their carrier as well`, {
          actions: all.map(({ wire }) => ({ kind: "cut", wire, how: "carrier" })),
          down: [tunnel.id, ...down],
          ends: ids,
          sessionsDown: [tunnel.id, ...ids],
        }),
        step(`${title} restored, the circuits still cut`, { actions: [restore], down, sessionsDown: ids }),
        step("the circuits restored", { actions: all.map(({ wire }) => ({ kind: "restore", wire })) }),
      ],
    },
  ];
}

function allTunnels(site: string, plan: DrillPlan): readonly Phase[] {
  const all = tunnelsOf(plan, site);
  if (all.length < 2) return [];
  const ids = all.map(({ id }) => id);
  const title = `both tunnels of ${site}`;
  return [
    {
      name: "tunnels",
      title,
      steps: [
        step(`${title} fall silent`, {
          actions: all.map(({ wire }) => ({ kind: "cut", wire, how: "silent" })),
          down: ids,
          ends: ids,
          sessionsDown: ids,
        }),
        step(`${title} restored`, { actions: all.map(({ wire }) => ({ kind: "restore", wire })) }),
      ],
    },
  ];
}

function interRegion(plan: DrillPlan, { interRegionLinks }: Deployment): readonly Phase[] {
  return interRegionLinks.flatMap(({ id, key }) => {
    const wires = plan.wires.filter(({ via }) => via === id).map(({ name }) => name);
    if (wires.length === 0) return [];
    const title = `inter-region link ${key}`;
    return [
      {
        name: "inter-region" as const,
        title,
        steps: [
          step(`${title} is cut`, {
            actions: wires.map((wire) => ({ kind: "cut", wire, how: "carrier" })),
            down: [id],
          }),
          step(`${title} restored`, { actions: wires.map((wire) => ({ kind: "restore", wire })) }),
        ],
      },
    ];
  });
}

function resetPhase({ id, key }: DrilledSession): Phase {
  const title = `BGP session ${key}`;
  return {
    name: "reset",
    title,
    steps: [
      step(`${title} is reset on the device`, {
        actions: [{ kind: "reset", session: id }],
        meanwhile: [id],
        ends: [id],
      }),
    ],
  };
}

function step(title: string, rest: Partial<Omit<Step, "title">>): Step {
  return { title, actions: [], down: [], meanwhile: [], ends: [], sessionsDown: [], ...rest };
}

function circuitIds(all: readonly DrilledSession[], { links }: Deployment): readonly string[] {
  return all.flatMap(({ id }) => {
    const link = links.find(({ ends }) => ends.some(({ session }) => session === id));
    return link?.circuitId ?? [];
  });
}
