import type { Rule } from "./rule";

/** Every rule, in the order of the reference page. */
export const rules: readonly Rule[] = [];
