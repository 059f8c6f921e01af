import { outliveReaders } from "../command/closed-pipe";
import { deviceConfig } from "./device-config";

outliveReaders(process.stdout, process.stderr);

process.exitCode = deviceConfig(process.argv.slice(2), {
  cwd: process.cwd(),
  env: process.env,
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
});
