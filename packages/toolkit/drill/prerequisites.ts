import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { frrFolder } from "./machine/lab";

/** What a machine has of what a drill needs. */
export interface Machine {
  readonly platform: string;
  /** Undefined where there are no users. */
  readonly user: number | undefined;
  has(file: string): boolean;
  /** Folders in which programs are looked for. */
  readonly path: readonly string[];
}

const programs = [
  { program: "ip", package: "iproute2" },
  { program: "ping", package: "iputils-ping" },
  { program: "vtysh", package: "frr" },
] as const;
const daemons = ["zebra", "bgpd", "staticd", "bfdd"] as const;

export function thisMachine(env: NodeJS.ProcessEnv): Machine {
  return {
    platform: process.platform,
    user: process.getuid?.(),
    has: existsSync,
    path: (env.PATH ?? "").split(delimiter),
  };
}

/** What is missing, each as a sentence with its remedy. Nothing where a drill can run. */
export function missing({ platform, user, has, path }: Machine): readonly string[] {
  if (platform !== "linux") return ["A drill needs Linux: it is made of network namespaces."];
  const packages = new Set([
    ...programs
      .filter(({ program }) => !path.some((folder) => has(join(folder, program))))
      .map((it) => it.package),
    ...(daemons.every((daemon) => has(join(frrFolder, daemon))) ? [] : ["frr"]),
  ]);
  return [
    ...(packages.size === 0
      ? []
      : [`Programs are missing. Install them: apt-get install -y ${[...packages].sort().join(" ")}`]),
    ...(user === 0
      ? []
      : ["A drill needs the superuser, to make network namespaces: sudo npx --no hybridnet drill"]),
  ];
}
