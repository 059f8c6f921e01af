/** Create, read, update, delete and import of any resource of the model, through the account. */
import type { Diagnostic } from "../protocol/diagnostics";
import { isObject, type TerraformObject } from "../protocol/values";
import { type Attributes, goneCode, ServiceError } from "../service/service";
import { callAccount, type Session } from "./account-call";
import type { ResourceType } from "./catalogue";
import { failure, type Operation } from "./failures";
import { sentOnCreate, sentOnUpdate } from "./sending";
import {
  asRead,
  complete,
  forAccount,
  inPlannedSpelling,
  inStateSpelling,
  withUnreadArguments,
} from "./state";
import { minutesOf } from "./waiting";

/** The state to record (null where the object is gone), and what went wrong. */
export interface Outcome {
  readonly state: TerraformObject | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Makes the planned change. Where that fails the prior state stands, as far as the account knows. */
export async function apply(
  resource: ResourceType,
  session: Session,
  prior: TerraformObject | null,
  planned: TerraformObject | null,
): Promise<Outcome> {
  const { service, region } = session;
  const { model, members } = resource;
  const given = (object: TerraformObject) => forAccount(members, object);
  const finish = (answer: Attributes | undefined) =>
    recorded(
      resource,
      planned && withUnreadArguments(model.semantics, members, prior ?? {}, planned),
      answer,
      inPlannedSpelling,
    );
  if (planned === null) {
    if (prior === null) return { state: null, diagnostics: [] };
    return attempt("delete", resource, session, prior, prior, async () => {
      await service.delete(model.type, region, given(prior)).catch((error: unknown) => {
        if (!isGone(error) || model.semantics.deleteOfGone.ends !== "done") throw error;
      });
      return null;
    });
  }
  if (prior === null) {
    const sent = given(sentOnCreate(model.semantics, planned));
    return attempt("create", resource, session, planned, null, async () =>
      finish(await service.create(model.type, region, sent)),
    );
  }
  const sent = sentOnUpdate(members, model.semantics, prior, planned);
  return attempt("update", resource, session, planned, prior, async () =>
    finish(
      sent === undefined
        ? await service.read(model.type, region, given(prior))
        : await service.update(model.type, region, given(prior), given(sent)),
    ),
  );
}

const isGone = (error: unknown): boolean => error instanceof ServiceError && error.code === goneCode;

/** The object as it is now; null where it is gone. */
export const read = (resource: ResourceType, session: Session, state: TerraformObject): Promise<Outcome> =>
  attempt("read", resource, session, state, state, async () =>
    recorded(
      resource,
      state,
      await session.service.read(resource.model.type, session.region, forAccount(resource.members, state)),
      inStateSpelling,
    ),
  );

/** The object with this id. It must exist. */
export function importObject(resource: ResourceType, session: Session, id: string): Promise<Outcome> {
  const { type } = resource.model;
  return attempt("import", resource, session, { id }, null, async () => {
    const parts = resource.model.id.format.split(":").length;
    if (id.split(":").length < parts)
      throw new Error(`The id must have the form ${resource.model.id.format}.`);
    const found = await session.service.importState(type, session.region, id);
    if (!found) throw new Error(`There is no ${type} with the id ${id} in ${session.region}.`);
    return recorded(resource, null, found);
  });
}

/** What the account answers, as the state that Terraform records. */
function recorded(
  { model, members }: ResourceType,
  reference: TerraformObject | null,
  answer: Attributes | undefined,
  spelling: typeof inPlannedSpelling = inPlannedSpelling,
): TerraformObject | null {
  if (!answer) return null;
  const { semantics } = model;
  const object = asRead(semantics, complete(members, answer, model.type), reference);
  const timeouts = reference ? (reference.timeouts ?? null) : noTimeouts(model);
  return {
    ...(reference ? spelling(members, reference, object) : object),
    ...(model.timeouts && { timeouts }),
  };
}

/** After an import the block stands there, empty: the first plan that changes anything takes it away (seen). */
const noTimeouts = ({ timeouts = {} }: ResourceType["model"]): TerraformObject =>
  Object.fromEntries(Object.keys(timeouts).map((operation) => [operation, null]));

async function attempt(
  operation: Operation,
  resource: ResourceType,
  session: Session,
  object: TerraformObject,
  fallback: TerraformObject | null,
  call: () => Promise<TerraformObject | null>,
): Promise<Outcome> {
  const { type } = resource.model;
  const patience = patienceIn(operation, resource, object);
  try {
    const state = await callAccount(session, { operation, type, object, ...patience }, call);
    return { state, diagnostics: [] };
  } catch (error) {
    const left = error instanceof ServiceError ? error.left : undefined;
    return {
      state: left ? recorded(resource, object, left) : fallback,
      diagnostics: [failure(operation, { type, members: resource.members, object }, error)],
    };
  }
}

/** Reads of every kind repeat throttled calls alone (provider source, `Describe...` of the services). */
export const ofReads = { repeated: { codes: [], line: "errors.go:207" }, limitMinutes: 5 } as const;

/** What the operation repeats, for as long as the configuration says, else as the provider does by itself. */
function patienceIn(operation: Operation, { model }: ResourceType, { timeouts }: TerraformObject) {
  if (operation === "read" || operation === "import") return ofReads;
  const repeated = model.semantics.repeated[operation] ?? ofReads.repeated;
  const configured = isObject(timeouts) ? timeouts[operation] : undefined;
  const limitMinutes =
    typeof configured === "string" ? minutesOf(configured) : (model.timeouts?.[operation] ?? 5);
  return { repeated, limitMinutes };
}
