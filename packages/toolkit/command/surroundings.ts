import type { Printer } from "./workflow-log";

/** Where a subcommand reads from and writes to. */
export interface Surroundings {
  readonly env: NodeJS.ProcessEnv;
  /** Folder of the checkout, absolute; of a subcommand that needs none, the working directory. */
  readonly checkout: string;
  /** Reports and what somebody asked for. In a workflow of GitHub Actions nothing of it is a command to the runner. */
  readonly out: Printer;
  /** Messages and progress, with the same care. */
  readonly err: Printer;
  /** Standard output as the runner of GitHub Actions reads it: what is written here may be a command to it. */
  readonly runner: Pick<Printer, "write">;
  /** Where somebody can be asked; undefined where nobody can. */
  readonly terminal?: Terminal;
}

/** The terminal at which somebody can be asked. */
export interface Terminal {
  readonly input: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  readonly output: NodeJS.WritableStream;
}
