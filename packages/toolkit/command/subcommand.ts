import type { Variable } from "./environment";
import { type ExitCode, exitCodes } from "./exit-codes";
import type { Given } from "./given";
import type { Surroundings } from "./surroundings";

/** Does what a subcommand is for, and gives its exit code. @throws Stop where it cannot. */
export type Run<Name extends string = string> = (
  given: Given<Name>,
  surroundings: Surroundings,
) => number | Promise<number>;

/** What somebody may write behind an option or as an argument. */
export type Kind = "file" | "folder" | "text" | "command";

export interface OptionRow {
  /** Placeholder of the value, such as `FILE`; without one the option stands alone. */
  readonly value?: string;
  /** A file or a folder is taken from the working directory; `-` stands for standard output. */
  readonly kind?: Kind;
  readonly text: string;
  /** May be given more than once. */
  readonly repeated?: boolean;
  /** All values that there are. */
  readonly choices?: readonly string[];
}

export interface ArgumentRow {
  readonly name: string;
  readonly text: string;
  readonly kind: Kind;
  readonly optional?: boolean;
  /** The last one alone: any number of them. */
  readonly repeated?: boolean;
  /** All words that there are. */
  readonly choices?: readonly string[];
  /** Words among others, for completion. */
  readonly suggested?: readonly string[];
}

/** One row of the table: all that help, documentation and completion say of a subcommand. */
export interface Subcommand {
  /** One word, or two where it is one of a group, such as `pr comment`. */
  readonly name: string;
  /** One line. */
  readonly summary: string;
  /** What it does, in a sentence or two. */
  readonly description: string;
  readonly arguments: readonly ArgumentRow[];
  readonly options: Readonly<Record<string, OptionRow>>;
  readonly environment: readonly Variable[];
  readonly exits: readonly ExitCode[];
  /** What exit codes mean here, where that is more than `exitMeanings` say. */
  readonly exitMeanings?: Readonly<Partial<Record<ExitCode, string>>>;
  /** Of the first of a group: what the group is for. */
  readonly group?: string;
  /** Arguments begin a command, whose own options are left alone. */
  readonly passesOptions?: boolean;
  /** Runs outside of a checkout too. */
  readonly anywhere?: boolean;
  /** Loads the implementation, which nothing else of the table needs. */
  readonly load: () => Run;
}

interface Row<Name extends string> extends Omit<Partial<Subcommand>, "options" | "load"> {
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  readonly options?: Readonly<Record<Name, OptionRow>>;
  readonly load: () => Run<NoInfer<Name>>;
}

/** Every subcommand can end with them. */
const always: readonly ExitCode[] = [
  exitCodes.done,
  exitCodes.fault,
  exitCodes.missing,
  exitCodes.interrupted,
];

/** A row whose implementation asks for no option that the row does not have. */
export function subcommand<const Name extends string = never>(row: Row<Name>): Subcommand {
  return {
    arguments: [],
    environment: [],
    ...row,
    options: row.options ?? {},
    exits: [...always, ...(row.exits ?? [])],
  };
}
