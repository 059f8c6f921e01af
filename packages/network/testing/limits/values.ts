import type { Edits } from "../data";

/** A key of the schema, a few values that it takes, and values that it refuses with the code it gives them. */
export interface Limit {
  readonly at: string;
  readonly base?: Edits;
  readonly takes: readonly unknown[];
  readonly refuses: Readonly<Record<string, readonly unknown[]>>;
}

/** What the schema takes and refuses of values that stand in several places. */

export const flag = { takes: [true, false], refuses: { SHAPE001: ["yes", 1, null] } };
export const cidr = {
  takes: ["0.0.0.0/0", "255.255.255.255/32"],
  refuses: {
    CIDR001: ["10.0.0.0", "10.0.0.0/33", "256.0.0.0/8", "10.0.0/8", "010.0.0.0/8", "10.0.0.0/08", "fd00::/8"],
    SHAPE001: [10, null],
  },
};
export const address = (code: string) => ({
  takes: ["0.0.0.0", "255.255.255.255"],
  refuses: { [code]: ["10.0.0.1/32", "10.0.0.256", "1.2.3", "01.2.3.4", "::1", ""], SHAPE001: [1.2, true] },
});
export const region = (code: string) => ({
  takes: ["cn-shanghai", "ap-southeast-1", "cn-shanghai-finance-1"],
  refuses: { [code]: ["shanghai", "CN-shanghai", "cn_shanghai", "cn-", "china-x", "cn-a b"], SHAPE001: [1] },
});
export const integer = (code: string, min: number, max: number) => ({
  takes: [min, max],
  refuses: { [code]: [min - 1, max + 1], SHAPE001: [`${min}`, min + 0.5, null] },
});
export const letterName = {
  takes: ["ab", `a${"b".repeat(127)}`, "a-_9"],
  refuses: { NAME001: ["a", `a${"b".repeat(128)}`, "1ab", "a b", "a.b", "ä1"], SHAPE001: [12] },
};
export const dottedName = {
  takes: ["ab", `a${"b".repeat(127)}`, "a-_9.", "上海专线", "\u{20bb7}野.1", `a${"\u{20bb7}".repeat(127)}`],
  refuses: { NAME001: ["a", `a${"b".repeat(128)}`, "1ab", "a b", ".ab", "ä1", "a。b"], SHAPE001: [12] },
};
export const freeName = (longest: number) => ({
  takes: ["x", "1 ä/.:", "y".repeat(longest)],
  refuses: {
    NAME001: ["", "y".repeat(longest + 1), "http://x", "https://x", "a\nb", "${a}", "%{a}"],
    SHAPE001: [12],
  },
});
export const set = (code: string, takes: readonly unknown[], refuses: readonly unknown[]) => ({
  takes,
  refuses: { [code]: refuses },
});
export const id = (prefix: string) => ({
  takes: [`${prefix}-a`, `${prefix}-${"1".repeat(40)}`],
  refuses: {
    ID001: [`${prefix}-`, `${prefix}-${"1".repeat(41)}`, `${prefix}-A`, `x${prefix}-a`, `${prefix}_a`],
    SHAPE001: [5],
  },
});
export const reference = {
  takes: ["edge", "e-1"],
  refuses: { GW002: ["", "Edge", "1edge", "e_1"], SHAPE001: [7] },
};
export const port = {
  takes: ["e", "GigabitEthernet0/3", "Port-channel1.100", `e${"0".repeat(47)}`],
  refuses: { DEV001: ["", "0e", "e 0", "e;0", "é0", `e${"0".repeat(48)}`], SHAPE001: [3] },
};
export const zone = {
  takes: ["cn-hangzhou-h", "eu-central-1a"],
  refuses: { ZONE001: ["", "h", "CN-hangzhou-h", "cn-"], SHAPE001: [1] },
};
