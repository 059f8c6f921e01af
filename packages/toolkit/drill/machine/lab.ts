import { type ChildProcess, spawn } from "node:child_process";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { DrillPlan, Node, Wire } from "../plan/plan";
import { namePrefix } from "./cleanup";
import { CommandFailed, exec, forEach, sleep } from "./exec";

/** Where Debian's package has the daemons. */
export const frrFolder = "/usr/lib/frr";

/** How long daemons may take until they listen, in milliseconds. */
const startLimit = 30_000;

/** What every namespace is set to. IPv6 is off so that nothing but what the plan says is sent. */
const commonSettings: Readonly<Record<string, string>> = {
  "ipv6/conf/all/disable_ipv6": "1",
  "ipv6/conf/default/disable_ipv6": "1",
  "ipv4/ip_forward": "1",
  "ipv4/conf/all/rp_filter": "0",
  "ipv4/conf/default/rp_filter": "0",
  "ipv4/conf/all/send_redirects": "0",
  "ipv4/conf/default/send_redirects": "0",
  "ipv4/conf/all/accept_redirects": "0",
};

/** Where a running drill is: namespaces, bridges and daemons of a plan. `removeRun` removes it all. */
export class Lab {
  /** Folder of everything that is written. */
  private readonly folder: string;
  private readonly folders = new Map<string, string>();
  private readonly daemons: { readonly name: string; readonly process: ChildProcess }[] = [];

  constructor(
    readonly plan: DrillPlan,
    private readonly run: string,
  ) {
    this.folder = mkdtempSync(join(tmpdir(), `${namePrefix}${run}-`));
    chmodSync(this.folder, 0o711);
  }

  /** Builds namespaces, wires and addresses. */
  async build(): Promise<void> {
    const { nodes, wires } = this.plan;
    const names = [...nodes.map(({ name }) => name), ...wires.map(({ name }) => name)];
    await exec("ip", ["-batch", "-"], names.map((name) => `netns add ${this.namespace(name)}\n`).join(""));
    await forEach(names, (name) => this.setKernel(name, commonSettings));
    await forEach(wires, (wire) => this.addWire(wire));
    await forEach(nodes, async (node) => {
      const ports = wires.flatMap((wire) => wire.ports.filter((port) => port.node === node.name));
      await this.batch(node.name, [
        "link set lo up",
        ...ports.flatMap((port) => [
          ...port.addresses.map((address) => `address add ${address} dev ${port.interface}`),
          ...(port.mtu === undefined ? [] : [`link set ${port.interface} mtu ${port.mtu}`]),
          `link set ${port.interface} up`,
        ]),
        ...node.setup,
      ]);
      await this.setKernel(node.name, node.settings);
    });
  }

  /** Starts the daemons: those of the cloud first, so that no device has to try twice. */
  async startRouters(): Promise<void> {
    const routers = this.plan.nodes.filter(({ frr }) => frr !== undefined);
    const owner = frrUser();
    for (const [index, node] of routers.entries()) {
      const folder = join(this.folder, `n${index}`);
      mkdirSync(folder, { mode: 0o700 });
      chownSync(folder, owner.uid, owner.gid);
      this.folders.set(node.name, folder);
      for (const daemon of node.frr?.daemons ?? []) this.startDaemon(node, daemon, folder);
    }
    await this.untilListening(routers);
    const isDevice = ({ kind }: Node) => kind === "device";
    await forEach(
      routers.filter((node) => !isDevice(node)),
      (node) => this.configure(node),
    );
    // After a configuration FRR holds sessions back for a second; a device whose first try is refused waits for ten.
    await sleep(1500);
    await forEach(routers.filter(isDevice), (node) => this.configure(node));
  }

  /** `carrier` takes the link down at both ends; `silent` takes a port out of the bridge, so that nobody notices by itself. */
  async cut(wire: string, how: "carrier" | "silent"): Promise<void> {
    await this.batch(
      wire,
      how === "silent" ? ["link set p0 nomaster"] : this.portsOf(wire).map((it) => `link set ${it} down`),
    );
  }

  async restore(wire: string): Promise<void> {
    await this.batch(wire, [
      "link set p0 master br0",
      ...this.portsOf(wire).map((it) => `link set ${it} up`),
    ]);
  }

  private portsOf(wire: string): readonly string[] {
    const { ports } = this.plan.wires.find(({ name }) => name === wire) ?? { ports: [] };
    return ports.map((_, index) => `p${index}`);
  }

  /** Runs `ip` in a node's namespace. */
  ip(node: string, ...args: readonly string[]): Promise<string> {
    return exec("ip", ["-n", this.namespace(node), ...args]);
  }

  batch(node: string, lines: readonly string[]): Promise<string> {
    return exec("ip", ["-n", this.namespace(node), "-batch", "-"], lines.map((line) => `${line}\n`).join(""));
  }

  /** Asks a node's FRR. */
  vtysh(node: string, command: string): Promise<string> {
    return exec("vtysh", ["--vty_socket", this.folders.get(node) ?? "", "-c", command]);
  }

  /** What a node's bgpd has logged so far. */
  log(node: string): string {
    const file = join(this.folders.get(node) ?? "", "bgpd.log");
    return existsSync(file) ? readFileSync(file, "utf8") : "";
  }

  /**
   * Starts a program in a node's namespace; it ends with the run. It goes before other work of this machine,
   * which a router does not have either: BFD would take a busy processor for a broken link.
   */
  start(node: string, program: string, args: readonly string[]): ChildProcess {
    const words = ["-n", "-15", "ip", "netns", "exec", this.namespace(node), program, ...args];
    return spawn("nice", words, {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, LC_ALL: "C", TZ: "UTC" },
    });
  }

  /** @throws Error naming a daemon that has ended by itself. */
  assertRunning(): void {
    for (const { name, process: it } of this.daemons)
      if (it.exitCode !== null || it.signalCode !== null)
        throw new CommandFailed(`${name} has ended by itself (${it.signalCode ?? it.exitCode})`);
  }

  private namespace(name: string): string {
    return `${namePrefix}${this.run}-${name}`;
  }

  private async addWire({ name, ports, carries }: Wire): Promise<void> {
    await this.batch(name, [
      "link add br0 type bridge forward_delay 0 mcast_snooping 0",
      "link set br0 up",
      ...ports.flatMap((port, index) => [
        `link add p${index} type veth peer name ${port.interface} netns ${this.namespace(port.node)}`,
        // What is larger is dropped here without a word, as on a line that carries ESP.
        ...(carries === undefined ? [] : [`link set p${index} mtu ${carries}`]),
        `link set p${index} master br0 up`,
      ]),
    ]);
  }

  private async setKernel(node: string, settings: Readonly<Record<string, string>>): Promise<void> {
    const lines = Object.entries(settings).map(([path, value]) => `${path} ${value}\n`);
    if (lines.length === 0) return;
    // What a kernel does not have needs no switching off.
    const script =
      'while read -r f v; do [ ! -e "/proc/sys/net/$f" ] || echo "$v" > "/proc/sys/net/$f"; done';
    await exec("ip", ["netns", "exec", this.namespace(node), "sh", "-c", script], lines.join(""));
  }

  private startDaemon({ name }: Node, daemon: string, folder: string): void {
    // Only logs stand here: exact times, and what bgpd tells the kernel. The configuration comes by vtysh.
    const lines = ["log timestamp precision 6", `log file ${folder}/${daemon}.log debugging`];
    if (daemon === "bgpd") lines.push("debug bgp zebra");
    const file = join(folder, `${daemon}.conf`);
    writeFileSync(file, lines.map((line) => `${line}\n`).join(""));
    // The daemon reads it as another user, whatever the umask is.
    chmodSync(file, 0o644);
    const extra = daemon === "bfdd" ? ["--bfdctl", `${folder}/bfdd.sock`] : [];
    const child = this.start(name, join(frrFolder, daemon), [
      ...["-f", `${folder}/${daemon}.conf`, "-i", `${folder}/${daemon}.pid`, "-z", `${folder}/zserv.api`],
      ...["--vty_socket", folder, "-P", "0", ...extra],
    ]);
    child.on("error", () => undefined);
    this.daemons.push({ name: `${daemon} of ${name}`, process: child });
  }

  private async untilListening(routers: readonly Node[]): Promise<void> {
    const sockets = routers.flatMap(({ name, frr }) =>
      (frr?.daemons ?? []).map((daemon) => join(this.folders.get(name) ?? "", `${daemon}.vty`)),
    );
    for (const end = Date.now() + startLimit; sockets.some((it) => !existsSync(it)); await sleep(50)) {
      this.assertRunning();
      if (Date.now() > end) throw new CommandFailed("FRR's daemons do not start");
    }
  }

  /** @throws CommandFailed where FRR does not take every line. */
  private async configure({ name, frr }: Node): Promise<void> {
    const folder = this.folders.get(name) ?? "";
    // A BGP key may stand in it. vtysh reads it as the superuser.
    const file = `${folder}.conf`;
    writeFileSync(file, frr?.text ?? "", { mode: 0o600 });
    const said = await exec("vtysh", ["--vty_socket", folder, "-f", file]);
    if (/% |[Uu]nknown command/.test(said)) throw new CommandFailed(`FRR of ${name} refuses: ${said.trim()}`);
  }
}

/** The user that Debian's package runs the daemons as; they give up their rights and become it. */
function frrUser(): { readonly uid: number; readonly gid: number } {
  const line = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .find((it) => it.startsWith("frr:"));
  const [, , uid, gid] = line?.split(":") ?? [];
  const { uid: own, gid: ownGroup } = statSync("/proc/self");
  return { uid: Number(uid ?? own), gid: Number(gid ?? ownGroup) };
}
