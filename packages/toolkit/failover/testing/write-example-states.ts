import { exampleNames, synthExample } from "@hybridnet/network/testing/synth";
import { writeStateFile } from "./example-states";

/** After a change of stacks or examples: node -r @hybridnet/network/typescript packages/toolkit/failover/testing/write-example-states.ts */
for (const name of exampleNames) writeStateFile(name, synthExample(name));
