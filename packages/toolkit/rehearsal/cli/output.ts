import { styleOf } from "../../command/terminal";
import type { Printer } from "../../command/workflow-log";

/** Where a rehearsal speaks, and whether it may use colour there. */
export interface Output {
  line(text?: string): void;
  bold(text: string): string;
  bad(text: string): string;
}

export function outputTo(stream: Printer, env: NodeJS.ProcessEnv): Output {
  const { bold, bad } = styleOf(stream, env);
  return { line: (text = "") => void stream.write(`${text}\n`), bold, bad };
}
