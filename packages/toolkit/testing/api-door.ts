/** The simulated account's API with a deployed network behind it, for programs that measure it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Account } from "../rehearsal/account/account";
import { networkOf } from "../rehearsal/account/existing-network";
import { type RunningApi, startApi } from "../rehearsal/api/server";
import { type Recorded, Replay } from "../rehearsal/api/testing/replay";
import { type Asked, SignedClient } from "../rehearsal/api/testing/signed-client";

export interface DeployedApi {
  readonly api: RunningApi;
  /** One of each read that the provider makes of the network, and one change. */
  readonly requests: readonly Asked[];
}

/** Deploys the worked example through the API as the provider once did, into an account with a file in the folder. */
export async function deployedApi(folder: string): Promise<DeployedApi> {
  const yaml = readFileSync(join(__dirname, "../../network/examples/worked-example.yaml"), "utf8");
  const account = await Account.seed(networkOf(yaml), "bench", { delayMs: 0 }, join(folder, "account.json"));
  const api = await startApi({ account, folder });
  const client = new SignedClient(api);
  const asked = new Map<string, Asked>();
  const replay = new Replay((request) => {
    if (isRead(request)) asked.set(request.action, request);
    return client.ask(request);
  });
  await replay.play(creation());
  client.close();
  const vpc = asked.get("DescribeVpcAttribute")?.parameters ?? {};
  const change: Asked = {
    version: "2016-04-28",
    action: "ModifyVpcAttribute",
    parameters: { ...vpc, Description: "measured" },
  };
  return { api, requests: [...asked.values(), change] };
}

const isRead = ({ action }: Asked): boolean => /^(Describe|List)/.test(action);

function creation(): readonly Recorded[] {
  const file = join(__dirname, "../rehearsal/api/testing/recordings/worked-example.jsonl");
  const records = readFileSync(file, "utf8")
    .trim()
    .split("\n")
    .map((line): Recorded => JSON.parse(line));
  return records.slice(
    0,
    records.findIndex(({ action }) => /^(Delete|Disable|Dissociate)/.test(action)),
  );
}
