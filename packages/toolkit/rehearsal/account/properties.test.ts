import fc from "fast-check";
import type { Attributes } from "../service/service";
import { Console, shanghai } from "./console";
import { circuit1, existingRouter } from "./existing-network";
import { tf } from "./types";
import { text } from "./values";

const name = fc.stringMatching(/^[a-z][a-z0-9-]{1,20}$/);
const tags = fc.option(fc.dictionary(name, name, { maxKeys: 3 }), { nil: null });
const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

/** Arguments of objects that need nothing but the seed. */
const objects: Readonly<Record<string, fc.Arbitrary<Attributes>>> = {
  [tf.vbr]: fc.record({
    physical_connection_id: fc.constant(circuit1),
    virtual_border_router_name: optional(name),
    description: optional(name),
    vlan_id: fc.integer({ min: 0, max: 2999 }),
    bandwidth: optional(fc.constantFrom(50, 1000, 102400)),
    min_tx_interval: optional(fc.integer({ min: 200, max: 1000 })),
    local_gateway_ip: fc.constant("10.0.0.2"),
    peer_gateway_ip: fc.constant("10.0.0.1"),
    peering_subnet_mask: fc.constantFrom("255.255.255.252", "255.255.255.0"),
    tags,
  }),
  [tf.customerGateway]: fc.record({
    customer_gateway_name: optional(name),
    ip_address: fc.constant("203.0.113.9"),
    asn: optional(fc.integer({ min: 1, max: 65000 }).map(String)),
    description: optional(name),
    tags,
  }),
  [tf.vpc]: fc.record({
    vpc_name: optional(name),
    cidr_block: fc.constantFrom("10.0.0.0/8", "172.20.0.0/16", "192.168.0.0/24"),
    description: optional(name),
    user_cidrs: optional(fc.constant(["10.0.0.0/8"])),
    tags,
  }),
  [tf.routerCidr]: fc.record({
    transit_router_id: fc.constant(existingRouter),
    cidr: fc.constantFrom("10.210.0.0/24", "10.211.0.0/16"),
    transit_router_cidr_name: optional(name),
    publish_cidr_route: optional(fc.boolean()),
  }),
};

describe.each(Object.entries(objects))("any %s", (type, arguments_) => {
  it("is read as it was made, not changed by an equal plan, and leaves nothing behind", async () => {
    await fc.assert(
      fc.asyncProperty(arguments_, async (wanted) => {
        const { account } = await Console.open();
        const made = await account.create(type, shanghai, wanted);
        for (const [argument, value] of Object.entries(wanted))
          if (value !== null) expect([argument, made[argument]]).toEqual([argument, value]);
        expect(await account.read(type, shanghai, made)).toEqual(made);
        expect(await account.update(type, shanghai, made, made)).toEqual(made);
        expect(await account.importState(type, shanghai, text(made, "id"))).toEqual(made);
        await account.delete(type, shanghai, made);
        expect(account.sameAsSeed()).toEqual({ same: true, left: [] });
      }),
      { numRuns: 25 },
    );
  });

  it("changes from any arguments to any others as if it had been made with them", async () => {
    await fc.assert(
      fc.asyncProperty(arguments_, arguments_, async (before, after) => {
        const { account } = await Console.open();
        const made = await account.create(type, shanghai, before);
        // What the plan leaves to the service stays as it was.
        const planned = Object.fromEntries(
          Object.entries({ ...made, ...after }).map(([key, value]) => [key, value ?? made[key] ?? null]),
        );
        const changed = await account.update(type, shanghai, made, planned);
        expect(changed).toEqual(planned);
        expect(await account.read(type, shanghai, changed)).toEqual(changed);
      }),
      { numRuns: 25 },
    );
  });
});
