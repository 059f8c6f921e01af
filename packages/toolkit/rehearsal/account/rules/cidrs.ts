import { type Cidr, isCanonical, parseCidr } from "@hybridnet/network/cidr";

/** An IPv4 network, or undefined where the text is none or has host bits set. */
export function readCidr(text: string): Cidr | undefined {
  if (!/^(\d{1,3}\.){3}\d{1,3}\/\d{1,2}$/.test(text)) return undefined;
  try {
    const cidr = parseCidr(text);
    return isCanonical(cidr) ? cidr : undefined;
  } catch {
    return undefined;
  }
}
