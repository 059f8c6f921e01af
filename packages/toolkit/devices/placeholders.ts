/**
 * What stands in a text for a value that is not known yet. Names of secrets are those of the Terraform
 * variables, so that one list serves both ends.
 */
export function placeholder(name: string): string {
  return `<${name}>`;
}

/** Name of the public IP of a tunnel's Alibaba Cloud end. */
export function publicIpName(dataCentre: string, tunnel: string): string {
  return `public_ip__${dataCentre}__${tunnel}`;
}

/** Names of all placeholders in a text, each once, in their order. */
export function placeholdersIn(text: string): readonly string[] {
  return [
    ...new Set(
      [...text.matchAll(/<((?:public_ip|psk|bgp_key)__[a-z0-9_-]+)>/g)].map(([, name = ""]) => name),
    ),
  ];
}
