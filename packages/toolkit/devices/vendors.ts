import { ciscoAsa } from "./cisco-asa/cisco-asa";
import { linux } from "./linux/linux";
import type { VendorName } from "./plan";
import type { Vendor } from "./vendor";

/** Who writes the configuration of which kind of device. The compiler asks for an entry per kind of the schema. */
export const vendors: Readonly<Record<VendorName, Vendor>> = { "cisco-asa": ciscoAsa, linux };
