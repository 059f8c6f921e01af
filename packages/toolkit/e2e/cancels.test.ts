import { type CommandName, cancelOnce } from "../testing/cancelled-commands";
import { type WayName, ways } from "../testing/cancels";

/** Each command without a terminal and with one, early and late; e2e/weekly tries many more. */
const cancels: readonly (readonly [CommandName, WayName, number])[] = [
  ["hybridnet apply", "SIGTERM to the process", 0.1],
  ["hybridnet apply", "SIGINT to the whole group, three times", 0.9],
  ["hybridnet apply", "the end of the terminal", 0.5],
  ["npx --no hybridnet apply", "Ctrl-C, three times", 0.4],
  ["hybridnet rehearse", "SIGHUP, SIGTERM and SIGINT to the whole group", 0.3],
  ["hybridnet rehearse", "Ctrl-C, three times", 0.8],
  ["npm run deploy", "SIGTERM to the process", 0.4],
  ["npx cdktf deploy", "Ctrl-C, three times", 0.9],
  ["the step of the workflow that applies", "what a runner does to a step", 0.2],
  ["the step of the workflow that applies", "SIGTERM to the process", 0.7],
];

describe("A command that is cancelled waits for terraform and loses nothing", () => {
  it.each(cancels)("%s: %s", async (command, way, share) => {
    await cancelOnce(command, ways[way], { share, milliseconds: 0 });
  });
});
