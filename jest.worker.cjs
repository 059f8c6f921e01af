// @ts-check
/**
 * What a process of tests loads first. The runner (jest-light-runner 0.8.2) answers the first process that asks what to
 * do by telling all of them, once: who starts up later, as on a busy machine, was told before it listened, asks, and
 * waits for ever. So it is kept for the one that asks.
 */
/** @type {unknown} */
let kept;
const { emit, send } = process;

process.emit = function (/** @type {any[]} */ ...words) {
  if (words[0] === "message" && words[1]?.type === "jest-light-runner-worker-data") kept = words[1];
  return Reflect.apply(emit, this, words);
};

if (send !== undefined)
  process.send = function (/** @type {any[]} */ ...words) {
    if (words[0] !== "jest-light-runner-get-worker-data" || kept === undefined)
      return Reflect.apply(send, this, words);
    setImmediate(() => process.emit("message", kept, undefined));
    return true;
  };
