/**
 * Lets a reader go before the end, as `head` does: what was begun goes on, and nobody is told of it any more.
 * Without this, Node ends the program in the middle of its work, with a stack trace.
 */
export function ignoreClosedPipes(...streams: readonly NodeJS.WriteStream[]): void {
  for (const stream of streams)
    stream.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code !== "EPIPE") throw error;
    });
}
