import { exitCodes, Stop } from "../command/exit-codes";
import { type Forge, ForgeFailure } from "./forge";
import { GitHub } from "./github";
import { GitLab } from "./gitlab";
import { publicText } from "./mask";
import type { RunContext } from "./workflow-run";

type Place = Pick<RunContext, "forge" | "repository">;

/** Where the run's repository is reviewed; undefined where the run has no token for it. */
export function openForge({ forge, repository }: Place, env: NodeJS.ProcessEnv): Forge | undefined {
  const token = env[tokenOf[forge]];
  if (!token) return undefined;
  if (forge === "GitLab") {
    const { CI_API_V4_URL: api = "", CI_PROJECT_URL: url = "" } = env;
    return new GitLab({ api, project: repository, url, token });
  }
  const api = env.GITHUB_API_URL || "https://api.github.com";
  return new GitHub({ api, repository, token, author: env.COMMENT_AUTHOR });
}

const tokenOf = { GitHub: "GITHUB_TOKEN", GitLab: "GITLAB_TOKEN" } as const;

/** Writes with the run's token. @throws Stop where there is none, or where the writing fails; `what` names what is written. */
export async function writeTo<T>(
  place: Place,
  env: NodeJS.ProcessEnv,
  what: "comment" | "issue",
  write: (forge: Forge, author: string) => Promise<T>,
): Promise<T> {
  const forge = openForge(place, env);
  if (forge === undefined)
    throw new Stop(exitCodes.missing, `${tokenOf[place.forge]} is not set, so no ${what} can be written.`);
  try {
    return await write(forge, await forge.author());
  } catch (error) {
    if (!(error instanceof ForgeFailure)) throw error;
    const isMissing = [401, 403, 404, 410].includes(error.status);
    throw new Stop(isMissing ? exitCodes.missing : exitCodes.fault, publicText(env)(error.message));
  }
}
