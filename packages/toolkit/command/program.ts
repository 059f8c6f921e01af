import { Argument, Command, CommanderError, Option } from "commander";
import { exitCodes, Stop } from "./exit-codes";
import { type Given, spoken } from "./given";
import { helpEnd, optionTerm, usageOf } from "./help";
import type { Kind, OptionRow, Subcommand } from "./subcommand";

/** The subcommand that was called, and what was given to it. */
export interface Call {
  readonly row: Subcommand;
  readonly given: Given;
}

export interface ProgramProps {
  readonly table: readonly Subcommand[];
  readonly version: string;
  /** Columns that help may take. */
  readonly width: number;
  /** The path that a word means, as the subcommand finds it. */
  readonly pathOf: (word: string) => string;
}

/**
 * Reads the words of one call. A fault does not hide the next one: an option that does not exist is left out and
 * the rest is read again.
 *
 * @throws Stop with help or version where they are asked for, which is no fault, and with the nearest name where
 * there is no such subcommand.
 */
export function readCall(words: readonly string[], props: ProgramProps): Call {
  const unknown: string[] = [];
  for (let left = words.length === 0 ? ["--help"] : words; ; ) {
    const reading = new Reading(props);
    try {
      const call = reading.read(left);
      call.given.faults.unshift(...unknown);
      return call;
    } catch (error) {
      if (!(error instanceof CommanderError)) throw error;
      if (error.exitCode === 0) throw new Stop(exitCodes.done, reading.said.trimEnd());
      if (error.code === "commander.help" && unknown.length === 0)
        throw new Stop(exitCodes.fault, reading.said.trimEnd());
      const message = error.code === "commander.help" ? "No subcommand was named." : sentence(error.message);
      const at = left.findIndex((word) => error.message.includes(`'${word}'`));
      if (error.code !== "commander.unknownOption" || at < 0)
        throw new Stop(exitCodes.fault, [...unknown, message, `See: ${spoken("help")}`].join("\n"));
      unknown.push(message);
      left = left.filter((_, index) => index !== at);
    }
  }
}

/** One pass of commander over the words. */
class Reading {
  said = "";
  private call: Call | undefined;

  constructor(private readonly props: ProgramProps) {}

  /** @throws CommanderError where there is something to say instead. */
  read(words: readonly string[]): Call {
    this.program().parse(words, { from: "user" });
    if (this.call === undefined) throw new Error("no subcommand was called");
    return this.call;
  }

  private program(): Command {
    const say = (text: string) => {
      this.said += text;
    };
    const width = () => this.props.width;
    const program = new Command("hybridnet")
      .usage("SUBCOMMAND [WORD...]")
      .description("Rehearses, forecasts, plans, applies and drills the hybrid network of this checkout.")
      .version(this.props.version, "--version", "print the version")
      .helpOption("--help", "print this, or behind a subcommand all that there is to it")
      .helpCommand("help [subcommand]", "the same as --help")
      .enablePositionalOptions()
      .exitOverride()
      .configureOutput({
        writeOut: say,
        writeErr: say,
        outputError: () => undefined,
        getOutHelpWidth: width,
        getErrHelpWidth: width,
      })
      .configureHelp({ subcommandTerm: (command) => command.name(), optionTerm })
      .addHelpText("after", helpEnd());
    const groups = new Map<string, Command>();
    for (const row of this.props.table) this.add(program, row, groups);
    return program;
  }

  private add(program: Command, row: Subcommand, groups: Map<string, Command>): void {
    const [name = "", group] = row.name.split(" ").reverse();
    let parent = program;
    if (group !== undefined) {
      parent =
        groups.get(group) ??
        program
          .command(group)
          .description(row.group ?? "")
          .usage("SUBCOMMAND [WORD...]")
          .helpCommand(false);
      groups.set(group, parent);
    }
    const command = parent
      .command(name)
      .summary(row.summary)
      .description(row.description)
      .usage(usageOf(row))
      .helpOption("--help", "print this")
      .allowExcessArguments()
      .passThroughOptions(row.passesOptions ?? false)
      .addHelpText("after", helpEnd(row));
    // Which are missing is said together with all other faults.
    for (const { name: it, text, repeated } of row.arguments)
      command.addArgument(new Argument(`[${it}${repeated ? "..." : ""}]`, text));
    const given = new Words(row, this.props.pathOf);
    for (const [option, it] of Object.entries(row.options)) {
      // In brackets a value never swallows the option that follows.
      command.addOption(new Option(`--${option}${it.value ? ` [${it.value}]` : ""}`, it.text));
      command.on(`option:${option}`, (value: string | null) => given.add(option, it, value));
    }
    command.action(() => {
      this.call = { row, given: given.read(command.args) };
    });
  }
}

/** What was given to one subcommand. */
class Words {
  private readonly values = new Map<string, string[]>();
  private readonly faults: string[] = [];

  constructor(
    private readonly row: Subcommand,
    private readonly pathOf: (word: string) => string,
  ) {}

  add(option: string, { value: takes, repeated, kind, choices }: OptionRow, value: string | null): void {
    const before = this.values.get(option);
    if (takes !== undefined && !value) this.faults.push(`--${option} needs a value.`);
    else if (takes !== undefined && !repeated && before !== undefined)
      this.faults.push(`--${option} stands twice.`);
    else if (value && choices && !choices.includes(value))
      this.faults.push(`--${option}: there is no ${value}. Choose one of: ${choices.join(", ")}.`);
    else this.values.set(option, [...(before ?? []), this.meant(value ?? "", kind)]);
  }

  /** @throws Stop where a value is missing: what else makes no sense might follow from that. */
  read(words: readonly string[]): Given {
    const { row, values, faults } = this;
    faults.push(...argumentFaults(row, words));
    return {
      subcommand: row.name,
      has: (name) => values.has(name),
      value: (name) => values.get(name)?.[0],
      values: (name) => values.get(name) ?? [],
      rest: words.map((word, at) => this.meant(word, (row.arguments[at] ?? row.arguments.at(-1))?.kind)),
      faults,
    };
  }

  private meant(word: string, kind: Kind | undefined): string {
    return kind === "file" || kind === "folder" ? this.pathOf(word) : word;
  }
}

function argumentFaults(row: Subcommand, words: readonly string[]): readonly string[] {
  const needed = row.arguments.filter(({ optional }) => !optional);
  const strange = words.flatMap((word, at) => {
    const { name, choices } = row.arguments[at] ?? {};
    return name === undefined || choices === undefined || choices.includes(word)
      ? []
      : [`${name}: there is no ${word}. Choose one of: ${choices.join(", ")}.`];
  });
  const surplus = row.arguments.at(-1)?.repeated ? [] : words.slice(row.arguments.length);
  return [
    ...needed.slice(words.length).map(({ name, text }) => `${name} is missing: ${text}.`),
    ...strange,
    ...surplus.map((word) => `There is one word too many: ${word}`),
  ];
}

/** `error: unknown option '--a'\n(Did you mean --b?)` as a sentence. */
function sentence(message: string): string {
  const [, text = message, suggestion] = /^error: (.*?)(?:\n\((Did you mean .*\?)\))?$/s.exec(message) ?? [];
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.${suggestion ? ` ${suggestion}` : ""}`;
}
