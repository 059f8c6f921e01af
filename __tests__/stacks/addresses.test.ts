import { buildApp } from "../../stacks/app";
import { dataOf, type Entries, networkFiles, networkOf, synth } from "../network-files";

/** Words that the stacks put into addresses by themselves. */
const words = [
  ...["cen", "vpc", "vbr", "link", "system", "attachment"],
  ...["contacts", "loss", "inbound", "outbound", "standby", "tunnels", "bandwidth", "routes", "webhook"],
];
/** A network as a route's address has it: `10-0-0-0-8`. */
const network = /^\d{1,3}(-\d{1,3}){4}$/;

/** Every key of the file at any depth, and its regions and plans, which stand for what they name. */
function namesIn(value: unknown): readonly string[] {
  if (typeof value === "string") return /^([a-z]{2}-[a-z0-9-]+|cenbwp-.*)$/.test(value) ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return [...(Array.isArray(value) ? [] : Object.keys(value)), ...Object.values(value).flatMap(namesIn)];
}

describe.each(networkFiles)("Addresses of %s", (file) => {
  const { stacks } = synth(networkOf(file));
  const addresses = Object.entries(stacks).flatMap(([stack, { resource = {}, data = {} }]) =>
    [resource, data].flatMap((section: Entries<Entries<unknown>>) =>
      Object.entries(section).flatMap(([type, named]) =>
        Object.keys(named).map((name) => ({ stack, type, name })),
      ),
    ),
  );

  it("stand for one construct each", () => {
    // Two constructs at one address would be merged in the JSON without a word.
    const constructs = buildApp(networkOf(file))
      .node.findAll()
      .filter((node) => "terraformResourceType" in node && !("terraformProviderSource" in node));
    expect(constructs).toHaveLength(addresses.length);
  });

  it("follow from keys of the file, never from positions", () => {
    const known = new Set([...words, ...Object.keys(stacks), ...namesIn(dataOf(file))]);
    const unknown = addresses.filter(({ name }) =>
      name.split("_").some((part) => !known.has(part) && !network.test(part)),
    );
    expect(unknown).toEqual([]);
  });
});
