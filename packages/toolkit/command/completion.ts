import { exitCodes } from "./exit-codes";
import { refuse } from "./given";
import type { ArgumentRow, OptionRow, Run, Subcommand } from "./subcommand";

const scripts = { bash, zsh, fish } as const;

/**
 * `hybridnet completion SHELL`: prints what that shell has to source. Everything is in it: no program starts when
 * somebody presses Tab, and nothing of a line that is still being written is evaluated.
 */
export function completion(table: readonly Subcommand[]): Run<never> {
  return (given, { out }) => {
    refuse(given);
    for (const [shell, script] of Object.entries(scripts))
      if (shell === given.rest[0]) out.write(`${script(table)}\n`);
    return exitCodes.done;
  };
}

/** Subcommands and groups with what each is for, as they stand behind `hybridnet`. */
function firstWords(rows: readonly Subcommand[]): readonly (readonly [string, string])[] {
  const words = rows.flatMap(({ name, summary, group }): readonly (readonly [string, string])[] => {
    const [first = "", second] = name.split(" ");
    if (second === undefined) return [[first, summary]];
    return group === undefined ? [] : [[first, group]];
  });
  return [...words, ["help", "print what there is to a subcommand"]];
}

/** Groups with the names and summaries of what is in each. */
function groups(rows: readonly Subcommand[]): ReadonlyMap<string, readonly (readonly [string, string])[]> {
  const found = new Map<string, (readonly [string, string])[]>();
  for (const { name, summary } of rows) {
    const [group = "", member] = name.split(" ");
    if (member !== undefined) found.set(group, [...(found.get(group) ?? []), [member, summary]]);
  }
  return found;
}

/** What may stand behind an option or as an argument. */
type Value = Partial<Pick<ArgumentRow, "kind" | "choices" | "suggested">>;

const namesOf = (words: readonly (readonly [string, string])[]) => words.map(([name]) => name).join(" ");

// bash ---------------------------------------------------------------------------------------------

/** Source: Bash Reference Manual 5.2, 8.6 and 8.7. */
function bash(rows: readonly Subcommand[]): string {
  const first = namesOf(firstWords(rows));
  const members = [...groups(rows)].map(
    ([group, words]) =>
      `    ${group}) ((COMP_CWORD == 2)) && { reply -W '${namesOf(words)}'; return; }; subcommand+=" \${COMP_WORDS[2]}" ;;`,
  );
  const values = rows.flatMap(({ name, options }) =>
    Object.entries(options)
      .filter(([, { value }]) => value !== undefined)
      .map(([option, it]) => `    '${name} --${option}') ${bashReply(it)} ;;`),
  );
  const others = rows.flatMap(({ name, options, arguments: words }) => [
    `    '${name} -'*) reply -W '${[...Object.keys(options), "help"].map((it) => `--${it}`).join(" ")}' ;;`,
    ...words.slice(-1).map((it) => `    '${name} '*) ${bashReply(it)} ;;`),
  ]);
  return `_hybridnet() {
  local current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]} subcommand=\${COMP_WORDS[1]}
  COMPREPLY=()
  reply() {
    local word
    while IFS= read -r word; do COMPREPLY+=("$word"); done < <(compgen "$@" -- "$current")
  }
  ((COMP_CWORD == 1)) && { reply -W '${first} --help --version'; return; }
  case $subcommand in
    help) reply -W '${first}'; return ;;
${members.join("\n")}
  esac
  case "$subcommand $before" in
${values.join("\n")}
    *) case "$subcommand $current" in
${others.map((line) => `  ${line}`).join("\n")}
    esac ;;
  esac
}
complete -o filenames -F _hybridnet hybridnet`;
}

function bashReply({ kind, choices, suggested }: Value): string {
  if (kind === "file") return "reply -f";
  if (kind === "folder") return "reply -d";
  const words = `-W '${(choices ?? suggested ?? []).join(" ")}'`;
  return kind === "command" ? `reply -c -f ${words}` : `reply ${words}`;
}

// zsh ----------------------------------------------------------------------------------------------

/** Source: zsh 5.9, zshcompsys(1): _describe and _arguments. */
function zsh(rows: readonly Subcommand[]): string {
  const described = (words: readonly (readonly [string, string])[]) =>
    words.map(([name, text]) => quoted(`${name}:${text.replaceAll(":", "\\:")}`)).join(" ");
  const members = [...groups(rows)].map(
    ([group, words]) => `    ${group})
      if ((CURRENT == 3)); then
        members=(${described(words)})
        _describe -t commands '${group}' members
        return
      fi
      subcommand+=" $words[3]"
      shift words
      ((CURRENT--)) ;;`,
  );
  const each = rows.map(({ name, options, arguments: words }) => {
    const specs = [
      ...Object.entries(options).map(([option, it]) => zshOption(option, it)),
      "--help[print all there is to it]",
      ...words.map(
        (it, at) =>
          `${it.repeated ? "*" : at + 1}:${it.kind === "command" ? ":" : ""}${it.name}:${zshAction(it)}`,
      ),
    ];
    return `    '${name}') _arguments ${specs.map((it) => quoted(it)).join(" ")} ;;`;
  });
  return `#compdef hybridnet
_hybridnet() {
  local subcommand=$words[2]
  local -a subcommands members
  subcommands=(${described(firstWords(rows))})
  if ((CURRENT == 2)) || [[ $subcommand == help ]]; then
    _describe -t commands subcommand subcommands
    return
  fi
  case $subcommand in
${members.join("\n")}
  esac
  shift words
  ((CURRENT--))
  case $subcommand in
${each.join("\n")}
  esac
}
compdef _hybridnet hybridnet`;
}

function zshOption(option: string, it: OptionRow): string {
  const text = it.text.replaceAll(/[[\]:]/g, (sign) => `\\${sign}`);
  const value = it.value === undefined ? "" : `:${it.value}:${zshAction(it)}`;
  return `${it.repeated ? "*" : ""}--${option}[${text}]${value}`;
}

function zshAction({ kind, choices, suggested }: Value): string {
  if (kind === "file") return "_files";
  if (kind === "folder") return "_files -/";
  if (kind === "command") return "_normal";
  return `(${(choices ?? suggested ?? []).join(" ")})`;
}

// fish ---------------------------------------------------------------------------------------------

/** Source: fish 3.6, complete(1). */
function fish(rows: readonly Subcommand[]): string {
  const line = (...words: readonly string[]) => `complete -c hybridnet ${words.join(" ")}`;
  const offered = (condition: string, words: readonly (readonly [string, string])[]) =>
    words.map(([name, text]) => line("-n", quoted(condition), "-a", name, "-d", quoted(text, "\\'")));
  const members = [...groups(rows)].flatMap(([group, words]) =>
    offered(
      `__fish_seen_subcommand_from ${group}; and not __fish_seen_subcommand_from ${namesOf(words)}`,
      words,
    ),
  );
  const each = rows.flatMap(({ name, options, arguments: words }) => {
    const seen = name
      .split(" ")
      .map((word) => `__fish_seen_subcommand_from ${word}`)
      .join("; and ");
    return [
      ...words.map((it) => line("-n", quoted(seen), fishValue(it))),
      ...Object.entries(options).map(([option, it]) =>
        line(
          "-n",
          quoted(seen),
          "-l",
          option,
          it.value === undefined ? "" : `${it.kind === "file" ? "-r" : "-x"} ${fishValue(it)}`,
          "-d",
          quoted(it.text, "\\'"),
        ),
      ),
    ];
  });
  return [
    line("-f"),
    ...offered("__fish_use_subcommand", firstWords(rows)),
    line("-n", "__fish_use_subcommand", "-l", "version", "-d", "'print the version'"),
    line("-l", "help", "-d", "'print what there is to it'"),
    ...members,
    ...each,
  ].join("\n");
}

function fishValue({ kind, choices, suggested }: Value): string {
  if (kind === "file") return "-F";
  if (kind === "folder") return "-a '(__fish_complete_directories)'";
  if (kind === "command") return `-a '${(suggested ?? []).join(" ")} (__fish_complete_subcommand)'`;
  return `-a '${(choices ?? suggested ?? []).join(" ")}'`;
}

/** A text as one word of a shell; a quote in it as that shell writes it. */
function quoted(text: string, quote = `'\\''`): string {
  return `'${text.replaceAll("'", quote)}'`;
}
