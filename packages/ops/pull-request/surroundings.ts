/** Where a command of the workflows reads from and writes to. */
export interface Surroundings {
  readonly env: NodeJS.ProcessEnv;
  readonly out: { write(text: string): void };
  readonly err: { write(text: string): void };
}
