import { createInterface } from "node:readline";
import { exitCodes, Stop } from "../command/exit-codes";
import type { Terminal } from "../command/surroundings";

/** Asks at a terminal, one line an answer. Lines that come before they are asked for, as from a clipboard, are kept. */
export class Asking {
  private readonly reading;
  private readonly lines: string[] = [];
  private waiting: { take(line: string): void; end(stop: Stop): void } | undefined;
  private ended: Stop | undefined;

  constructor(terminal: Terminal, file: string) {
    this.reading = createInterface(terminal);
    const end = () => {
      this.ended = new Stop(exitCodes.interrupted, `${file} is as it was.`);
      this.waiting?.end(this.ended);
    };
    this.reading.on("line", (line) => {
      const { waiting } = this;
      this.waiting = undefined;
      if (waiting === undefined) this.lines.push(line);
      else waiting.take(line);
    });
    this.reading.once("SIGINT", end);
    this.reading.once("close", end);
  }

  /** @throws Stop where somebody presses Ctrl-C, or nobody is left to answer. */
  async ask(text: string): Promise<string> {
    this.reading.setPrompt(text);
    if (this.ended === undefined) this.reading.prompt();
    const line = this.lines.shift();
    if (line !== undefined) return line.trim();
    if (this.ended !== undefined) throw this.ended;
    return new Promise((take, end) => {
      this.waiting = { take: (it) => take(it.trim()), end };
    });
  }

  close(): void {
    this.reading.close();
  }
}
