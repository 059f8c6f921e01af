/** Terraform's calls on objects of the account: plan, apply, read, import, data sources. */
import { diagnosticMessage, pathMessage } from "../protocol/diagnostics";
import { decodeObject, encodeValue } from "../protocol/dynamic-value";
import type { Handlers } from "../protocol/messages";
import type { Catalogue } from "../provider/catalogue";
import { planChange } from "../provider/change";
import { readData } from "../provider/data-source";
import { apply, importObject, read } from "../provider/life-cycle";
import type { Connections } from "./connections";

type ObjectCalls =
  | "PlanResourceChange"
  | "ApplyResourceChange"
  | "ReadResource"
  | "ImportResourceState"
  | "ReadDataSource";

/** What the SDK keeps with each object for itself. */
const ownNotes = Buffer.from(JSON.stringify({ schema_version: "0" }));

/**
 * The real provider is built on the first SDK, whose deviations from Terraform's rules for plans
 * Terraform tolerates on this flag: a block that is absent in the configuration but present in the plan.
 */
const legacy_type_system = true;

export function objectHandlers({
  catalogue,
  connections,
}: {
  readonly catalogue: Catalogue;
  readonly connections: Connections;
}): Pick<Handlers, ObjectCalls> {
  return {
    PlanResourceChange: ({ type_name, prior_state, proposed_new_state, config, prior_private }) => {
      const prior = decodeObject(prior_state);
      const common = { diagnostics: [], legacy_type_system };
      if (decodeObject(proposed_new_state) === null) {
        return {
          ...common,
          planned_state: encodeValue(null),
          requires_replace: [],
          planned_private: prior_private,
        };
      }
      const { planned, requiresReplace } = planChange(
        catalogue.resource(type_name),
        decodeObject(config) ?? {},
        prior,
      );
      return {
        ...common,
        planned_state: encodeValue(planned),
        requires_replace: requiresReplace.map(pathMessage),
        planned_private: prior === null ? ownNotes : prior_private,
      };
    },
    ApplyResourceChange: async ({ type_name, prior_state, planned_state, planned_private }, context) => {
      const { state, diagnostics } = await apply(
        catalogue.resource(type_name),
        connections.session(context),
        decodeObject(prior_state),
        decodeObject(planned_state),
      );
      return {
        new_state: encodeValue(state),
        private: planned_private,
        diagnostics: diagnostics.map(diagnosticMessage),
        legacy_type_system,
      };
    },
    ReadResource: async ({ type_name, current_state, private: notes }, context) => {
      const resource = catalogue.resource(type_name);
      const outcome = await read(resource, connections.session(context), decodeObject(current_state) ?? {});
      return {
        new_state: encodeValue(outcome.state),
        private: notes,
        diagnostics: outcome.diagnostics.map(diagnosticMessage),
      };
    },
    ImportResourceState: async ({ type_name, id }, context) => {
      const resource = catalogue.resource(type_name);
      const { state, diagnostics } = await importObject(resource, connections.session(context), id);
      return {
        imported_resources: state ? [{ type_name, state: encodeValue(state), private: ownNotes }] : [],
        diagnostics: diagnostics.map(diagnosticMessage),
      };
    },
    ReadDataSource: async ({ type_name, config }, context) => {
      const session = connections.session(context);
      const outcome = await readData(catalogue.dataSource(type_name), session, decodeObject(config) ?? {});
      return {
        ...(outcome.state && { state: encodeValue(outcome.state) }),
        diagnostics: outcome.diagnostics.map(diagnosticMessage),
      };
    },
  };
}
