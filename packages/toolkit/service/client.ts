/** The service's API through Alibaba Cloud's own SDK core, with its credential chain. */
import { readFileSync } from "node:fs";
import type { ZodType } from "zod";
import { exitCodes, Stop } from "../command/exit-codes";
import { listAt, numberAt, textAt, valueAt } from "../command/json";
import { withWay } from "../rehearsal/guard/way";
import {
  type ChangeAction,
  flattened,
  type ListAction,
  largestPage,
  type Pages,
  type Parameters,
  type ReadAction,
} from "./action";
import { credentialOf } from "./credentials";
import { endpointOf, products } from "./products";
import { canBeRepeated, faultOf, isNotAllowed, NoAnswer, type Refusal } from "./refusal";

export interface Service {
  /** Every element of a list. @throws Stop with 4 where nobody answers or may ask; Refusal for all else. */
  list<T>(action: ListAction<T>, region: string, parameters?: Parameters): Promise<readonly T[]>;
  read<T>(action: ReadAction<T>, region: string, parameters?: Parameters): Promise<T>;
  /** @throws NoAnswer where it may or may not have been done. */
  change<T>(action: ChangeAction<T>, region: string, parameters?: Parameters): Promise<T>;
}

export interface ServiceOptions {
  readonly env: NodeJS.ProcessEnv;
  /** PEM file of the only authorities to trust; default is SSL_CERT_FILE, as for the provider, and then Node's own. */
  readonly certificateAuthorityFile?: string;
  /** Waits between two tries, in milliseconds. */
  readonly wait?: (ms: number) => Promise<void>;
}

/** Milliseconds. A region far away answers in less than a second. */
const timeouts = { connectTimeout: 5_000, readTimeout: 20_000 } as const;
const tries = 5;

type Sdk = typeof import("@alicloud/openapi-core");
type SdkClient = InstanceType<Sdk["default"]>;

/**
 * Loads the SDK, which nothing else of the toolkit needs, and looks for credentials.
 * @throws Stop with 4 where there are none.
 */
export async function openService(given: ServiceOptions): Promise<Service> {
  // In a rehearsal the environment alone leads nowhere.
  const options = { ...given, env: withWay(given.env) };
  const sdk: Sdk = require("@alicloud/openapi-core");
  const credential = await credentialOf(require("@alicloud/credentials"), options.env);
  const file = options.certificateAuthorityFile ?? options.env.SSL_CERT_FILE;
  const ca = file ? certificatesIn(file) : undefined;
  const clients = new Map<string, SdkClient>();
  const clientFor = (endpoint: string): SdkClient => {
    const client =
      clients.get(endpoint) ??
      new sdk.default(
        new sdk.$OpenApiUtil.Config({
          credential,
          endpoint,
          protocol: protocolOf(endpoint, options.env),
          ...timeouts,
          ...(ca !== undefined && { ca }),
        }),
      );
    clients.set(endpoint, client);
    return client;
  };
  return new SdkService(sdk, clientFor, options);
}

function certificatesIn(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    throw new Stop(exitCodes.missing, `SSL_CERT_FILE: ${file} cannot be read.`);
  }
}

/** A rehearsal on macOS or Windows speaks plain HTTP; on any other address nothing goes out unencrypted. */
export function protocolOf(
  endpoint: string,
  { REHEARSAL_API_PROTOCOL: protocol }: NodeJS.ProcessEnv,
): string {
  return protocol === "http" && /^127\.0\.0\.1:\d+$/.test(endpoint) ? "HTTP" : "HTTPS";
}

type Asked = Pick<ReadAction<unknown>, "product" | "action" | "regional">;

class SdkService implements Service {
  private readonly wait: (ms: number) => Promise<void>;

  constructor(
    private readonly sdk: Sdk,
    private readonly clientFor: (endpoint: string) => SdkClient,
    private readonly options: ServiceOptions,
  ) {
    this.wait = options.wait ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms)));
  }

  async list<T>(action: ListAction<T>, region: string, parameters: Parameters = {}): Promise<readonly T[]> {
    const elements: T[] = [];
    for (let page: Parameters | undefined = firstPage(action.pages); page !== undefined; ) {
      const answer = await this.asked(action, region, { ...parameters, ...page }, true);
      const part = listAt(answer, ...action.under);
      elements.push(...part.map((element) => parsed(action.action, action.element, element)));
      page = part.length === 0 ? undefined : pageAfter(action.pages, answer, elements.length, page);
    }
    return elements;
  }

  async read<T>(action: ReadAction<T>, region: string, parameters: Parameters = {}): Promise<T> {
    return parsed(action.action, action.answer, await this.asked(action, region, parameters, true));
  }

  async change<T>(action: ChangeAction<T>, region: string, parameters: Parameters = {}): Promise<T> {
    return parsed(action.action, action.answer, await this.asked(action, region, parameters, false));
  }

  /** Asks until there is an answer; a question is repeated also where nothing came back. */
  private async asked(
    asked: Asked,
    region: string,
    parameters: Parameters,
    isQuestion: boolean,
  ): Promise<unknown> {
    const endpoint = endpointOf(asked.product, region, this.options.env);
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.once(endpoint, asked, region, parameters);
      } catch (error) {
        const fault = faultOf(error, asked.action, endpoint);
        const again = fault instanceof NoAnswer ? isQuestion : canBeRepeated(fault);
        if (!again || attempt === tries) throw endOf(fault, asked, isQuestion);
        await this.wait(500 * 2 ** attempt);
      }
    }
  }

  private async once(
    endpoint: string,
    asked: Asked,
    region: string,
    parameters: Parameters,
  ): Promise<unknown> {
    const { product, action, regional } = asked;
    const { Params, OpenApiRequest } = this.sdk.$OpenApiUtil;
    const params = new Params({
      action,
      version: products[product].version,
      style: "RPC",
      method: "POST",
      pathname: "/",
      protocol: "HTTPS",
      authType: "AK",
      reqBodyType: "formData",
      bodyType: "json",
    });
    // In the form, because what stands in an address is written down on its way.
    const body = flattened({ ...(regional && { RegionId: region }), ...parameters });
    const answer: unknown = await this.clientFor(endpoint).callApi(
      params,
      new OpenApiRequest({ body }),
      // Repeating is done here, where it is known what may be repeated.
      { toMap: () => ({}) },
    );
    return valueAt(answer, "body");
  }
}

const firstPage = (pages: Pages): Parameters =>
  pages === "none"
    ? {}
    : pages === "PageNumber and PageSize"
      ? { PageNumber: 1, PageSize: largestPage[pages] }
      : { [pages.slice("NextToken and ".length)]: largestPage[pages] };

function pageAfter(pages: Pages, answer: unknown, read: number, page: Parameters): Parameters | undefined {
  if (pages === "none") return undefined;
  if (pages === "PageNumber and PageSize")
    return read < (numberAt(answer, "TotalCount") ?? 0)
      ? { ...page, PageNumber: Number(page.PageNumber) + 1 }
      : undefined;
  const token = textAt(answer, "NextToken");
  return token === undefined ? undefined : { ...page, NextToken: token };
}

/** @throws Stop that names the field and repeats no value. */
function parsed<T>(action: string, form: ZodType<T>, value: unknown): T {
  const result = form.safeParse(value);
  if (result.success) return result.data;
  const faults = result.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  throw new Stop(
    exitCodes.fault,
    `The service answered ${action} in another form than documented: ${faults.join("; ")}.`,
  );
}

function endOf(fault: Refusal | NoAnswer, { product, action }: Asked, isQuestion: boolean): Error {
  if (fault instanceof NoAnswer)
    return isQuestion
      ? new Stop(
          exitCodes.missing,
          `${fault.message}. See that ${fault.endpoint} is reached from here; ${product.toUpperCase()}_ENDPOINT sets another endpoint, SSL_CERT_FILE whom to trust.`,
        )
      : fault;
  return isNotAllowed(fault)
    ? new Stop(
        exitCodes.missing,
        `${fault.message}. The key has to be valid and to have the permission ${products[product].ram}:${action}.`,
      )
    : fault;
}
