import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type ExampleName, exampleData } from "@hybridnet/network/testing/synth";
import { Rehearsal } from "./rehearsal";

/** Names the folder of one run of the slow tests, which makes and removes it. */
const folderVariable = "DEPLOYED_EXAMPLES";

/** A rehearsal of an example, as a deploy leaves it: the first test of a run that asks deploys, the others copy that. */
export function deployedExample(name: ExampleName): Rehearsal {
  const rehearsal = new Rehearsal(exampleData(name));
  rehearsal.takeOver(placeOf(name));
  return rehearsal;
}

/** Where the example is deployed; waits where another test is about to do that. @throws Error where that has failed. */
function placeOf(name: ExampleName): string {
  const { [folderVariable]: run } = process.env;
  if (run === undefined)
    throw new Error(`${folderVariable} names no folder: run this with jest.e2e.config.js`);
  const folder = join(run, name);
  const [place, failure] = [join(folder, "place"), join(folder, "failure")];
  // Gives the folder to the one that has made it, and nothing to all others.
  if (mkdirSync(folder, { recursive: true }) !== undefined) {
    const rehearsal = new Rehearsal(exampleData(name));
    const { status, said } = rehearsal.run("--keep");
    if (status === 0) renameSync(rehearsal.place, place);
    else writeFileSync(failure, said);
    rehearsal.remove();
  }
  const clock = new Int32Array(new SharedArrayBuffer(4));
  while (!existsSync(place)) {
    if (existsSync(failure)) throw new Error(`${name} could not be deployed: see ${failure}`);
    Atomics.wait(clock, 0, 0, 100);
  }
  return place;
}
