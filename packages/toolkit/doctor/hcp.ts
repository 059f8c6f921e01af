import type { Backend } from "@hybridnet/network";
import { fetchIn } from "../command/fetch";
import { listAt, textAt } from "../command/json";

/** A workspace of HCP Terraform as far as the doctor asks: where it runs, and which variables it has. No values. */
export interface Workspace {
  readonly name: string;
  /** Whether runs happen at HCP Terraform or on an agent, so that variables of this machine do not reach them. */
  readonly runsElsewhere: boolean;
  /** Names as Terraform's process gets them: `TF_VAR_` stands before those of the category `terraform`. */
  readonly variables: ReadonlySet<string>;
}

/** JSON from an address; undefined where it answers anything else or not at all. */
export type Ask = (url: string, token: string) => Promise<unknown>;

/**
 * Asks for the workspaces of the stacks. Source: HCP Terraform API, "Workspaces" (execution-mode), "Workspace variables"
 * and "Variable sets".
 *
 * @returns undefined where they cannot be seen, for example with a token that may not read them
 */
export async function workspacesOf(
  { hostname, organization, workspacePrefix }: Extract<Backend, { type: "hcp" }>,
  stacks: readonly string[],
  token: string,
  ask: Ask,
): Promise<readonly Workspace[] | undefined> {
  const api = (path: string) => ask(`https://${hostname}/api/v2/${path}`, token);
  const seen = await Promise.all(
    stacks.map(async (stack) => {
      const name = `${workspacePrefix}${stack}`;
      const workspace = await api(
        `organizations/${encodeURIComponent(organization)}/workspaces/${encodeURIComponent(name)}`,
      );
      const id = textAt(workspace, "data", "id");
      if (id === undefined) return [];
      const sets = listAt(await api(`workspaces/${id}/varsets`), "data").flatMap(
        (set) => textAt(set, "id") ?? [],
      );
      const paths = [`workspaces/${id}/vars`, ...sets.map((set) => `varsets/${set}/relationships/vars`)];
      const variables = (await Promise.all(paths.map(api))).flatMap((json) => listAt(json, "data"));
      const mode = textAt(workspace, "data", "attributes", "execution-mode");
      return [
        { name, runsElsewhere: mode !== "local", variables: new Set(variables.flatMap((it) => nameOf(it))) },
      ];
    }),
  );
  const found = seen.flat();
  return found.length === stacks.length ? found : undefined;
}

function nameOf(variable: unknown): readonly string[] {
  const key = textAt(variable, "attributes", "key");
  if (key === undefined) return [];
  return [textAt(variable, "attributes", "category") === "terraform" ? `TF_VAR_${key}` : key];
}

/** Ten seconds at most. The token goes to the address that is asked and nowhere else. */
export function askIn(env: NodeJS.ProcessEnv): Ask {
  const fetch = fetchIn(env);
  return async (url, token) => {
    try {
      const answer = await fetch(url, {
        redirect: "error",
        headers: { authorization: `Bearer ${token}`, accept: "application/vnd.api+json" },
        signal: AbortSignal.timeout(10_000),
      });
      return answer.ok ? await answer.json() : undefined;
    } catch {
      return undefined;
    }
  };
}
