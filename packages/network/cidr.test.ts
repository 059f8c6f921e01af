import fc from "fast-check";
import * as z from "zod";
import {
  byAddress,
  type Cidr,
  canonical,
  contains,
  containsAddress,
  dottedMask,
  enclosing,
  formatAddress,
  isCanonical,
  isHost,
  outermost,
  overlaps,
  parseAddress,
  parseCanonical,
  parseCidr,
  readCanonical,
  union,
} from "./cidr";
import { enclosures } from "./rules/relations";
import { processorMs } from "./testing/data";

// A second opinion that works on texts of 32 bits, as slowly and plainly as possible.
const bitsOf = (address: string) =>
  address
    .split(".")
    .map((octet) => Number(octet).toString(2).padStart(8, "0"))
    .join("");
const network = (cidr: string) => {
  const [address = "", length = ""] = cidr.split("/");
  return bitsOf(address).slice(0, Number(length));
};
const naive = {
  contains: (outer: string, inner: string) => network(inner).startsWith(network(outer)),
  overlaps: (a: string, b: string) => naive.contains(a, b) || naive.contains(b, a),
  first: (cidr: string) => network(cidr).padEnd(32, "0"),
  last: (cidr: string) => network(cidr).padEnd(32, "1"),
};
const toBits = (address: number) => address.toString(2).padStart(32, "0");

const octet = fc.oneof(fc.constantFrom(0, 1, 127, 128, 254, 255), fc.integer({ min: 0, max: 255 }));
const address = fc.tuple(octet, octet, octet, octet).map((octets) => octets.join("."));
// Few different bits, so that networks meet each other often.
const near = fc.tuple(fc.constantFrom(0, 128, 192, 255), fc.constantFrom(0, 1), fc.constant(0), octet);
const cidr = fc
  .tuple(
    fc.oneof(
      address,
      near.map((octets) => octets.join(".")),
    ),
    fc.integer({ min: 0, max: 32 }),
  )
  .map(([text, length]) => `${text}/${length}`);

describe("CIDR arithmetic", () => {
  it("agrees with bit strings about ends, canonical form and hosts", () => {
    fc.assert(
      fc.property(cidr, address, (text, host) => {
        const parsed = parseCidr(text);
        expect(toBits(parsed.first)).toBe(naive.first(text));
        expect(toBits(parsed.last)).toBe(naive.last(text));
        expect(isCanonical(parsed)).toBe(bitsOf(text.split("/")[0] ?? "") === naive.first(text));
        expect(parseCidr(canonical(parsed))).toMatchObject({ first: parsed.first, last: parsed.last });
        const inside = bitsOf(host).startsWith(network(text));
        const isEnd = bitsOf(host) === naive.first(text) || bitsOf(host) === naive.last(text);
        expect(containsAddress(parsed, parseAddress(host))).toBe(inside);
        expect(isHost(parsed, parseAddress(host))).toBe(inside && (parsed.prefixLength > 30 || !isEnd));
      }),
      { numRuns: 500 },
    );
  });

  it("agrees with bit strings about pairs", () => {
    fc.assert(
      fc.property(cidr, cidr, (a, b) => {
        expect(contains(parseCidr(a), parseCidr(b))).toBe(naive.contains(a, b));
        expect(overlaps(parseCidr(a), parseCidr(b))).toBe(naive.overlaps(a, b));
      }),
      { numRuns: 1000 },
    );
  });

  it("reads what the schema lets through, and nothing else", () => {
    const like = fc.oneof(
      cidr,
      address,
      fc.stringMatching(/^[0-9]{1,3}(\.[0-9]{1,3}){3}(\/[0-9]{1,2})?$/),
      fc.string({ maxLength: 20 }),
    );
    const parses = (read: (text: string) => unknown, text: string) => {
      try {
        read(text);
        return true;
      } catch {
        return false;
      }
    };
    fc.assert(
      fc.property(like, (text) => {
        expect(parses(parseCidr, text)).toBe(z.cidrv4().safeParse(text).success);
        expect(parses(parseAddress, text)).toBe(z.ipv4().safeParse(text).success);
      }),
      { numRuns: 1000 },
    );
  });

  it("takes a text for the name of a network only where no host bit is set", () => {
    fc.assert(
      fc.property(cidr, (text) => {
        const parsed = parseCidr(text);
        const named = canonical(parsed);
        expect(readCanonical(text)).toEqual(named === text ? parsed : undefined);
        expect(parseCanonical(named)).toEqual(parseCidr(named));
        if (named !== text) expect(() => parseCanonical(text)).toThrow("host bits");
      }),
      { numRuns: 300 },
    );
    expect(readCanonical("10.0.0.0/8/8")).toBeUndefined();
    expect(() => parseCanonical("010.0.0.0/8")).toThrow("no IPv4 network");
  });

  it("writes addresses and masks the way people do", () => {
    fc.assert(fc.property(address, (text) => formatAddress(parseAddress(text)) === text));
    expect([0, 8, 24, 30, 32].map(dottedMask)).toEqual([
      "0.0.0.0",
      "255.0.0.0",
      "255.255.255.0",
      "255.255.255.252",
      "255.255.255.255",
    ]);
  });

  it("sorts by address, larger networks first", () => {
    const sorted = ["10.0.0.0/9", "10.0.0.0/8", "9.0.0.0/8", "192.0.0.0/2"].map(parseCidr).sort(byAddress);
    expect(sorted.map(({ text }) => text)).toEqual(["9.0.0.0/8", "10.0.0.0/8", "10.0.0.0/9", "192.0.0.0/2"]);
  });
});

describe("several networks", () => {
  const list = fc.array(cidr.map(parseCidr), { maxLength: 12 });
  const covers = (cidrs: readonly Cidr[], at: number) => cidrs.some((one) => containsAddress(one, at));

  it("have a union that holds exactly their addresses, in spans that neither meet nor touch", () => {
    fc.assert(
      fc.property(list, address, (cidrs, host) => {
        const spans = union(cidrs);
        const edges = cidrs.flatMap(({ first, last }) => [first - 1, first, last, last + 1]);
        for (const at of [parseAddress(host), ...edges]) {
          expect(spans.some((span) => containsAddress(span, at))).toBe(covers(cidrs, at));
        }
        for (const [index, span] of spans.entries()) {
          const before = spans[index - 1];
          if (before !== undefined) expect(before.last + 1).toBeLessThan(span.first);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("have outermost ones, and each network is found in its own", () => {
    fc.assert(
      fc.property(list, cidr.map(parseCidr), (cidrs, inner) => {
        const outer = outermost(cidrs);
        expect(outer.every((a) => outer.every((b) => a === b || !overlaps(a, b)))).toBe(true);
        for (const one of [...cidrs, inner]) {
          const expected = cidrs.some((other) => contains(other, one));
          const found = enclosing(outer, one);
          expect(found !== undefined).toBe(expected);
          if (found !== undefined) expect(contains(found, one)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("enclose what a comparison of each with each says", () => {
    fc.assert(
      fc.property(list, (cidrs) => {
        const values = cidrs.map((one, index) => ({ cidr: one, index }));
        const same = (a: Cidr, b: Cidr) => canonical(a) === canonical(b);
        // Of equal networks the first one stands for the others.
        const firsts = values.filter(
          ({ cidr: one, index }) => !values.slice(0, index).some((other) => same(other.cidr, one)),
        );
        const expected = firsts
          .map((outer) => ({
            outer: outer.index,
            inner: values
              .filter((inner) => inner !== outer && contains(outer.cidr, inner.cidr))
              .map(({ index }) => index),
          }))
          .filter(({ inner }) => inner.length > 0);
        const found = enclosures(values).map(({ outer, inner }) => ({
          outer: outer.index,
          inner: inner.map(({ index }) => index),
        }));
        expect(found).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });

  it("are compared in one sweep, also when there are thousands of them", () => {
    const values = Array.from({ length: 50000 }, (_, n) => ({ cidr: parseCidr(`10.0.0.0/${(n % 25) + 8}`) }));
    expect(processorMs(() => enclosures(values))).toBeLessThan(3000);
    expect(enclosures(values.slice(0, 1000))).toHaveLength(25);
  });
});
