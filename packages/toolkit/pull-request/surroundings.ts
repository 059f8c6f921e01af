/** Where a command of the workflows reads from and writes to. */
export interface Surroundings {
  readonly env: NodeJS.ProcessEnv;
  readonly out: { write(text: string): void };
  readonly err: { write(text: string): void };
  /** Standard output as the runner of GitHub Actions reads it: what is written here may be a command to it. */
  readonly runner: { write(text: string): void };
}
