import type { ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import type { Host } from "../plan/plan";
import type { Lab } from "./lab";

/** How a stream pings: seconds between two, and bytes of each packet, which nobody on the way may cut into pieces. */
export interface Pace {
  readonly seconds: number;
  readonly packetBytes: number;
}
/** Of hosts: as large as a packet may be, so that one that does not pass shows, and so that counters of bytes show pings. */
export const ofHosts = (packetBytes: number): Pace => ({ seconds: 0.1, packetBytes });
/** Of a health check: small, so that they show in no counter. More often than in reality, so that two seconds tell. */
export const ofHealthChecks: Pace = { seconds: 0.2, packetBytes: 84 };
/** IPv4 and ICMP. */
const headerBytes = 28;

export interface PingCount {
  readonly sent: number;
  readonly lost: number;
}

/** A stream of pings from one host to another, for as long as the drill lasts. */
export class PingStream {
  private readonly answers = new Map<number, { readonly at: number; answered: boolean }>();
  private child: ChildProcess | undefined;

  constructor(
    private readonly lab: Lab,
    private readonly from: Host,
    private readonly to: Host,
    private readonly pace: Pace,
  ) {}

  start(): void {
    const child = this.lab.start(this.from.node, "ping", [
      ...["-n", "-D", "-O", "-M", "do", "-i", String(this.pace.seconds)],
      ...["-s", String(this.pace.packetBytes - headerBytes)],
      ...["-I", this.from.address, this.to.address],
    ]);
    this.child = child;
    child.on("error", () => undefined);
    if (child.stdout) createInterface({ input: child.stdout }).on("line", (line) => this.read(line));
    child.stderr?.resume();
  }

  stop(): void {
    this.child?.kill("SIGKILL");
  }

  private read(line: string): void {
    const [, time, number] = /^\[(\d+\.\d+)\] .*icmp_seq=(\d+)/.exec(line) ?? [];
    if (time === undefined || number === undefined) return;
    const answered = line.includes("bytes from");
    const known = this.answers.get(Number(number));
    if (known === undefined) this.answers.set(Number(number), { at: Number(time) * 1000, answered });
    else if (answered) known.answered = true;
  }

  /** Pings between two moments, in milliseconds since 1970. */
  between(start: number, end: number): PingCount {
    const all = [...this.answers.values()].filter(({ at }) => start <= at && at < end);
    return { sent: all.length, lost: all.filter(({ answered }) => !answered).length };
  }
}
