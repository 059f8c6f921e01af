// @ts-check
/**
 * What the cdktf CLI (0.21) loads under the name of its own terminal part, so that a cancel is an orderly end. The CLI runs
 * Terraform in a pseudo terminal (@cdktf/cli-core, src/lib/models/pty-process.ts) and listens to no signal: it would end at
 * once, the terminal with it, and Terraform be hung up on with objects that no state holds yet. And so that the end of what
 * Terraform says, an error above all, is seen.
 *
 * Whatever arrives how often: Terraform gets Ctrl-C once, ends what it has begun, writes its state and gives the lock
 * back. The CLI sees it fail then, starts no other stack, and ends.
 */
const { closeSync, constants: files, openSync } = require("node:fs");
const https = require("node:https");
const { constants } = require("node:os");
const { ReadStream } = require("node:tty");
const { delimiter, join } = require("node:path");
const pty = require("@lydell/node-pty");
const { answering } = require("./own-providers");

// The checkout's own Terraform, where there is one, is what the CLI finds last (`@hybridnet/network/terraform-program`).
process.env.PATH = `${process.env.PATH ?? ""}${delimiter}${join(process.cwd(), ".tools")}`;

/** @type {Set<import("@lydell/node-pty").IPty>} */
const open = new Set();
/** @type {"SIGINT" | "SIGTERM" | "SIGHUP" | undefined} */
let interrupted;

/** @type {typeof pty.spawn} */
exports.spawn = (...words) => {
  // A stack that waited for the one that was interrupted.
  if (interrupted !== undefined) process.exit(128 + constants.signals[interrupted]);
  const terminal = pty.spawn(...words);
  open.add(terminal);
  const letGo = heldOpen(terminal);
  readToTheEnd(terminal);
  terminal.onExit(() => {
    open.delete(terminal);
    letGo();
  });
  return terminal;
};

/**
 * Keeps Terraform's end of the terminal open until all that was written is read. Without it one read of 4095 bytes was
 * seen to be the last one after Terraform's end (@lydell/node-pty 1.1.0, Linux, 2026-11-28): of a plan that fails, the
 * error, which stands last, never came. Windows has no such end.
 *
 * @param {object} terminal
 */
function heldOpen(terminal) {
  const path = "_pty" in terminal ? terminal._pty : undefined;
  if (typeof path !== "string") return () => undefined;
  const end = openSync(path, files.O_RDONLY | files.O_NOCTTY);
  return () => closeSync(end);
}

/**
 * Ends the reading when nothing more comes. node-pty (1.1.0, unixTerminal.js, DESTROY_SOCKET_TIMEOUT_MS) ends it 200 ms
 * after Terraform's end, read or not, which on a busy machine is too soon for a long plan with an error behind it.
 *
 * @param {object} terminal
 */
function readToTheEnd(terminal) {
  const socket = "_socket" in terminal ? terminal._socket : undefined;
  if (!(socket instanceof ReadStream)) return;
  const destroy = socket.destroy.bind(socket);
  socket.destroy = (...words) => {
    const { bytesRead } = socket;
    const whenRead = () => (socket.bytesRead === bytesRead ? destroy(...words) : socket.destroy(...words));
    // Only behind a timer and what follows it has Node looked whether there is more.
    setTimeout(() => setImmediate(whenRead), 50);
    return socket;
  };
}

/** @type {readonly ("SIGINT" | "SIGTERM" | "SIGHUP")[]} */
const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
for (const signal of signals)
  process.on(signal, () => {
    if (open.size === 0) process.exit(128 + constants.signals[signal]);
    if (interrupted !== undefined) return;
    interrupted = signal;
    process.stderr.write(
      "Interrupted. Waiting for Terraform, so that nothing is made that no state holds.\n",
    );
    for (const terminal of open) terminal.write("\x03");
  });

// The CLI's own view (ink 3.2, through signal-exit) would end at a signal, and the CLI with it.
const { on } = process;
process.on = process.addListener = function (name, ...words) {
  return signals.some((signal) => signal === name) ? this : on.call(this, name, ...words);
};

// Who has gone, as a terminal that was closed, is told nothing more; Terraform goes on to its end.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error) => {
    if (error.code !== "EPIPE" && error.code !== "EIO") throw error;
  });

https.request = answering(https.request);
