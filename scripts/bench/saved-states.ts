import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { deployed, statesOf } from "../../__tests__/packages/failover/support/states";
import { synth } from "../../__tests__/support/synth";

/** Writes the states that a network would have once all of it is made, as terraform show -json prints them. */
export function saveStates(network: string, folder: string): readonly string[] {
  return statesOf(deployed(synth(parse(network)))).map(({ stack, text }) => {
    const file = join(folder, `${stack}.json`);
    writeFileSync(file, text);
    return file;
  });
}
