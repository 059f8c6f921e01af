import type { Device } from "./network";

/** What a port of a device leads to. */
export type PortKind = "uplink" | "inside" | "circuit";

/** The numbering of the help page's device: uplinks from 0, the inner side 2, circuits from 3. */
const firstOf: Readonly<Record<PortKind, number>> = { uplink: 0, inside: 2, circuit: 3 };

const nameOf: Readonly<Record<Device["vendor"], (number: number) => string>> = {
  "cisco-asa": (number) => `GigabitEthernet0/${number}`,
  linux: (number) => `eth${number}`,
};

/** Name of a port that the file does not name; `index` counts its kind on one device, sorted by key. */
export function defaultPort(vendor: Device["vendor"], kind: PortKind, index = 0): string {
  return nameOf[vendor](firstOf[kind] + index);
}

const stateful: Readonly<Record<Device["vendor"], boolean>> = { "cisco-asa": true, linux: false };

/** Whether every packet of a connection has to pass a device of this vendor where the first one did. */
export function isStateful({ vendor }: Pick<Device, "vendor">): boolean {
  return stateful[vendor];
}
