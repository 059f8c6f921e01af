import { removeEndedRuns, removeRun, runId } from "./machine/cleanup";
import { Lab } from "./machine/lab";
import { type PhaseName, phasesOf } from "./phases/phases";
import { Runner, type RunnerProps } from "./phases/runner";
import { type DrillReport, notDrilled, type PhaseReport } from "./report/report";

interface DrillProps extends Omit<RunnerProps, "lab"> {
  readonly phases: readonly PhaseName[];
}

/**
 * Builds a plan on this machine, runs the phases and removes everything again, also when the process
 * ends or something throws. What dead runs have left is removed first.
 *
 * @throws CommandFailed where a program fails; Error where the kernel refuses something.
 */
export async function drill(props: DrillProps): Promise<DrillReport> {
  const { plan, deployment, progress } = props;
  const begun = Date.now();
  const dead = removeEndedRuns();
  if (dead.length > 0) progress(`removed what ${dead.length} ended runs have left`);
  const run = runId();
  const remove = () => removeRun(run);
  process.once("exit", remove);
  try {
    const lab = new Lab(plan, run);
    progress(`building ${plan.nodes.length} nodes and ${plan.wires.length} links`);
    await lab.build();
    await lab.startRouters();
    const runner = new Runner({ ...props, lab });
    const { normal, sessions } = await runner.begin();
    const phases: PhaseReport[] = [];
    // A network that does not stand as expected would only say the same again and again.
    if (normal.problems.length === 0)
      for (const phase of phasesOf(plan, deployment, props.phases)) phases.push(await runner.phase(phase));
    runner.end();
    return {
      format: "hybrid network drill report",
      version: 1,
      agrees: normal.problems.length === 0 && phases.every(({ agrees }) => agrees),
      sessions,
      normal,
      phases,
      notes: plan.notes,
      notDrilled,
      seconds: Math.round((Date.now() - begun) / 1000),
    };
  } finally {
    remove();
    process.off("exit", remove);
  }
}
