/** How Terraform finds a provider that runs already: the environment variable TF_REATTACH_PROVIDERS. */

/** Registries under which the provider is known: Terraform asks the first, OpenTofu the second. */
export const providerHosts = ["registry.terraform.io", "registry.opentofu.org"];

/**
 * A process that no system has. Terraform ends the process of a provider that it does not reach, also of one that is
 * marked as a test (seen with 1.11.4), and that would be this one. Source: Linux manual page proc_sys_kernel(5), pid_max.
 */
const nobody = 2 ** 31 - 1;

/**
 * The value of TF_REATTACH_PROVIDERS for a provider that listens on a Unix socket. Terraform gives every call up once
 * this process has ended. `Test` tells it not to end the process (Terraform documentation: "Debugging Providers").
 *
 * @param source address of the provider without the registry, such as `aliyun/alicloud`
 */
export function reattachValue(source: string, socket: string): string {
  return valueWith(source, socket, process.pid);
}

/** The same for a socket that nobody listens on: Terraform fails before it starts any other provider. */
export function closedValue(source: string, socket: string): string {
  return valueWith(source, socket, nobody);
}

function valueWith(source: string, socket: string, pid: number): string {
  const reattach = {
    Protocol: "grpc",
    ProtocolVersion: 5,
    Pid: pid,
    Test: true,
    Addr: { Network: "unix", String: socket },
  };
  return JSON.stringify(Object.fromEntries(providerHosts.map((host) => [`${host}/${source}`, reattach])));
}
