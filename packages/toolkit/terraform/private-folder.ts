import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const prefix = "network-plan-";

/**
 * A folder for its owner alone that is gone when the process ends, however it ends but by SIGKILL; what
 * that leaves behind is removed by the next one. Plan files and copies of state lie there: both hold
 * secrets in clear.
 */
export class PrivateFolder {
  private constructor(readonly path: string) {}

  /** Makes one below `parent`. */
  static below(parent: string = tmpdir()): PrivateFolder {
    mkdirSync(parent, { recursive: true });
    removeAbandoned(parent);
    // mkdtemp makes folders of mode 0700.
    const made = new PrivateFolder(mkdtempSync(join(parent, `${prefix}${process.pid}-`)));
    process.once("exit", made.remove);
    return made;
  }

  readonly remove = (): void => {
    process.off("exit", this.remove);
    rmSync(this.path, { recursive: true, force: true });
  };
}

function removeAbandoned(parent: string): void {
  for (const name of readdirSync(parent)) {
    const [, pid] = /^network-plan-(\d+)-/.exec(name) ?? [];
    if (pid === undefined || lives(Number(pid))) continue;
    try {
      rmSync(join(parent, name), { recursive: true, force: true });
    } catch {
      // Somebody else's: theirs to remove.
    }
  }
}

function lives(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
