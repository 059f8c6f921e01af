import { copyFileSync, linkSync, mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { PROVIDER_SOURCE } from "@cdktf/provider-alicloud";
import { providerHosts } from "../protocol/reattach";
import type { ProviderBinary } from "./find-provider";

export interface PluginFolderProps {
  readonly folder: string;
  readonly version: string;
  readonly platform: string;
}

/**
 * Lays the provider out as Terraform and OpenTofu look for it (Terraform: CLI configuration, filesystem_mirror,
 * unpacked layout).
 */
export function layOut({ path }: Pick<ProviderBinary, "path">, props: PluginFolderProps): void {
  const { folder, version, platform } = props;
  rmSync(folder, { recursive: true, force: true });
  const ending = platform.startsWith("windows") ? ".exe" : "";
  for (const host of providerHosts) {
    const file = join(
      folder,
      host,
      PROVIDER_SOURCE,
      version,
      platform,
      `terraform-provider-alicloud_v${version}${ending}`,
    );
    mkdirSync(dirname(file), { recursive: true });
    linkOrCopy(path, file);
  }
}

/** The program has hundreds of megabytes. A symbolic link needs a right of its own on Windows; a hard one needs one disk. */
function linkOrCopy(path: string, file: string): void {
  try {
    linkSync(path, file);
  } catch {
    copyFileSync(path, file);
  }
}

/** CLI configuration by which Terraform takes providers from this folder and from nowhere else. */
export function onlySource(folder: string): string {
  return `provider_installation {
  filesystem_mirror {
    path = ${JSON.stringify(folder)}
  }
}
`;
}
