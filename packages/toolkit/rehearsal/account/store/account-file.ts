import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import type { AccountContent } from "./content";

const format = "hybrid network rehearsal account";
const version = 1;

/** The account file cannot be used. The message says what to do; nothing was written. */
export class AccountFileError extends Error {
  constructor(
    readonly reason: "damaged" | "newer" | "missing" | "changed",
    message: string,
  ) {
    super(message);
  }
}

/**
 * The file of one simulated account: JSON with a checksum, replaced as a whole by a rename, so that a
 * process that dies leaves the old or the new account and nothing between. Readable for its owner only.
 *
 * Calls of `save` that come while another is under way share the next write.
 */
export class AccountFile {
  /** The file as this process left it, to notice when somebody else writes it. */
  private seen: string | undefined;
  private current: Promise<void> = Promise.resolve();
  private waiting: Promise<void> | undefined;

  constructor(readonly path: string) {}

  exists(): boolean {
    return this.look() !== undefined;
  }

  /** @throws AccountFileError where the file is missing, damaged or of a later version. */
  load(): AccountContent {
    if (!this.exists())
      throw new AccountFileError(
        "missing",
        `There is no account file ${this.path}. Start a rehearsal first.`,
      );
    const text = readFileSync(this.path, "utf8");
    this.seen = this.look();
    const parsed = parse(text);
    if (parsed === undefined || parsed.format !== format) throw this.damaged("it is no account file");
    if (parsed.version !== version)
      throw new AccountFileError(
        "newer",
        `The account file ${this.path} has version ${parsed.version}, this program reads version ${version}. ` +
          "Use the program that wrote it, or delete the file together with the Terraform state beside it.",
      );
    if (checksum(JSON.stringify(parsed.content)) !== parsed.checksum)
      throw this.damaged("its checksum is wrong");
    return parsed.content;
  }

  /**
   * Writes the account as it is when the write begins.
   *
   * @param content gives an `AccountContent` as JSON
   * @throws AccountFileError where somebody else has changed the file since.
   */
  save(content: () => string): Promise<void> {
    this.waiting ??= this.current.then(() => {
      this.waiting = undefined;
      return this.write(content());
    });
    this.current = this.waiting.catch(() => {});
    return this.waiting;
  }

  private async write(content: string): Promise<void> {
    if (this.look() !== this.seen)
      throw new AccountFileError(
        "changed",
        `The account file ${this.path} was changed or removed by another program, so it was left as it is. ` +
          "Stop the other rehearsal in this folder, then run this one again.",
      );
    const temporary = `${this.path}.${process.pid}.tmp`;
    try {
      await this.replace(temporary, content);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }

  /** The new content is on disk before it takes the old one's place, and so is the change of place. */
  private async replace(temporary: string, content: string): Promise<void> {
    const file = await open(temporary, "w", 0o600);
    try {
      await file.chmod(0o600);
      const head = JSON.stringify({ format, version, checksum: checksum(content) });
      await file.writeFile(`${head.slice(0, -1)},"content":${content}}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, this.path);
    this.seen = this.look();
    const folder = await open(dirname(this.path), "r");
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  }

  private look(): string | undefined {
    const found = statSync(this.path, { throwIfNoEntry: false });
    return found && `${found.ino} ${found.size} ${found.mtimeMs}`;
  }

  private damaged(why: string): AccountFileError {
    return new AccountFileError(
      "damaged",
      `The account file ${this.path} is damaged: ${why}. Nothing was changed. Restore it from a copy, or ` +
        "delete it together with the Terraform state beside it and start again.",
    );
  }
}

interface FileText {
  readonly format: string;
  readonly version: number;
  readonly checksum: string;
  readonly content: AccountContent;
}

function parse(text: string): FileText | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isFileText(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The checksum vouches for the inside. */
function isFileText(value: unknown): value is FileText {
  return (
    typeof value === "object" &&
    value !== null &&
    "format" in value &&
    "version" in value &&
    typeof value.version === "number" &&
    "checksum" in value &&
    "content" in value
  );
}

function checksum(content: string): string {
  return `sha256:${createHash("sha256").update(content).digest("hex")}`;
}
