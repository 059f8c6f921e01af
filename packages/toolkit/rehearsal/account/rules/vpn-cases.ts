import { type Console, shanghai } from "../console";
import { existingCen, existingRouter } from "../existing-network";
import { tf } from "../types";
import type { RuleCases } from "./rule-case";

const tunnels = (by: Console, gateway: string, first: object, second: object = {}) => ({
  tunnel_options_specification: [by.tunnel(1, gateway, { ...first }), by.tunnel(2, gateway, { ...second })],
});
const bgp = (cidr: string, address: string) => ({
  tunnel_bgp_config: [{ local_asn: 45104, tunnel_cidr: cidr, local_bgp_ip: address }],
});

export const vpnCases: RuleCases = {
  "a customer gateway's address is used once": {
    refused: async (by) => {
      await by.gateway();
      await by.gateway("203.0.113.68", { customer_gateway_name: "again" });
    },
    allowed: async (by) => {
      await by.gateway();
      await by.gateway("203.0.113.69");
    },
  },
  "a customer gateway that is deleted has no connection": {
    refused: async (by) => {
      const gateway = await by.gateway();
      await by.connection(gateway);
      await by.delete(tf.customerGateway, shanghai, gateway);
    },
    allowed: async (by) => by.delete(tf.customerGateway, shanghai, await by.gateway()),
  },
  "a connection has two tunnels": {
    refused: async (by) => by.make(tf.connection, shanghai, by.singleTunnel(await by.gateway())),
    alsoRefused: [
      async (by) => {
        const gateway = await by.gateway();
        await by.connection(gateway, { tunnel_options_specification: [by.tunnel(1, gateway)] });
      },
      async (by) => {
        const gateway = await by.gateway();
        await by.connection(gateway, tunnels(by, gateway, { tunnel_index: 2 }));
      },
    ],
    allowed: async (by) => by.connection(await by.gateway()),
  },
  "a connection keeps its number of tunnels": {
    refused: async (by) => {
      const gateway = await by.gateway();
      const connection = await by.connection(gateway);
      await by.change(tf.connection, shanghai, connection, {
        tunnel_options_specification: [by.tunnel(1, gateway)],
      });
    },
    alsoRefused: [
      async (by) => {
        const connection = await by.connection(await by.gateway());
        await by.change(tf.connection, shanghai, connection, { ike_config: [{ ike_version: "ikev2" }] });
      },
    ],
    allowed: async (by) => {
      const gateway = await by.gateway();
      const connection = await by.connection(gateway);
      await by.change(tf.connection, shanghai, connection, tunnels(by, gateway, { enable_dpd: false }));
    },
  },
  "a tunnel's network is a /30 of 169.254.0.0/16 that is free to use": {
    refused: async (by) => {
      const gateway = await by.gateway();
      await by.connection(gateway, tunnels(by, gateway, bgp("169.254.6.0/30", "169.254.6.1")));
    },
    alsoRefused: ["169.254.10.0/29", "10.0.0.0/30", "169.254.10.1/30"].map((cidr) => async (by) => {
      const gateway = await by.gateway();
      await by.connection(gateway, tunnels(by, gateway, bgp(cidr, "")));
    }),
    allowed: async (by) => {
      const gateway = await by.gateway();
      await by.connection(gateway, tunnels(by, gateway, bgp("169.254.7.0/30", "169.254.7.1")));
    },
  },
  "the tunnels of a connection have different networks": {
    refused: async (by) => {
      const gateway = await by.gateway();
      const same = bgp("169.254.10.0/30", "169.254.10.1");
      await by.connection(gateway, tunnels(by, gateway, same, same));
    },
    allowed: async (by) => {
      const gateway = await by.gateway();
      const [one, two] = [bgp("169.254.10.0/30", "169.254.10.1"), bgp("169.254.10.4/30", "169.254.10.5")];
      await by.connection(gateway, tunnels(by, gateway, one, two));
    },
  },
  "the service's end of a tunnel is a host of the tunnel's network": {
    refused: async (by) => {
      const gateway = await by.gateway();
      await by.connection(gateway, tunnels(by, gateway, bgp("169.254.10.0/30", "169.254.10.3")));
    },
    allowed: async (by) => {
      const gateway = await by.gateway();
      await by.connection(gateway, tunnels(by, gateway, bgp("169.254.10.0/30", "169.254.10.2")));
    },
  },
  "a pre-shared key has characters that the service takes": {
    refused: async (by) => {
      const gateway = await by.gateway();
      await by.connection(gateway, tunnels(by, gateway, { tunnel_ike_config: [{ psk: "two words" }] }));
    },
    alsoRefused: [..."<>", "x".repeat(101)].map((psk) => async (by) => {
      const gateway = await by.gateway();
      await by.connection(gateway, tunnels(by, gateway, { tunnel_ike_config: [{ psk }] }));
    }),
    allowed: async (by) => {
      const gateway = await by.gateway();
      await by.connection(gateway, tunnels(by, gateway, { tunnel_ike_config: [{ psk: "one-word!" }] }));
    },
  },
  "BGP over a tunnel needs the ASN of the customer gateway": {
    refused: async (by) => by.connection(await by.gateway("203.0.113.68", { asn: null })),
    allowed: async (by) =>
      by.connection(await by.gateway("203.0.113.68", { asn: null }), { enable_tunnels_bgp: false }),
  },
  "a connection that is deleted is attached to no transit router": {
    refused: async (by) => {
      const connection = await by.connection(await by.gateway());
      await by.vpnAttachment(existingCen, existingRouter, connection);
      await by.delete(tf.connection, shanghai, connection);
    },
    allowed: async (by) => by.delete(tf.connection, shanghai, await by.connection(await by.gateway())),
  },
};
