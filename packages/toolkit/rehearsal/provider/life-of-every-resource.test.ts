import type { Members } from "@cdktf/provider-alicloud";
import { alicloud } from "@cdktf/provider-alicloud";
import fc from "fast-check";
import {
  blocksIn,
  isList,
  isObject,
  type TerraformObject,
  type TerraformValue,
  unknown,
} from "../protocol/values";
import { configurations, given } from "../testing/configurations";
import { brokenPromises, keepsPromise, without } from "../testing/consistency";
import { MemoryService } from "../testing/memory-service";
import { sessionOn } from "../testing/session";
import { Catalogue, mapMembers, type ResourceType } from "./catalogue";
import { planChange } from "./change";
import { same, sameElements } from "./equality";
import { apply, read } from "./life-cycle";
import { validateConfig } from "./validate";

const catalogue = new Catalogue(alicloud);
const runs = { numRuns: 20 };

/** The state after a plan from `prior` has been applied; fails where the apply breaks the plan. */
async function applied(
  resource: ResourceType,
  service: MemoryService,
  config: TerraformObject,
  prior: TerraformObject | null,
): Promise<TerraformObject> {
  const { planned } = planChange(resource, config, prior);
  const { state, diagnostics } = await apply(resource, sessionOn(service), prior, planned);
  expect(diagnostics).toEqual([]);
  if (!state) throw new Error("no state");
  const broken = brokenPromises(resource.model);
  expect(keepsPromise(without(broken, planned), without(broken, state))).toBe(true);
  return state;
}

function expectEmptyPlan(resource: ResourceType, config: TerraformObject, state: TerraformObject): void {
  const { planned, requiresReplace } = planChange(resource, config, state);
  expect(planned).toBe(state);
  expect(requiresReplace).toEqual([]);
}

/** The configuration with every set turned round. */
const setsTurned = (members: Members, config: TerraformObject): TerraformObject =>
  mapMembers(members, (member, name) => {
    const value = config[name] ?? null;
    if (!isList(value)) return value;
    if (member.kind === "attribute") return member.type === "set(string)" ? [...value].reverse() : value;
    const elements = blocksIn(value).map((element) => setsTurned(member.members, element));
    return member.kind === "block" && member.nesting === "set" ? elements.reverse() : elements;
  });

/** The configuration with some of its values not known yet, chosen by the flags in turn. */
function partlyUnknown(value: TerraformValue, flags: readonly boolean[], at = { next: 0 }): TerraformValue {
  if (isList(value) && value.every(isObject))
    return value.map((element) => partlyUnknown(element, flags, at));
  if (isObject(value)) {
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]): [string, TerraformValue] => [
        name,
        partlyUnknown(inner, flags, at),
      ]),
    );
  }
  return value !== null && flags[at.next++ % flags.length] ? unknown : value;
}

/** Arguments whose differences the provider may hide, and those that decide about it. */
const mayBeHidden = ({ model: { semantics } }: ResourceType): ReadonlySet<string> =>
  new Set([
    ...(semantics.setHashes ?? []).map(({ set }) => set),
    ...(semantics.suppressed ?? []).flatMap(({ argument, hidden }) =>
      typeof hidden === "string" ? [argument] : [argument, hidden.unless],
    ),
  ]);

describe.each(catalogue.resourceTypes())("%s", (type) => {
  const resource = catalogue.resource(type);
  const configs = configurations(resource.settable);
  const hidden = mayBeHidden(resource);
  const sticks = brokenPromises(resource.model);

  it("plans nothing after an apply, whatever the configuration and the order of its sets, and a refresh changes nothing", async () => {
    await fc.assert(
      fc.asyncProperty(configs, async (config) => {
        const service = new MemoryService();
        const state = await applied(resource, service, config, null);
        expectEmptyPlan(resource, config, state);
        expectEmptyPlan(resource, setsTurned(resource.settable, config), state);
        expect(await read(resource, sessionOn(service), state)).toEqual({ state, diagnostics: [] });
      }),
      runs,
    );
  });

  it("plans nothing after one configuration has taken the place of another", async () => {
    await fc.assert(
      fc.asyncProperty(configs, configs, async (first, other) => {
        const service = new MemoryService();
        const before = await applied(resource, service, first, null);
        // What the provider does not send differs in every plan.
        const stays = Object.entries(first).filter(([name]) => sticks.has(name));
        const second = { ...other, ...Object.fromEntries(stays) };
        const after = await applied(resource, service, second, before);
        expectEmptyPlan(resource, second, after);
        expect(await read(resource, sessionOn(service), after)).toEqual({ state: after, diagnostics: [] });
      }),
      runs,
    );
  });

  it("plans exactly the one argument that changes, and a replacement where the argument forces it", async () => {
    const changeable = Object.entries(resource.settable).filter(
      ([name, member]) =>
        member.kind === "attribute" && member.presence !== "computed" && !member.removed && !hidden.has(name),
    );
    const changes = fc
      .constantFrom(...changeable)
      .chain(([name, member]) => fc.tuple(fc.constant(name), given(member)))
      .filter(([, value]) => value !== "" && !(isList(value) && value.length === 0) && !same(value, {}));
    await fc.assert(
      fc.asyncProperty(configs, changes, async (config, [name, value]) => {
        const state = await applied(resource, new MemoryService(), config, null);
        const old = state[name] ?? null;
        fc.pre(!same(old, value) && !(isList(old) && isList(value) && sameElements(old, value)));
        const { planned, requiresReplace } = planChange(resource, { ...config, [name]: value }, state);
        expect(planned).toEqual({ ...state, [name]: value });
        expect(requiresReplace).toEqual(resource.members[name]?.forceNew ? [[name]] : []);
      }),
      runs,
    );
  });

  it("checks and plans what is not known yet so that nothing is broken when it becomes known", async () => {
    const flags = fc.array(fc.boolean(), { minLength: 1, maxLength: 7 });
    await fc.assert(
      fc.asyncProperty(configs, configs, flags, async (first, second, chosen) => {
        const state = await applied(resource, new MemoryService(), first, null);
        const early = partlyUnknown(second, chosen);
        if (!isObject(early)) throw new Error("no object");
        const errors = validateConfig(resource.settable, early).filter(
          ({ severity }) => severity === "ERROR",
        );
        expect(errors).toEqual([]);
        for (const prior of [null, state]) {
          const promised = planChange(resource, early, prior).planned;
          const kept = planChange(resource, second, prior).planned;
          expect(keepsPromise(without(hidden, promised), without(hidden, kept))).toBe(true);
        }
      }),
      runs,
    );
  });
});
