/** How Terraform finds a provider that runs already: the environment variable TF_REATTACH_PROVIDERS. */

/** Registries under which the provider is known: Terraform asks the first, OpenTofu the second. */
export const providerHosts = ["registry.terraform.io", "registry.opentofu.org"];

/**
 * The value of TF_REATTACH_PROVIDERS for a provider that listens on loopback.
 * `Test` tells Terraform not to end the process (Terraform documentation: "Debugging Providers").
 *
 * @param source address of the provider without the registry, such as `aliyun/alicloud`
 */
export function reattachValue(source: string, port: number): string {
  const reattach = {
    Protocol: "grpc",
    ProtocolVersion: 5,
    Pid: process.pid,
    Test: true,
    Addr: { Network: "tcp", String: `127.0.0.1:${port}` },
  };
  return JSON.stringify(Object.fromEntries(providerHosts.map((host) => [`${host}/${source}`, reattach])));
}
