import { run } from "../../packages/failover/cli/run";

/** The failover report on saved states, whose names are in BENCH_STATES; its text goes nowhere. */
const words = ["--state", ...(process.env.BENCH_STATES ?? "").split(",")];
let length = 0;
const count = { write: (text: string) => void (length += text.length) };
run(words, { env: process.env, out: count, err: process.stderr }).then((exitCode) => {
  process.exitCode = length === 0 ? 1 : exitCode;
});
