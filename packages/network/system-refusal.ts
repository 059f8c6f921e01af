import { statfsSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { resolve, sep } from "node:path";

/**
 * What is said of each answer of the system to who reads or writes a file. Source: POSIX.1-2017, open, mkdir, write;
 * Linux manual page errno(3).
 */
const reasons: Readonly<Record<string, string>> = {
  EACCES: "cannot be read or written by this user",
  EPERM: "cannot be changed by this user",
  EROFS: "lies on a file system that is read-only",
  ENOSPC: "has no room left on its file system",
  EDQUOT: "has no room left in this user's quota",
  EBUSY: "is in use by the system",
  EEXIST: "is there already, and is something else",
  ENOENT: "lies in a folder that is not there",
  ENOTDIR: "lies below a file that is no folder",
  EISDIR: "is a folder, where a file belongs",
  ELOOP: "is a symbolic link that leads to itself",
  ENAMETOOLONG: "has a longer name than its file system takes",
  EMFILE: "cannot be opened: too many files are",
  EIO: "cannot be read or written: its disk fails",
};

/** Calls of the system that are made with a file in mind. */
const ofFiles =
  /^(open|read|write|mkdir|mkdtemp|rename|unlink|rmdir|rm|copyfile|cp|link|symlink|chmod|f?l?stat|access|scandir|opendir|ftruncate|fsync)$/;

/**
 * What a person is told of a file or a folder that the system refuses to read or write, with the remedy; undefined
 * where something else is wrong.
 *
 * @param own folders by the sentence that says how to have another one in their place
 */
export function systemRefusal(
  error: unknown,
  own: Readonly<Record<string, string>> = {},
): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  const { code, syscall, path }: Partial<NodeJS.ErrnoException> = error;
  const reason = reasons[code ?? ""];
  if (reason === undefined || !ofFiles.test(syscall ?? "")) return undefined;
  const remedyOf: Readonly<Record<string, string>> = {
    [homedir()]: remedies.home,
    [tmpdir()]: remedies.temporary,
    ...own,
  };
  const isFull = code === "ENOSPC" || code === "EDQUOT";
  // A write does not say where to.
  const file = path ?? (isFull ? fullest(Object.keys(remedyOf)) : process.cwd());
  const [, remedy = remedies.any] =
    Object.entries(remedyOf)
      .filter(([folder]) => `${resolve(file)}${sep}`.startsWith(`${resolve(folder)}${sep}`))
      .sort(([one], [other]) => resolve(other).length - resolve(one).length)[0] ?? [];
  return `${resolve(file)} ${reason}. ${isFull ? `${remedies.disk} Or: ${remedy}` : remedy}`;
}

/** The one with the least room of folders that are there. */
function fullest(folders: readonly string[]): string {
  const rooms = folders.flatMap((folder) => {
    try {
      const { bavail, bsize } = statfsSync(folder);
      return [{ folder, room: bavail * bsize }];
    } catch {
      return [];
    }
  });
  return rooms.sort((one, other) => one.room - other.room)[0]?.folder ?? process.cwd();
}

const remedies = {
  disk: "Make room (df -h and df -i show where).",
  temporary: "Set TMPDIR to a folder of yours that can be written.",
  home: "Set HOME to a folder of yours that can be written.",
  any: "Mend its permissions, or name another one.",
};
