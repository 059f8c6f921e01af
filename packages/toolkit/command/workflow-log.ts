import { forTerminal, withoutCommands } from "./escape";
import { masking } from "./masked";

/** Where a command writes. */
export interface Printer {
  write(text: string): void;
  readonly isTTY?: boolean;
}

/**
 * The stream for reports, messages, and what Terraform says: without secrets of the environment, without orders to a
 * terminal, and in a workflow of GitHub Actions without commands to its runner. Names are in them that may say anything.
 */
export function printerTo(stream: Printer, env: NodeJS.ProcessEnv): Printer {
  const masked = masking(env);
  const isTTY = stream.isTTY === true;
  const shown = (text: string) => forTerminal(masked(text), isTTY);
  const write =
    env.GITHUB_ACTIONS === "true"
      ? (text: string) => stream.write(withoutCommands(shown(text)))
      : (text: string) => stream.write(shown(text));
  return { write, isTTY };
}
