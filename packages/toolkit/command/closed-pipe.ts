/** What a write says when the reader has gone: of a pipe, and of a terminal, such as a window that was closed. */
const gone: ReadonlySet<string | undefined> = new Set(["EPIPE", "EIO"]);

/**
 * Lets a reader go before the end, as `head` does: what was begun goes on, and nobody is told of it any more.
 * Without this, Node ends the program in the middle of its work, with a stack trace, and the terraform that it waits
 * for with it.
 */
export function ignoreClosedPipes(...streams: readonly NodeJS.WritableStream[]): void {
  for (const stream of streams)
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (!gone.has(error.code)) throw error;
    });
}
