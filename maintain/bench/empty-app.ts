import { App, TerraformStack } from "cdktf";

/** What cdktf itself costs: three stacks with nothing in them. */
const app = new App();
for (const name of ["connectivity", "cen-core", "vpn-standby"]) new TerraformStack(app, name);
app.synth();
