import {
  type LocatedProblem,
  type Network,
  type Path,
  type Problem,
  parseNetwork,
  sharedState,
} from "@hybridnet/network";
import { answered } from "./answered";
import { dataOf, rewritten } from "./document";
import { type Change, changesBetween, type Tree } from "./plain-data";
import { type Rename, Renames } from "./renames";

/** A network file with some answers in it. */
export class Draft {
  readonly data: Tree;
  private judged: ReturnType<typeof judge> | undefined;

  private constructor(
    readonly file: string,
    readonly checkout: string,
    readonly text: string,
    /** The file as it was, with the keys that entries have now. */
    private readonly before: Tree,
    /** Every entry that has another key now, by the keys as they were. */
    readonly renamed: readonly Rename[],
  ) {
    this.data = dataOf(text);
  }

  static of(file: string, checkout: string, text: string): Draft {
    return new Draft(file, checkout, text, dataOf(text), []);
  }

  /** The draft with more answers, and what is wrong with them before anybody looks at the network. */
  with(answers: Tree): {
    readonly draft: Draft;
    readonly problems: readonly Problem[];
    readonly renames: Renames;
  } {
    const { data, renames, problems } = answered(this.data, answers);
    const to = new Renames(renames);
    const text = problems.length > 0 ? this.text : rewritten(this.text, renames, data);
    const draft = new Draft(this.file, this.checkout, text, to.applied(this.before), [
      ...this.renamed,
      ...renames,
    ]);
    return { draft, problems, renames: to };
  }

  /** Errors of the network file that this would be. */
  get problems(): readonly LocatedProblem[] {
    return this.judgement.errors;
  }

  /** What is allowed and unwise. */
  get warnings(): readonly LocatedProblem[] {
    return this.judgement.warnings;
  }

  /** The network; undefined where there are problems. */
  get network(): Network | undefined {
    return this.judgement.network;
  }

  get changes(): readonly Change[] {
    const keys = this.renamed.map(
      ({ path, to }): Change => ({ path: [...path, "key"], before: path.at(-1), after: to }),
    );
    return [...keys, ...changesBetween(this.before, this.data)];
  }

  private get judgement() {
    this.judged ??= judge(this);
    return this.judged;
  }
}

function judge({ text, file, checkout }: Draft) {
  const loaded = parseNetwork(text, file);
  if (!loaded.ok) {
    const isError = ({ severity }: Problem) => severity === "error";
    return { network: undefined, errors: loaded.problems.filter(isError), warnings: [] };
  }
  const shared = sharedState(file, loaded.network, checkout);
  return {
    network: shared.length === 0 ? loaded.network : undefined,
    errors: shared,
    warnings: loaded.warnings,
  };
}

/** Whether a path is another one or leads to a part of it. */
export function isWithin(path: Path, whole: Path): boolean {
  return whole.every((key, at) => path[at] === key);
}
