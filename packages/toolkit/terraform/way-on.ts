/** What leads on from a refusal of the service whose own words do not say it, by its code. The others: docs/troubleshooting.md. */
const ways: Readonly<Record<string, string>> = {
  "VpnConnection.InvalidCreateTunnelOptions":
    "This account takes connections with two tunnels only. In the network file write vpn.mode: dual, leave zone out and add tunnels.tunnel2 with a /30 of its own; set TF_VAR_psk__<data centre>__tunnel2, write the device's files anew, and apply again. What has been made stays.",
};

/** The ways on from what Terraform has said, each once. */
export function waysOn(said: string): readonly string[] {
  return Object.entries(ways)
    .filter(([code]) => said.includes(code))
    .map(([code, way]) => `${code}: ${way}`);
}
