import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { IncomingMessage } from "node:http";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { loopbackCertificate } from "../rehearsal/api/certificate";

/** A workspace; its name is the prefix and the stack's name. */
export interface HcpWorkspace {
  /** Of a workspace that is connected to version control: where in the repository its configuration lies. */
  readonly workingDirectory: string | undefined;
  /** What a run's log says of the plan. */
  readonly plan: string;
}

interface Upload {
  readonly workspace: string;
  /** Paths of the files in it. */
  files: readonly string[];
}

/**
 * HCP Terraform on loopback as far as Terraform 1.11 asks it for a plan of a workspace with remote execution. Sources:
 * HCP Terraform API documentation ("Workspaces", "Configuration Versions", "Runs", "Plans"), Terraform 1.11.4
 * internal/cloud (backend.go, backend_plan.go, backend_common.go) and go-tfe 1.70.0 for what its client reads of answers.
 *
 * It plans nothing: a run's log is what the test gives. It refuses no plan of a workspace with version control, since
 * Terraform itself does before it asks. It fails a run whose upload lacks the working directory; how HCP Terraform says
 * that is not documented. Rights, queues, policies and agents are not in it.
 */
export class HcpTerraform {
  readonly requests: string[] = [];
  readonly uploads: Upload[] = [];
  readonly runs: { readonly workspace: string; readonly upload: Upload }[] = [];
  readonly token = "hcp-token-of-a-test";
  private readonly folder = mkdtempSync(join(tmpdir(), "hcp-"));

  private constructor(
    private readonly server: Server,
    authority: string,
    private readonly workspaces: ReadonlyMap<string, HcpWorkspace>,
  ) {
    writeFileSync(join(this.folder, "ca.pem"), authority);
  }

  static async start(workspaces: Readonly<Record<string, HcpWorkspace>>): Promise<HcpTerraform> {
    const { authority, certificate, key } = await loopbackCertificate();
    const server = createServer({ cert: certificate, key });
    const hcp = new HcpTerraform(server, authority, new Map(Object.entries(workspaces)));
    server.on("request", (request, response) => {
      void bytesOf(request).then((body) => {
        const { status = 200, headers = {}, content = "" } = hcp.answer(request, body);
        const isText = typeof content === "string";
        response.writeHead(status, {
          "content-type": isText ? "text/plain" : "application/vnd.api+json",
          "tfp-api-version": "2.6",
          "tfp-appname": "HCP Terraform",
          ...headers,
        });
        response.end(isText ? content : JSON.stringify(content));
      });
    });
    await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
    writeFileSync(
      join(hcp.folder, "terraform.rc"),
      `credentials "${hcp.hostname}" {\n  token = "${hcp.token}"\n}\n`,
      { mode: 0o600 },
    );
    return hcp;
  }

  get hostname(): string {
    const { port } = this.server.address() as AddressInfo;
    return `localhost:${port}`;
  }

  /** What Terraform needs to reach it. */
  get env(): NodeJS.ProcessEnv {
    return {
      TF_CLI_CONFIG_FILE: join(this.folder, "terraform.rc"),
      SSL_CERT_FILE: join(this.folder, "ca.pem"),
    };
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => void this.server.close(resolve));
    rmSync(this.folder, { recursive: true });
  }

  private answer({ method = "GET", url = "/", headers }: IncomingMessage, body: Buffer): Answer {
    const { pathname, searchParams } = new URL(url, `https://${this.hostname}`);
    this.requests.push(`${method} ${pathname}`);
    if (pathname === "/.well-known/terraform.json")
      return { content: { "tfe.v2": "/api/v2/" }, headers: { "content-type": "application/json" } };
    const [, archive = "", id = ""] = /^\/(upload|log)\/(\d+)$/.exec(pathname) ?? [];
    // Both addresses are secrets by themselves and get no token.
    if (archive === "upload") return this.take(Number(id), body);
    if (archive === "log")
      return { content: this.log(Number(id)).slice(Number(searchParams.get("offset") ?? 0)) };
    if (headers.authorization !== `Bearer ${this.token}`) return refused(401, "unauthorized");
    return this.api(method, pathname.replace(/^\/api\/v2\//, ""), body) ?? refused(404, "not found");
  }

  private api(method: string, path: string, body: Buffer): Answer | undefined {
    const words = path.split("/");
    const [kind = "", id = "", rest = ""] = words;
    if (path === "ping") return { status: 204 };
    if (kind === "organizations" && rest === "entitlement-set")
      return data("entitlement-sets", id, { operations: true, "state-storage": true });
    if (kind === "organizations" && rest === "projects") return { content: { data: [], meta: onePage } };
    if (kind === "organizations" && rest === "workspaces") return this.workspace(words[3] ?? "");
    if (kind === "workspaces" && method === "POST" && rest === "configuration-versions") {
      this.uploads.push({ workspace: id.slice("ws-".length), files: [] });
      return { ...this.version(this.uploads.length - 1), status: 201 };
    }
    if (kind === "configuration-versions") return this.version(numberOf(id));
    if (path === "runs" && method === "POST") {
      const { relationships } = JSON.parse(body.toString("utf8")).data;
      const upload = this.uploads[numberOf(relationships["configuration-version"].data.id)];
      if (upload === undefined) return undefined;
      this.runs.push({ workspace: upload.workspace, upload });
      return { ...this.run(this.runs.length - 1), status: 201 };
    }
    if (kind === "runs" && rest === "run-events") return { content: { data: [] } };
    if (kind === "runs") return this.run(numberOf(id));
    if (kind === "plans")
      return data("plans", id, {
        status: this.isPlannable(numberOf(id)) ? "finished" : "errored",
        "log-read-url": `https://${this.hostname}/log/${numberOf(id)}`,
      });
    return undefined;
  }

  private workspace(name: string): Answer | undefined {
    const known = this.workspaces.get(name);
    if (known === undefined) return undefined;
    const { workingDirectory } = known;
    const isConnected = workingDirectory !== undefined;
    return data("workspaces", `ws-${name}`, {
      name,
      "execution-mode": "remote",
      operations: true,
      "terraform-version": "1.11.4",
      "structured-run-output-enabled": false,
      "working-directory": workingDirectory ?? "",
      "vcs-repo": isConnected ? { identifier: "example/network", branch: "main" } : null,
      permissions: { "can-queue-run": true, "can-queue-apply": true, "can-update": true },
    });
  }

  private version(index: number): Answer {
    const isThere = (this.uploads[index]?.files.length ?? 0) > 0;
    return data("configuration-versions", `cv-${index}`, {
      status: isThere ? "uploaded" : "pending",
      "upload-url": `https://${this.hostname}/upload/${index}`,
    });
  }

  private take(index: number, body: Buffer): Answer {
    const upload = this.uploads[index];
    if (upload !== undefined) upload.files = filesIn(gunzipSync(body));
    return {};
  }

  private run(index: number): Answer {
    const { workspace = "" } = this.runs[index] ?? {};
    return {
      content: {
        data: {
          type: "runs",
          id: `run-${index}`,
          attributes: {
            status: this.isPlannable(index) ? "planned_and_finished" : "errored",
            "has-changes": true,
            actions: { "is-cancelable": false, "is-confirmable": false },
          },
          relationships: {
            plan: { data: { type: "plans", id: `plan-${index}` } },
            workspace: { data: { type: "workspaces", id: `ws-${workspace}` } },
          },
        },
      },
    };
  }

  /** Between a byte that begins and one that ends it, asked for from an offset on (go-tfe 1.70.0, logreader.go). */
  private log(index: number): string {
    const { workspace = "", upload } = this.runs[index] ?? {};
    const known = this.workspaces.get(workspace);
    const said = this.isPlannable(index)
      ? (known?.plan ?? "")
      : `Error: there is no ${known?.workingDirectory}/cdk.tf.json, only ${upload?.files.join(", ")}`;
    return `\u0002${said}\n\u0003`;
  }

  private isPlannable(index: number): boolean {
    const { workspace = "", upload } = this.runs[index] ?? {};
    const { workingDirectory } = this.workspaces.get(workspace) ?? {};
    const place = workingDirectory === undefined ? "" : `${workingDirectory}/`;
    return upload?.files.includes(`${place}cdk.tf.json`) === true;
  }
}

interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** A document of JSON:API, or a text. */
  readonly content?: string | object;
}

const onePage = { pagination: { "current-page": 1, "total-pages": 1 } };

function data(type: string, id: string, attributes: object): Answer {
  return { content: { data: { type, id, attributes } } };
}

function refused(status: number, title: string): Answer {
  return { status, content: { errors: [{ status: String(status), title }] } };
}

function numberOf(id: string): number {
  return Number(/\d+$/.exec(id)?.[0]);
}

/** Names of the files of a tar archive, which has headers of 512 bytes (POSIX.1-2001, pax, "ustar Interchange Format"). */
function filesIn(tar: Buffer): readonly string[] {
  const found: string[] = [];
  for (let at = 0; at + 512 <= tar.length; ) {
    const text = (from: number, length: number) =>
      tar
        .subarray(at + from, at + from + length)
        .toString("utf8")
        .replace(/\0.*$/s, "");
    const name = [text(345, 155), text(0, 100)].filter((it) => it !== "").join("/");
    const size = Number.parseInt(text(124, 12).trim() || "0", 8);
    if (name !== "" && ["0", "\0", ""].includes(text(156, 1))) found.push(name.replace(/^\.\//, ""));
    at += 512 + Math.ceil(size / 512) * 512;
  }
  return found.sort();
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}
