import { type Entries, networkFiles, networkOf, synth } from "../network-files";

/** The arguments by which the provider tells tunnels apart, and in which it finds a difference. */
const told = ["tunnel_index", "customer_gateway_id"];

type Condition = { readonly condition: string; readonly error_message: string };
interface Connection {
  readonly tunnel_options_specification?: readonly Entries<unknown>[];
  readonly lifecycle?: { readonly postcondition?: readonly Condition[] };
}

/** Paths of a tunnel's arguments, as an expression reads them. */
function paths(tunnel: Entries<unknown>): readonly string[] {
  return Object.entries(tunnel).flatMap(([name, value]) =>
    typeof value === "object" && value !== null
      ? Object.keys(value).map((inner) => `${name}[0].${inner}`)
      : [name],
  );
}

describe.each(networkFiles)("The tunnels of %s", (file) => {
  const { stacks } = synth(networkOf(file));
  const { resource = {}, check = {} } = stacks["vpn-standby"] as {
    resource?: Entries<Entries<unknown>>;
    check?: Entries<{ assert: readonly Condition[] }>;
  };
  const connections = Object.entries(resource.alicloud_vpn_gateway_vpn_attachment ?? {}).map(
    ([name, connection]) => {
      const { tunnel_options_specification: tunnels = [], lifecycle } = connection as Connection;
      return { tunnels, conditions: lifecycle?.postcondition ?? check[`tunnels_${name}`]?.assert ?? [] };
    },
  );

  it("have a condition for every argument whose difference the provider hides", () => {
    const missing = connections.flatMap(({ tunnels, conditions }) =>
      tunnels.flatMap((tunnel) =>
        paths(tunnel)
          .filter((path) => !told.includes(path))
          .filter(
            (path) =>
              !conditions.some(({ condition }) =>
                condition.includes(`t if t.tunnel_index == ${tunnel.tunnel_index}]).${path})`),
              ),
          ),
      ),
    );
    expect(missing).toEqual([]);
  });

  it("have the one about a pre-shared key look at its variable, and say its name alone", () => {
    const variables = Object.keys(stacks["vpn-standby"].variable ?? {});
    const aboutKeys = connections.flatMap(({ conditions }) =>
      conditions.filter(({ condition }) => condition.includes("psk)")),
    );
    const dual = connections.flatMap(({ tunnels }) => tunnels);
    expect(aboutKeys).toHaveLength(dual.length);
    for (const { error_message } of connections.flatMap(({ conditions }) => conditions))
      expect(error_message).not.toContain("var.");
    for (const { condition, error_message } of aboutKeys)
      expect(
        variables.filter((name) => condition.includes(`var.${name}`) && error_message.includes(name)),
      ).toHaveLength(1);
  });
});
