import { type CommandName, cancelOnce, commands } from "../../testing/cancelled-commands";
import { type WayName, ways } from "../../testing/cancels";

/**
 * Cancels at random: `CANCELS` of each command, from the seed `CANCELS_SEED`. Both are in the title of each, so that
 * one that loses something can be tried again.
 */
const count = Number(process.env.CANCELS ?? 4);
const seed = Number(process.env.CANCELS_SEED ?? Date.now() % 1_000_000);

/** Numbers from 0 to 1 that follow from a seed: xorshift with 32 bits (Marsaglia, "Xorshift RNGs", 2003). */
function numbersFrom(start: number): () => number {
  let state = start | 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

const next = numbersFrom(seed);
const wayNames = Object.keys(ways) as readonly WayName[];
const cancels = (Object.keys(commands) as readonly CommandName[]).flatMap((command) =>
  Array.from({ length: count }, (_, nth) => {
    // Every way in turn, so that few cancels have most of them.
    const way = wayNames[nth % wayNames.length] ?? "SIGTERM to the process";
    return { command, way, share: next(), milliseconds: Math.floor(next() * 60) };
  }),
);

describe(`CANCELS=${count} CANCELS_SEED=${seed}: a command that is cancelled waits for terraform and loses nothing`, () => {
  it.each(cancels)("$command: $way, at $share of it and $milliseconds ms later", async (it) => {
    await cancelOnce(it.command, ways[it.way], it);
  });
});
