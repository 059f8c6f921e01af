import { checkoutAbove } from "./checkout";
import { endInOrder } from "./children";
import { ignoreClosedPipes } from "./closed-pipe";
import { hybridnet } from "./hybridnet";
import { printerTo } from "./workflow-log";

ignoreClosedPipes(process.stdout, process.stderr);
endInOrder();

const folder = process.cwd();
const checkout = checkoutAbove(folder);
if (checkout !== undefined) process.chdir(checkout);

const { env, stdin: input, stdout, stderr } = process;
hybridnet(process.argv.slice(2), {
  env,
  folder,
  checkout,
  out: printerTo(stdout, env),
  err: printerTo(stderr, env),
  runner: stdout,
  // Standard output may be a report.
  terminal: { input, output: stderr },
  width: stdout.columns,
}).then((exitCode) => {
  process.exitCode = exitCode;
});
