/** A part of the service that has an API of its own. */
export interface Product {
  readonly version: string;
  /** What RAM calls it in the name of a permission. */
  readonly ram: string;
  /** Where it is reached; some have one endpoint for all regions. */
  readonly endpoint: (region: string) => string;
}

/** Public regions whose endpoint of VPC is the central one. Source: @alicloud/vpc20160428 7.3.2, dist/client.js:52. */
const centralVpc: ReadonlySet<string> = new Set([
  "cn-hangzhou",
  "cn-shanghai-finance-1",
  "cn-shenzhen-finance-1",
  "cn-north-2-gov-1",
  "cn-beijing-finance-pop",
  "cn-wuhan",
]);

/** Source of the endpoints: provider 1.289.0, connectivity/endpoint.go:399, :462. */
export const products = {
  Vpc: {
    version: "2016-04-28",
    ram: "vpc",
    endpoint: (region) => (centralVpc.has(region) ? "vpc.aliyuncs.com" : `vpc.${region}.aliyuncs.com`),
  },
  Cbn: { version: "2017-09-12", ram: "cen", endpoint: () => "cbn.aliyuncs.com" },
} as const satisfies Readonly<Record<string, Product>>;

export type ProductName = keyof typeof products;

/**
 * The endpoint of a product, from the environment where it is set there: the names under which the provider looks
 * (connectivity/endpoint.go:547-558).
 */
export function endpointOf(product: ProductName, region: string, env: NodeJS.ProcessEnv): string {
  const name = product.toUpperCase();
  return (
    env[`ALIBABA_CLOUD_ENDPOINT_${name}`]?.trim() ||
    env[`${name}_ENDPOINT`]?.trim() ||
    products[product].endpoint(region)
  );
}
