import * as z from "zod";
import { renderPath } from "./problems";
import { networkFile } from "./schema";
import { bare, stepsTo } from "./schema/walk";
import { parseShape } from "./shape";
import { type Data, edited, exampleData } from "./testing/data";
import { backendLimits } from "./testing/limits/backend";
import { cloudLimits } from "./testing/limits/cloud";
import { dataCentreLimits } from "./testing/limits/data-centres";
import { expectationLimits } from "./testing/limits/expectations";
import { monitoringLimits } from "./testing/limits/monitoring";

const limits = [
  ...backendLimits,
  ...cloudLimits,
  ...dataCentreLimits,
  ...expectationLimits,
  ...monitoringLimits,
];
const rows = limits.flatMap(({ at, base = {}, takes, refuses }) => [
  ...takes.map((value) => ({ at, base, value, code: undefined })),
  ...Object.entries(refuses).flatMap(([code, values]) => values.map((value) => ({ at, base, value, code }))),
]);

function faults(data: Data): readonly string[] {
  const shape = parseShape(data);
  return shape.ok ? [] : shape.problems.map(({ code, path }) => `${code} ${renderPath(path)}`);
}

describe("the schema", () => {
  it.each(rows.filter(({ code }) => code === undefined))("takes $value as $at", ({ at, base, value }) => {
    expect(faults(edited(exampleData(), { ...base, [at]: value }))).toEqual([]);
  });

  it.each(rows.flatMap(({ code, ...row }) => (code === undefined ? [] : [{ ...row, code }])))(
    "refuses $value as $at with $code",
    ({ at, base, value, code }) => {
      const path = renderPath(at.split(".").map((key) => (/^\d+$/.test(key) ? Number(key) : key)));
      expect(faults(edited(exampleData(), { ...base, [at]: value }))).toEqual([`${code} ${path}`]);
    },
  );

  it("has a row above for every value that it describes", () => {
    const tested = limits.flatMap(({ at, base = {}, takes }) => {
      const data = edited(exampleData(), { ...base, [at]: takes[0] });
      const step = stepsTo(networkFile, at.split("."), data).at(-1);
      return step === undefined ? [] : [bare(step.schema)];
    });
    const untested = fieldsBelow(networkFile).filter(({ schema }) => !tested.includes(schema));
    expect(untested.map(({ at }) => at)).toEqual([]);
  });

  it("fills in what the reference page promises", () => {
    const [circuit, vpn] = ["dataCentres.shanghai.circuits.circuit1", "dataCentres.shanghai.vpn"];
    const shape = parseShape(
      edited(exampleData(), {
        [`${circuit}.bfd`]: {},
        [`${circuit}.healthCheck`]: {},
        [`${circuit}.bgp`]: undefined,
        "dataCentres.shanghai.gateways.edge.device": undefined,
        [`${vpn}.ike`]: undefined,
        [`${vpn}.ipsec`]: undefined,
        [`${vpn}.connectionName`]: undefined,
      }),
    );
    if (!shape.ok) throw new Error("the example does not parse");
    const site = shape.file.dataCentres.shanghai;
    expect(site?.gateways.edge?.device).toMatchObject({
      vendor: "linux",
      weights: { circuit: 1000, tunnel: 500 },
      mss: 1350,
    });
    expect(shape.file.backend).toEqual({ type: "local", directory: "state" });
    expect(site?.circuits.circuit1).toMatchObject({
      bgp: { groupName: "VBR-BGP", alibabaAsn: 45104 },
      bfd: { transmitIntervalMs: 1000, receiveIntervalMs: 1000, multiplier: 3, hops: 1 },
      healthCheck: { intervalSeconds: 2, packets: 8 },
    });
    expect(site?.vpn).toMatchObject({
      connectionName: "IPsec-VPN-connection",
      tunnelBandwidth: "Standard",
      effectImmediately: true,
      deadPeerDetection: true,
      natTraversal: true,
      ike: {
        version: "ikev2",
        encryption: "aes256",
        authentication: "sha256",
        dhGroup: "group14",
        lifetimeSeconds: 86400,
      },
      ipsec: { encryption: "aes256", authentication: "sha256", dhGroup: "group14", lifetimeSeconds: 86400 },
    });
  });
});

/** A value of the schema, and a path to it for messages. */
export interface SchemaField {
  readonly at: string;
  readonly schema: z.ZodType;
}

/** Every value of a schema that is no map: texts, numbers, flags, and lists with their elements. */
export function fieldsBelow(root: z.ZodType, at = ""): readonly SchemaField[] {
  const schema = bare(root);
  if (schema instanceof z.ZodObject) return childrenOf(schema, at, []);
  if (schema instanceof z.ZodDiscriminatedUnion) {
    const modes = [schema.def.discriminator];
    return schema.options.flatMap((option, index) =>
      option instanceof z.ZodObject ? childrenOf(option, `${at}<${index}>`, modes) : [],
    );
  }
  if (schema instanceof z.ZodRecord) return childOf(schema.valueType, `${at}.*`);
  if (schema instanceof z.ZodArray) {
    // Only a list with a lower limit has something of its own to break.
    const limited = (schema.def.checks ?? []).length > 0;
    return [...(limited ? [{ at, schema }] : []), ...childOf(schema.element, `${at}[]`)];
  }
  return [{ at, schema }];
}

function childrenOf(object: z.ZodObject, at: string, without: readonly string[]): readonly SchemaField[] {
  return Object.entries(object.shape)
    .filter(([key]) => !without.includes(key))
    .flatMap(([key, child]) => childOf(child, `${at}.${key}`));
}

function childOf(schema: unknown, at: string): readonly SchemaField[] {
  return schema instanceof z.ZodType ? fieldsBelow(schema, at) : [];
}
