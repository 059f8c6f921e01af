import { chooseTerraform } from "@hybridnet/network/terraform-program";
import { checkoutAbove } from "./checkout";
import { endInOrder } from "./children";
import { ignoreClosedPipes } from "./closed-pipe";
import { hybridnet } from "./hybridnet";
import { printerTo } from "./workflow-log";

ignoreClosedPipes(process.stdout, process.stderr);
const { env, stdin: input, stdout, stderr } = process;
const err = printerTo(stderr, env);
endInOrder((text) => err.write(text));

const folder = process.cwd();
const checkout = checkoutAbove(folder);
if (checkout !== undefined) {
  process.chdir(checkout);
  chooseTerraform(env, checkout);
}

hybridnet(process.argv.slice(2), {
  env,
  folder,
  checkout,
  out: printerTo(stdout, env),
  err,
  runner: stdout,
  // Standard output may be a report.
  terminal: { input, output: stderr },
  width: stdout.columns,
}).then((exitCode) => {
  process.exitCode = exitCode;
});
