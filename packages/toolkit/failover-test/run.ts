import { userInfo } from "node:os";
import { join } from "node:path";
import { ask } from "../command/ask";
import { holdEnd, interruptedCode, isInterrupted } from "../command/children";
import { exitCodes, Stop } from "../command/exit-codes";
import { type Given, refuse } from "../command/given";
import { networkOf } from "../command/network";
import type { Surroundings, Terminal } from "../command/surroundings";
import { openService } from "../service/client";
import { forecastOf, forecastWords, look } from "./forecast";
import { historyText, recordsIn, writeRecord } from "./record";
import { nameOf, testCircuit } from "./test-circuit";

export type FailoverTestWords = Given<"minutes" | "history">;

/** Minutes that the service takes. Source: @alicloud/vpc20160428 7.3.2, CreateFailoverTestJobRequest. */
const longest = 4320;

/** `hybridnet failover-test circuit:SITE/CIRCUIT --minutes N`: takes a circuit away for real. */
export async function runFailoverTest(
  given: FailoverTestWords,
  { env, checkout, out, err, terminal }: Surroundings,
): Promise<number> {
  const network = networkOf(env, err);
  const circuits = network.dataCentres.flatMap((site) => site.circuits);
  const names = circuits.map(nameOf);
  const folder = join(checkout, "records");
  const [word] = given.rest;
  const circuit = circuits.find((it) => `circuit:${nameOf(it)}` === word);
  const text = given.value("minutes") ?? "10";
  const minutes = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (minutes < 1 || minutes > longest)
    given.faults.push(`--minutes takes 1 to ${longest}: ${text} is not that.`);
  if (given.has("history") && word !== undefined) given.faults.push("--history goes without a circuit.");
  if (!given.has("history") && circuit === undefined)
    given.faults.push(
      `CIRCUIT is one of: ${names.map((it) => `circuit:${it}`).join(", ") || "the network file has none"}.`,
    );
  refuse(given);
  if (circuit === undefined) {
    out.write(historyText(recordsIn(folder), names));
    return exitCodes.done;
  }
  const service = await openService({ env });
  const now = () => new Date();
  const forecast = forecastOf(network, await look(network, service), nameOf(circuit), now());
  err.write(
    `Circuit ${nameOf(circuit)} (${circuit.circuitId}) will be away for ${minutes} minutes. Forecast:\n${forecastWords(
      forecast,
    )
      .map((it) => `  ${it}\n`)
      .join("")}`,
  );
  await askFor(nameOf(circuit), terminal);
  // A signal must not leave the job running until its own end.
  const release = holdEnd();
  try {
    const record = await testCircuit({
      network,
      service,
      circuit,
      forecast,
      minutes,
      who: userInfo().username,
      now,
      wait: pass,
      isInterrupted,
      say: (line) => void err.write(`${line}\n`),
    });
    out.write(`${record.outcome}: ${writeRecord(folder, record)}\n`);
    if (record.outcome === "interrupted") return interruptedCode();
    return record.outcome === "as forecast" ? exitCodes.done : exitCodes.fault;
  } finally {
    release();
  }
}

/** @throws Stop unless somebody writes the circuit's name. */
async function askFor(name: string, terminal: Terminal | undefined): Promise<void> {
  if (terminal?.input.isTTY !== true)
    throw new Stop(exitCodes.refused, "A test is asked for at a terminal: nobody can be asked here.");
  const answer = await ask(terminal, `Write ${name} to take it away: `);
  if (answer !== name) throw new Stop(exitCodes.refused, "Nothing was done.");
}

async function pass(ms: number, isOver = () => false): Promise<void> {
  for (let left = ms; left > 0 && !isOver(); left -= 250)
    await new Promise((resolve) => setTimeout(resolve, Math.min(left, 250)));
}
