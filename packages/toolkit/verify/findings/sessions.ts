/** Circuits, VBRs and the sessions over them and in the tunnels. */
import type { Network } from "@hybridnet/network";
import { downText, type LiveDeployment } from "../live/deployment";
import type { Finding } from "./finding";

export function circuitFindings(network: Network, { live, cloud }: LiveDeployment): readonly Finding[] {
  const wanted = network.dataCentres.flatMap(({ circuits }) => circuits);
  return wanted.flatMap((circuit): readonly Finding[] => {
    const name = `${circuit.dataCentre}/${circuit.key}`;
    const of = `circuit ${name}`;
    const line = live.circuits.find(
      (it) => it.PhysicalConnectionId === circuit.circuitId && it.region === circuit.region,
    );
    if (line === undefined)
      return [
        {
          code: "circuit-missing",
          of,
          text: `${of}: there is no ${circuit.circuitId} in ${circuit.region}`,
        },
      ];
    const states = [line.Status, line.BusinessStatus].filter((it) => it !== "");
    const isEnabled = line.Status === "Enabled" && ["Normal", ""].includes(line.BusinessStatus);
    const vbr = cloud.vbrs.find((it) => it.circuitId === circuit.circuitId && it.vlan === circuit.vlan);
    const shown = live.vbrs.find((it) => it.VbrId === vbr?.id);
    const check = live.healthChecks.find((it) => it.VbrInstanceId === vbr?.id);
    return [
      ...(isEnabled
        ? []
        : [
            {
              code: "circuit-not-enabled" as const,
              of,
              text: `${of} (${circuit.circuitId}) is not enabled: ${states.join(", ")}`,
            },
          ]),
      ...(shown === undefined || shown.Status === "active"
        ? []
        : [
            {
              code: "vbr-not-active" as const,
              of: `VBR ${name}`,
              text: `VBR ${name} (${shown.VbrId}) is ${shown.Status}`,
            },
          ]),
      ...(check?.LinkStatus === "down"
        ? [
            {
              code: "health-check-down" as const,
              of: `VBR ${name}`,
              text: `the health check of VBR ${name} gets no answer${check.PacketLoss === undefined ? "" : ` (${check.PacketLoss} % lost)`}`,
            },
          ]
        : []),
    ];
  });
}

export function sessionFindings({ sessions, deployment }: LiveDeployment): readonly Finding[] {
  return sessions
    .filter(({ isUp }) => !isUp)
    .map((state): Finding => {
      const { session, phase } = state;
      const code =
        session.kind === "vbr"
          ? "bgp-down"
          : phase === "bgp"
            ? "tunnel-bgp-down"
            : (`${phase}-down` as const);
      return { code, of: deployment.labels.get(session.id) ?? session.id, text: downText(state, deployment) };
    });
}

/** A connection or an attachment in a state in passing, or stuck in one. */
export function stateFindings({ live, deployment: { labels } }: LiveDeployment): readonly Finding[] {
  const label = (id: string) => labels.get(id) ?? id;
  const { vpc, vbr, vpn, peer } = live.attachments;
  return [
    ...[...vpc, ...vbr, ...vpn, ...peer]
      .filter(({ Status }) => Status !== "Attached")
      .map((it): Finding => {
        const of = it.TransitRouterAttachmentName ?? it.TransitRouterAttachmentId;
        return {
          code: "attachment-not-attached",
          of,
          text: `attachment ${of} (${it.TransitRouterAttachmentId}) is ${it.Status}`,
        };
      }),
    ...live.connections
      .filter(({ VpnConnectionId: id, State }) => labels.has(id) && State !== "attached" && State !== "")
      .map((it): Finding => {
        const of = label(it.VpnConnectionId);
        return { code: "connection-busy", of, text: `${of} (${it.VpnConnectionId}) is ${it.State}` };
      }),
  ];
}
