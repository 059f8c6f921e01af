import { createInterface } from "node:readline/promises";
import type { Terminal } from "./surroundings";

/** What somebody answers at the terminal, without blanks around it; nothing where they end the input instead. */
export async function ask(terminal: Terminal, question: string): Promise<string> {
  const asking = createInterface(terminal);
  // While it asks, Ctrl-C comes here and not to the process.
  asking.once("SIGINT", () => process.kill(process.pid, "SIGINT"));
  const ended = new Promise<string>((resolve) => asking.once("close", () => resolve("")));
  const answer = await Promise.race([asking.question(question), ended]);
  asking.close();
  return answer.trim();
}
