import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Variables of an environment. */
export type Variables = Readonly<Record<string, string>>;

/** How the account is reached while a rehearsal is open. */
export interface Way {
  /** What terraform needs, which the guard adds; an undefined one is taken away. */
  readonly terraform: Readonly<Record<string, string | undefined>>;
  /** What a client of the service's API needs. */
  readonly clients: Variables;
}

/**
 * Names the file that holds the way for our own clients of the API. The environment of a rehearsed command holds no
 * way itself, so that a terraform that the guard does not stand before finds no account to fill real state with.
 */
export const wayVariable = "REHEARSAL_WAY";

export const clientsFile = (door: string): string => join(door, "clients.json");

/** Lines of a shell, for the guard. */
export const terraformFile = (door: string): string => join(door, "terraform.sh");

/** Where the stand-in listens. */
export const socketFile = (door: string): string => join(door, "provider.sock");

/** A socket that nobody listens on: terraform fails on it, instead of running the provider that is installed. */
export const closedSocket = (door: string): string => join(door, "closed.sock");

/** Makes the folder of the doors anew, for its owner alone: one that was killed leaves its socket behind. */
export function layDoor(door: string): void {
  rmSync(door, { recursive: true, force: true });
  mkdirSync(door, { recursive: true, mode: 0o700 });
}

/** Keys in it are made up for this rehearsal and die with it. */
export function openWay(door: string, { terraform, clients }: Way): void {
  const lines = Object.entries(terraform).map(([name, value]) =>
    value === undefined ? `unset ${name}` : `export ${name}=${quoted(value)}`,
  );
  writeFileSync(terraformFile(door), `${lines.join("\n")}\n`, { mode: 0o600 });
  writeFileSync(clientsFile(door), JSON.stringify(clients), { mode: 0o600 });
}

export function closeWay(door: string): void {
  rmSync(door, { recursive: true, force: true });
}

/**
 * The environment for a client of the service's API: in a rehearsal, with the way to its account; elsewhere as it is.
 * It is not for terraform, which gets its own from the guard.
 */
export function withWay(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const file = env[wayVariable];
  if (!file) return env;
  const clients: Variables = JSON.parse(readFileSync(file, "utf8"));
  return { ...env, ...clients };
}

/** One word of a shell. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
