import { exampleNames, synthExample } from "../../../support/synth";
import { writeStateFile } from "./example-states";

/** After a change of stacks or examples: node --import tsx __tests__/packages/failover/support/write-example-states.ts */
for (const name of exampleNames) writeStateFile(name, synthExample(name));
