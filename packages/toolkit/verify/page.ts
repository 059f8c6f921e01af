import type { Network } from "@hybridnet/network";
import type { Link } from "../failover/deployment/deployment";
import { drawingOf, type ElementKind, type PictureElement } from "../failover/page/drawing";
import type { ElementNow, Now } from "../failover/page/page-data";
import { whatIfPage } from "../failover/page/write-page";
import { buildReport } from "../failover/report/build-report";
import type { Finding, FindingCode } from "./findings/finding";
import type { LiveDeployment } from "./live/deployment";
import type { VerifyReport } from "./report";
import { headline } from "./words";

/** The what-if page of the network as it is now: the same picture, marked with what the service shows of each element. */
export function livePage(network: Network, state: LiveDeployment, report: VerifyReport): string {
  const { deployment } = state;
  const failover = buildReport(deployment, {
    source: "the service, as it is now",
    expectations: network.expectations,
    pairs: "none",
  });
  return whatIfPage({ deployment, report: failover, now: nowOf(state, report) });
}

export function nowOf(state: LiveDeployment, report: VerifyReport): Now {
  return {
    at: report.at,
    state: report.state,
    headline: headline(report),
    elements: drawingOf(state.deployment).elements.flatMap((element) => elementNow(element, state, report)),
    findings: report.findings.map(({ code, text, remedy }) => ({ code, text, remedy })),
  };
}

/** What the service shows nothing of: it stands in the data centre, or is no object of its own. */
const unseen: ReadonlySet<ElementKind> = new Set<ElementKind>(["device", "uplink", "zone"]);
/** Findings that say that a thing itself does not carry. Any other one leaves it up, with something wrong. */
const fatal: ReadonlySet<FindingCode> = new Set<FindingCode>([
  "circuit-missing",
  "circuit-not-enabled",
  "vbr-not-active",
]);

function elementNow(
  { id, kind, name }: PictureElement,
  state: LiveDeployment,
  { findings, cutOff }: VerifyReport,
): readonly ElementNow[] {
  if (unseen.has(kind)) return [];
  const { labels, topology, links } = state.configured;
  const sessions = sessionsOf(id, links);
  const attachments = topology.attachments.flatMap((it) =>
    it.kind !== "peer" && it.network === id ? [it.id] : [],
  );
  const own = [id, ...sessions, ...attachments].flatMap((it) => labels.get(it) ?? []);
  const said = findings.filter((finding) => own.some((label) => names(finding, label)));
  const down = state.sessions.filter(({ session, isUp }) => sessions.includes(session.id) && !isUp);
  const isDown =
    (sessions.length > 0 && down.length === sessions.length) ||
    said.some(({ code, of }) => fatal.has(code) && labels.get(id) === of) ||
    cutOff.some(
      (it) => (kind === "vpc" && it.vpc === name) || (kind === "data-centre" && it.dataCentre === name),
    );
  return [
    { id, state: isDown ? "down" : said.length > 0 ? "wrong" : "up", texts: said.map(({ text }) => text) },
  ];
}

/** Sessions without all of which an element carries nothing: its own, those of a connection, that of a VBR. */
const sessionsOf = (id: string, links: readonly Link[]): readonly string[] =>
  links.flatMap((link) =>
    link.ends.flatMap(({ session }) => (session === id || link.id === id ? [session] : [])),
  );

/** Whether a finding is about this label, and not about one that only begins like it. */
function names({ of, text }: Finding, label: string): boolean {
  const told = `${of}\n${text}`;
  for (let at = told.indexOf(label); at >= 0; at = told.indexOf(label, at + 1)) {
    const [before, after] = [told[at - 1] ?? "", told[at + label.length] ?? ""];
    if (!/[\w/-]/.test(before) && !/[\w/-]/.test(after)) return true;
  }
  return false;
}
