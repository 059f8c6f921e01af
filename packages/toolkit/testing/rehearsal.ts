import { spawn, spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { stripVTControlCharacters } from "node:util";
import type { Block } from "@hybridnet/network/testing/synth";
import { type StackName, stackNames } from "@hybridnet/network/testing/synth";
import { stringify } from "yaml";
import { call, type Said } from "../command/testing/call";
import { OpenRehearsal } from "./open-rehearsal";

export const root = resolve(__dirname, "..", "..", "..");

/** The command `hybridnet`. */
export const hybridnet = join(root, "packages", "toolkit", "bin", "hybridnet.js");

export interface Run {
  readonly status: number | null;
  /** Everything that was said, without colours. */
  readonly said: string;
}

/** A rehearsal in a folder of its own, with a network file of its own that a test may change. */
export class Rehearsal {
  readonly folder = mkdtempSync(join(tmpdir(), "rehearsal-"));
  private readonly file = join(this.folder, "network.yaml");
  readonly place = join(this.folder, "place");

  /** Holds while neither the network file nor the rehearsal's options change. */
  private open: OpenRehearsal | undefined;

  /** @param commandsSynthesize whether all that is run inside synthesizes a changed network file by itself */
  constructor(
    data: Block,
    private readonly commandsSynthesize = false,
  ) {
    this.write(data);
  }

  write(data: Block): void {
    this.close();
    writeFileSync(this.file, stringify(data));
  }

  /** Goes on where another rehearsal of the same network was kept. */
  takeOver(kept: string): void {
    cpSync(kept, this.place, { recursive: true, verbatimSymlinks: true });
  }

  /** What `npx --no hybridnet rehearse WORDS` does. */
  run(...words: readonly string[]): Run {
    return this.runWith({}, ...words);
  }

  /** The same for a command without options of the rehearsal; one rehearsal stays open for all that follow. */
  inside(program: string, ...words: readonly string[]): Run {
    return this.insideWith({}, program, ...words);
  }

  /** The same with more in the environment of the command. */
  insideWith(env: Readonly<Record<string, string>>, program: string, ...words: readonly string[]): Run {
    return spoken(program, words, { ...this.opened().env, ...env });
  }

  runWith(env: Readonly<Record<string, string>>, ...words: readonly string[]): Run {
    this.close();
    return spoken(process.execPath, this.command(words), this.env(env));
  }

  /** The same without waiting for it: for what has to happen in the meantime. */
  start(...words: readonly string[]) {
    return this.startWith({}, ...words);
  }

  startWith(env: Readonly<Record<string, string>>, ...words: readonly string[]) {
    this.close();
    return spawn(process.execPath, this.command(words), {
      cwd: root,
      env: this.env(env),
      stdio: ["ignore", "pipe", "pipe"],
      // A process group of its own, as a terminal gives it.
      detached: true,
    });
  }

  /** What `npx --no hybridnet WORDS` does, told apart by where it is said. */
  hybridnet(...words: readonly string[]) {
    this.close();
    return spawnSync(process.execPath, [hybridnet, ...words], {
      cwd: root,
      env: this.env({ TMPDIR: this.scratch }),
      encoding: "utf8",
      maxBuffer: 64 * 1024 * 1024,
    });
  }

  /** The same in this process, which spares the start: for what does not depend on that. */
  call(...words: readonly string[]): Promise<Said> {
    this.close();
    return this.calledHere(words, this.env({}));
  }

  /** A subcommand inside, in this process. */
  callInside(...words: readonly string[]): Promise<Run> {
    return this.callInsideWith({}, ...words);
  }

  /** The same with more in its environment. */
  async callInsideWith(env: Readonly<Record<string, string>>, ...words: readonly string[]): Promise<Run> {
    const { exitCode, out, err } = await this.calledHere(words, { ...this.opened().env, ...env });
    return { status: exitCode, said: stripVTControlCharacters(out + err) };
  }

  /** The environment of commands inside, for what is started without being waited for. */
  environmentInside(): NodeJS.ProcessEnv {
    return this.opened().env;
  }

  /** The environment of `hybridnet` itself. */
  environment(): NodeJS.ProcessEnv {
    this.close();
    return this.env({});
  }

  /** What `hybridnet` puts its temporary files into. */
  get scratch(): string {
    const folder = join(this.folder, "tmp");
    mkdirSync(folder, { recursive: true });
    return folder;
  }

  /** Terraform in the folder of one stack. */
  terraform(stack: StackName, ...args: readonly string[]): Run {
    return this.inside("terraform", `-chdir=${this.stackFolder(stack)}`, ...args);
  }

  /** Several commands of terraform in the folder of one stack, until one fails. */
  terraforms(stack: StackName, commands: readonly (readonly string[])[]): Run {
    const lines = commands.map((words) => `terraform -chdir=${this.stackFolder(stack)} ${words.join(" ")}`);
    return this.inside("sh", "-ec", lines.join("\n"));
  }

  /** Terraform in every stack in order, all commands of one before the next, until one fails. */
  everyStack(commands: readonly (readonly string[])[]): Run {
    return this.inside("sh", "-ec", this.linesForEveryStack(commands));
  }

  /** The same as lines of a shell. */
  linesForEveryStack(commands: readonly (readonly string[])[]): string {
    return stackNames
      .flatMap((stack) =>
        commands.map((words) => `terraform -chdir=${this.stackFolder(stack)} ${words.join(" ")}`),
      )
      .join("\n");
  }

  stackFolder(stack: StackName): string {
    return join(this.place, "cdktf.out", "stacks", stack);
  }

  /** The synthesized stacks. */
  get output(): string {
    return join(this.place, "cdktf.out");
  }

  get states(): string {
    return join(this.place, "state");
  }

  get account(): string {
    return join(this.place, "account.json");
  }

  state(stack: StackName): Block {
    return JSON.parse(readFileSync(join(this.states, `${stack}.tfstate`), "utf8"));
  }

  remove(): void {
    this.close();
    rmSync(this.folder, { recursive: true });
  }

  /** Spares the synthesis before a command where the network file is no newer than the stacks. */
  get skipSynth(): readonly string[] {
    const manifest = join(this.output, "manifest.json");
    if (!existsSync(manifest)) return [];
    const isFresh = this.commandsSynthesize || statSync(manifest).mtimeMs > statSync(this.file).mtimeMs;
    return isFresh ? ["--skip-synth"] : [];
  }

  private opened(): OpenRehearsal {
    this.open ??= new OpenRehearsal({
      folder: mkdtempSync(join(this.folder, "open-")),
      rehearse: [process.execPath, ...this.command(this.skipSynth)],
      cwd: root,
      env: this.env({}),
    });
    return this.open;
  }

  /** The command puts its temporary files where this process does. */
  private async calledHere(words: readonly string[], env: NodeJS.ProcessEnv): Promise<Said> {
    const { TMPDIR } = process.env;
    process.env.TMPDIR = this.scratch;
    try {
      return await call(words, env);
    } finally {
      if (TMPDIR === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = TMPDIR;
    }
  }

  /** Ends the rehearsal that is open: another one could not use its place. */
  private close(): void {
    this.open?.close();
    this.open = undefined;
  }

  private command(words: readonly string[]): readonly string[] {
    return [hybridnet, "rehearse", ...words];
  }

  private env(env: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
    return { ...process.env, CI: "true", NETWORK_CONFIG: this.file, REHEARSAL_DIR: this.place, ...env };
  }
}

function spoken(program: string, words: readonly string[], env: NodeJS.ProcessEnv): Run {
  const { error, status, stdout, stderr } = spawnSync(program, [...words], {
    cwd: root,
    env,
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) throw error;
  return { status, said: stripVTControlCharacters(stdout + stderr) };
}

/** A Terraform message as one line: Terraform breaks and frames long ones. */
export function unframed(said: string): string {
  return said.replace(/[\s│╷╵]+/g, " ");
}
