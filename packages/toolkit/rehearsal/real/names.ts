/** Who speaks to Terraform in a rehearsal; the account behind both is the same. */
export const providerNames = ["stand-in", "real"] as const;

export type ProviderName = (typeof providerNames)[number];
