import { alicloud } from "@cdktf/provider-alicloud";
import fc from "fast-check";
import type { Account } from "../account/account";
import { Console } from "../account/console";
import { tf } from "../account/types";
import type { TerraformObject } from "../protocol/values";
import { brokenPromises, keepsPromise, leftToService, without } from "../testing/consistency";
import { fittingConfigurations } from "../testing/fitting";
import { placed } from "../testing/placed";
import { sessionOn } from "../testing/session";
import { Catalogue, type ResourceType } from "./catalogue";
import { planChange } from "./change";
import { apply, read } from "./life-cycle";

const catalogue = new Catalogue(alicloud);

/** One resource of a type as Terraform takes it through its life in an account. */
class Life {
  state: TerraformObject | null = null;

  constructor(
    private readonly resource: ResourceType,
    private readonly account: Account,
    private readonly region: string,
  ) {}

  /** Applies a configuration as Terraform would: an argument that forces it replaces the object. */
  async become(config: TerraformObject): Promise<void> {
    if (planChange(this.resource, config, this.state).requiresReplace.length > 0) await this.end();
    const { planned } = planChange(this.resource, config, this.state);
    const { state, diagnostics } = await apply(this.resource, this.session(), this.state, planned);
    expect(diagnostics).toEqual([]);
    const broken = brokenPromises(this.resource.model);
    const promised = without(broken, leftToService(this.resource.members, planned));
    expect(keepsPromise(promised, without(broken, state ?? {}))).toBe(true);
    this.state = state;
  }

  expectNoChange(config: TerraformObject): void {
    expect(planChange(this.resource, config, this.state)).toEqual({
      planned: this.state,
      requiresReplace: [],
    });
  }

  async refresh(): Promise<void> {
    if (this.state === null) throw new Error("no state");
    const { state, diagnostics } = await read(this.resource, this.session(), this.state);
    expect(diagnostics).toEqual([]);
    this.state = state;
  }

  async end(): Promise<void> {
    if (this.state === null) return;
    const { state, diagnostics } = await apply(this.resource, this.session(), this.state, null);
    expect({ state, diagnostics }).toEqual({ state: null, diagnostics: [] });
    this.state = null;
    // A VLAN is free again after a week.
    await this.account.advance("8d");
  }

  private session() {
    return sessionOn(this.account, { region: this.region });
  }
}

describe.each(Object.entries(placed))("In the account, the %s", (_name, { type, region, fitting }) => {
  it("has an empty plan after any apply and any refresh, and leaves nothing behind", async () => {
    const by = await Console.open({ allowSingleTunnel: true });
    const configs = fittingConfigurations(type, await fitting(by));
    const before = by.account.objects();
    await fc.assert(
      fc.asyncProperty(configs, configs, async (first, other) => {
        const life = new Life(catalogue.resource(type), by.account, region);
        // What the provider does not send differs in every plan.
        const sticks = brokenPromises(catalogue.resource(type).model);
        const second = {
          ...other,
          ...Object.fromEntries(Object.entries(first).filter(([it]) => sticks.has(it))),
        };
        try {
          for (const config of [first, second]) {
            await life.become(config);
            life.expectNoChange(config);
            await life.refresh();
            life.expectNoChange(config);
          }
        } finally {
          await life.end();
        }
        expect(by.account.objects()).toEqual(before);
      }),
      { numRuns: 15 },
    );
  });
});

describe("The types that live in the account", () => {
  it("are all that are simulated", () => {
    expect(new Set(Object.values(placed).map(({ type }) => type))).toEqual(new Set(Object.values(tf)));
  });
});
