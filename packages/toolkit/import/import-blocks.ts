import { alicloud } from "@cdktf/provider-alicloud";
import type { Problem } from "@hybridnet/network";
import { renderValue } from "@hybridnet/network";
import type { Declared, DeclaredResource } from "./declared";
import { type IdsFile, ids } from "./ids-file";
import { type Part, partNames, partsOf, type Question, questionsOf, type Source } from "./questions";

/** What tells Terraform that a resource exists already. */
export interface ImportBlock {
  readonly stack: string;
  readonly address: string;
  readonly id: string;
}

export interface ImportPlan {
  readonly blocks: readonly ImportBlock[];
  /** Resources that do not exist yet: those that the file calls new, and what is made of them. */
  readonly made: readonly DeclaredResource[];
  readonly problems: readonly Problem[];
}

/** Answer for what does not exist yet. */
const made = "new";
const known = alicloud.resources.flatMap(({ id }) => id.prefix ?? []);

/** The import block of every resource, from the ids in a file; with every fault that the file has. */
export function importPlan(declared: Declared, file: Pick<IdsFile, "answers">): ImportPlan {
  return new Planner(declared, file.answers).plan();
}

/** Keys that a file with ids may have: everything that is asked for, and every address. */
export function knownKeys(declared: Declared): ReadonlyMap<string, readonly string[]> {
  const questions = questionsOf(declared);
  return new Map(
    declared.stackNames.map((stack) => [
      stack,
      [
        ...new Set(
          [...questions, ...addressesOf(declared)].filter((it) => it.stack === stack).map(({ key }) => key),
        ),
      ],
    ]),
  );
}

function addressesOf({ resources }: Declared): readonly { readonly stack: string; readonly key: string }[] {
  return resources.map(({ stack, address }) => ({ stack, key: address }));
}

/** A part of an id, or why there is none. */
type Found = { readonly text: string } | typeof made | undefined;

class Planner {
  private readonly problems = new Map<string, Problem>();

  constructor(
    private readonly declared: Declared,
    private readonly answers: IdsFile["answers"],
  ) {}

  plan(): ImportPlan {
    for (const question of questionsOf(this.declared)) this.judge(question);
    const found = this.declared.resources.map((resource) => ({ resource, id: this.idOf(resource) }));
    const blocks = found.flatMap(({ resource: { stack, address }, id }) =>
      id === undefined || id === made ? [] : [{ stack, address, id: id.text }],
    );
    this.judgeTwins(blocks);
    return {
      blocks,
      made: found.flatMap(({ resource, id }) => (id === made ? [resource] : [])),
      problems: [...this.problems.values()],
    };
  }

  /** The whole import id of a resource. */
  private idOf(resource: DeclaredResource): Found {
    const given = this.answer(resource.stack, resource.address);
    if (given === made) return made;
    const parts = partsOf(resource, this.declared);
    if (given !== undefined && (given.includes(":") || resource.id.assigned === undefined))
      return this.whole(resource, given, parts);
    const found = parts.map(({ source }) => this.textOf(source));
    if (found.includes(made)) return made;
    const texts = found.flatMap((it) => (typeof it === "object" ? [it.text] : []));
    return texts.length === parts.length ? { text: texts.join(":") } : undefined;
  }

  /** An id that was written out must not contradict the other lines. */
  private whole(resource: DeclaredResource, given: string, parts: readonly Part[]): Found {
    const { format } = resource.id;
    const said = given.split(":");
    if (said.length !== parts.length) {
      const count = `${parts.length} part${parts.length === 1 ? "" : "s"}`;
      this.report(
        resource,
        "IMPORT005",
        `the value is ${renderValue(given)}`,
        `an id of the form ${format}`,
        `write ${count}`,
      );
      return undefined;
    }
    parts.forEach(({ name, source }, index) => {
      const isOwn = source.kind === "answer" && source.question.resource === resource;
      const follows = isOwn ? undefined : this.textOf(source);
      if (typeof follows === "object" && follows.text !== said[index])
        this.report(
          resource,
          "IMPORT006",
          `${name} is ${renderValue(said[index])}`,
          `the other lines say ${follows.text}`,
          "mend the one that is wrong",
        );
    });
    return { text: given };
  }

  private textOf(source: Source): Found {
    if (source.kind === "text") return { text: source.text };
    if (source.kind === "id") return this.idOf(source.resource);
    const { stack, key, resource } = source.question;
    const given = this.answer(stack, key);
    if (given === undefined || given === made) return given;
    // The service's own part of a whole id.
    const index = resource === undefined ? -1 : partNames(resource).indexOf(resource.id.assigned ?? "");
    return { text: (given.includes(":") ? given.split(":")[index] : given) ?? given };
  }

  private answer(stack: string, key: string): string | undefined {
    return this.answers.get(stack)?.get(key);
  }

  /** Whether an answer is there and looks like what is asked for. */
  private judge(question: Question): void {
    const { stack, key, resource, prefix } = question;
    const given = this.answer(stack, key);
    const rule =
      resource === undefined ? `an id${begins(prefix)}` : `${resource.id.assigned}${begins(prefix)}, or new`;
    if (given === undefined) {
      if (this.isNeeded(question))
        this.note(
          stack,
          key,
          "IMPORT004",
          "there is no id",
          rule,
          "write the id, or new for what does not exist yet",
        );
      return;
    }
    const own = given.split(":").at(-1) ?? "";
    if (given === made) return;
    const nearest = known.filter((it) => own.startsWith(it)).sort((a, b) => b.length - a.length)[0];
    const isOther =
      prefix !== undefined &&
      (!own.startsWith(prefix) || (nearest !== undefined && nearest.length > prefix.length));
    if (!/^[\w.:/-]+$/.test(given) || isOther)
      this.note(
        stack,
        key,
        "IMPORT005",
        `the value is ${renderValue(given)}`,
        rule,
        "write the id as the console shows it",
      );
  }

  /** What only resources need that are made anew, nobody has to know. */
  private isNeeded(question: Question): boolean {
    return this.declared.resources.some((resource) => {
      if (this.answer(resource.stack, resource.address) === made) return false;
      const sources = partsOf(resource, this.declared);
      const asks = sources.some(
        ({ source }) =>
          source.kind === "answer" &&
          source.question.key === question.key &&
          source.question.stack === question.stack,
      );
      return asks && !sources.some(({ source }) => this.textOf(source) === made);
    });
  }

  /** Two resources of one type cannot be one object. */
  private judgeTwins(blocks: readonly ImportBlock[]): void {
    const seen = new Map<string, ImportBlock>();
    for (const block of blocks) {
      const key = `${block.address.split(".")[0]} ${block.id}`;
      const other = seen.get(key);
      if (other !== undefined)
        this.note(
          block.stack,
          block.address,
          "IMPORT007",
          `the id is ${block.id}`,
          `${other.address} of ${other.stack} has it`,
          "give each its own",
        );
      seen.set(key, block);
    }
  }

  private report(
    { stack, address }: DeclaredResource,
    code: string,
    message: string,
    rule: string,
    remedy: string,
  ): void {
    this.note(stack, address, code, message, rule, remedy);
  }

  private note(
    stack: string,
    key: string,
    code: string,
    message: string,
    rule: string,
    remedy: string,
  ): void {
    const place = `${stack} ${key}`;
    if (!this.problems.has(place)) this.problems.set(place, ids(code, [stack, key], message, rule, remedy));
  }
}

function begins(prefix: string | undefined): string {
  return prefix === undefined ? "" : ` that begins with ${prefix}`;
}
