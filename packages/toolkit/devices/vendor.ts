import type { DeviceOptions, DevicePlan, TunnelEnd } from "./plan";

/** One file of a device's configuration. */
export interface VendorFile {
  readonly name: string;
  readonly text: string;
  /** Whether the file is run. */
  readonly isProgram?: boolean;
}

/** How configurations of one kind of device are written. Adding a kind: docs/devices.md. */
export interface Vendor {
  /** What of a plan such a device cannot do, each as a sentence without a full stop; nothing where it can do all. */
  problems(plan: DevicePlan, options: DeviceOptions): readonly string[];
  /** The files of a device that has no problems. */
  files(plan: DevicePlan): readonly VendorFile[];
  /** What to do on the device where a tunnel gets another key, one step after the other; no key stands in it. */
  newKey(plan: DevicePlan, end: TunnelEnd): string;
}
