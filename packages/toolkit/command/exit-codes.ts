/** The exit codes of every subcommand. */
export const exitCodes = {
  done: 0,
  fault: 1,
  changes: 2,
  refused: 3,
  missing: 4,
  interrupted: 130,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** What each says wherever it is met; a subcommand may say it more exactly. */
export const exitMeanings: Readonly<Record<ExitCode, string>> = {
  0: "done",
  1: "a fault in the input, something that failed, or an expectation that does not hold",
  2: "changes or differences were found",
  3: "refused for safety",
  4: "something that has to be there first is missing",
  130: "interrupted, for example with Ctrl-C",
};

/** An end with a message instead of a stack trace. */
export class Stop extends Error {
  constructor(
    readonly exitCode: number,
    message: string,
  ) {
    super(message);
  }
}

/** Several ends as one with all messages: a prerequisite is missing where nothing else is wrong. */
export function together(stops: readonly Stop[]): Stop {
  const isMissing = stops.every(({ exitCode }) => exitCode === exitCodes.missing);
  return new Stop(
    isMissing ? exitCodes.missing : exitCodes.fault,
    stops.map(({ message }) => message).join("\n"),
  );
}
