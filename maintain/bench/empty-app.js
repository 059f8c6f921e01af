// @ts-check
const { App, TerraformStack } = require("cdktf");

// What cdktf itself costs: three stacks with nothing in them, run by Node with nothing of ours.
const app = new App();
for (const name of ["connectivity", "cen-core", "vpn-standby"]) new TerraformStack(app, name);
app.synth();
