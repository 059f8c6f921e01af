/** The value sets, ranges and lengths of single arguments. */
import type { Attribute } from "@cdktf/provider-alicloud";
import type { TerraformValue } from "../protocol/values";

/** What the value must be and is not, such as `between 1 and 255`; undefined where nothing is wrong. */
export function brokenRule(attribute: Attribute, value: TerraformValue): string | undefined {
  if (attribute.type === "string" && typeof value === "string") {
    const { oneOf, length } = attribute;
    if (oneOf && !oneOf.includes(value)) return choice(oneOf);
    const characters = [...value].length;
    if (length && (characters < length[0] || characters > length[1])) {
      return `${length[0]} to ${length[1]} characters long`;
    }
  }
  if (attribute.type === "number" && typeof value === "number") {
    const { oneOf, range, atLeast } = attribute;
    if (oneOf && !oneOf.includes(value)) return choice(oneOf);
    if (range && (value < range[0] || value > range[1])) return `between ${range[0]} and ${range[1]}`;
    if (atLeast !== undefined && value < atLeast) return `${atLeast} or more`;
  }
  return undefined;
}

const choice = (values: readonly (string | number)[]): string =>
  `one of ${values.map((value) => JSON.stringify(value)).join(", ")}`;
