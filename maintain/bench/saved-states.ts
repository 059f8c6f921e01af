import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { synth } from "@hybridnet/network/testing/synth";
import { deployed, statesOf } from "@hybridnet/toolkit/failover/testing/states";
import { parse } from "yaml";

/** Writes the states that a network would have once all of it is made, as terraform show -json prints them. */
export function saveStates(network: string, folder: string): readonly string[] {
  return statesOf(deployed(synth(parse(network)))).map(({ stack, text }) => {
    const file = join(folder, `${stack}.json`);
    writeFileSync(file, text);
    return file;
  });
}
