import type { FoundCause } from "./causes";
import type { ExistingLink } from "./existing";
import { isDown, tunnelsDown } from "./interruptions";
import type { Warning } from "./verdict";

/** What alone serves a data centre while its standby, or a part of it, is away. */
export function standbyWarnings(
  links: readonly ExistingLink[],
  active: ReadonlySet<string>,
  causes: readonly FoundCause[],
): readonly Warning[] {
  return links
    .filter((link) => link.kind === "vpn" && link.isThere && !active.has(link.id))
    .filter((link) => isDown(link, causes, "partly"))
    .map((standby) => {
      const { site, name } = standby;
      const circuits = links.filter((it) => it.site === site && it.kind === "circuit" && it.isThere);
      const [down, left] = [true, false].map((is) => circuits.filter((it) => isDown(it, causes) === is));
      const touched = tunnelsDown(standby, causes);
      const wholly = isDown(standby, causes);
      const tunnels = standby.tunnels.map(({ index }) => index).filter((index) => !touched.includes(index));
      const away = [
        ...(down ?? []).map((it) => it.name),
        wholly ? name : `tunnel ${touched.join(" and ")} of ${name}`,
      ];
      const serving = [
        ...(left ?? []).map((it) => it.name),
        ...(wholly ? [] : [`tunnel ${tunnels.join(" and ")} of ${name}`]),
      ];
      const text = `While ${listed(away)} ${verb(away, "is", "are")} away, only ${listed(serving)} ${verb(serving, "serves", "serve")} data centre ${site}`;
      return {
        rule: "standby-touched" as const,
        text: left?.length
          ? `${text}. Terraform does not know the BGP sessions of circuits: see in the console that they are up`
          : text,
      };
    });
}

function listed(names: readonly string[]): string {
  return names.join(" and ");
}

function verb(names: readonly string[], one: string, many: string): string {
  return names.length === 1 ? one : many;
}
