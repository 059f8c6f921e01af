/** Products by their API's version, which is unique among them. */
export const products = {
  "2016-04-28": "Vpc",
  "2017-09-12": "Cbn",
  "2019-01-01": "Cms",
  "2014-05-26": "Ecs",
  "2015-04-01": "Sts",
  "2015-06-12": "Location",
  "2017-12-14": "BssOpenApi",
} as const;

export type Product = (typeof products)[keyof typeof products];

/** A request by the names of the API, after its signature was found to be right. */
export interface ApiRequest {
  readonly product: Product;
  readonly action: string;
  /** "" where the request names none. */
  readonly region: string;
  readonly parameters: Readonly<Record<string, string>>;
  /** Where the client reached this server, `127.0.0.1:12345`. */
  readonly host: string;
}
