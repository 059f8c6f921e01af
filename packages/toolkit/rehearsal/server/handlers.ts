/** Terraform's calls that concern the provider and configurations; the calls on objects are in a file of their own. */
import type { ProviderModel } from "@cdktf/provider-alicloud";
import type { ProviderSchema } from "@cdktf/provider-alicloud/schema";
import { type Diagnostic, diagnosticMessage } from "../protocol/diagnostics";
import { decodeJson, decodeObject, encodeValue } from "../protocol/dynamic-value";
import type { Handlers, ServerCapabilities } from "../protocol/messages";
import { providerSchemaMessage } from "../protocol/schema-message";
import type { Catalogue } from "../provider/catalogue";
import { upgradeState } from "../provider/upgrade";
import { validateConfig, validateMembers } from "../provider/validate";
import type { Connections } from "./connections";
import { objectHandlers } from "./object-handlers";

export interface Served {
  readonly provider: ProviderModel;
  readonly schema: ProviderSchema;
  readonly catalogue: Catalogue;
  readonly connections: Connections;
}

const capabilities: ServerCapabilities = {
  plan_destroy: true,
  // Terraform keeps the schema for the rest of the run.
  get_provider_schema_optional: true,
  move_resource_state: false,
};

export function handlers(served: Served): Handlers {
  const { provider, catalogue, connections } = served;
  const schema = {
    ...providerSchemaMessage(served.schema),
    diagnostics: [],
    server_capabilities: capabilities,
  };
  return {
    GetSchema: () => schema,
    GetMetadata: () => ({
      server_capabilities: capabilities,
      diagnostics: [],
      resources: catalogue.resourceTypes().map(typeName),
      data_sources: catalogue.dataSourceTypes().map(typeName),
    }),
    GetFunctions: () => ({ diagnostics: [] }),
    PrepareProviderConfig: ({ config }) => ({
      prepared_config: config ?? encodeValue(null),
      diagnostics: validateMembers(provider.members, decodeObject(config) ?? {}).map(diagnosticMessage),
    }),
    ValidateResourceTypeConfig: ({ type_name, config }) => ({
      diagnostics: validateConfig(catalogue.resource(type_name).settable, decodeObject(config) ?? {}).map(
        diagnosticMessage,
      ),
    }),
    ValidateDataSourceConfig: ({ type_name, config }) => ({
      diagnostics: validateConfig(catalogue.dataSource(type_name).settable, decodeObject(config) ?? {}).map(
        diagnosticMessage,
      ),
    }),
    UpgradeResourceState: ({ type_name, version, raw_state }) => {
      const current = served.schema.resource_schemas[type_name]?.version ?? 0;
      try {
        // Without JSON the state is in the form of Terraform before 0.12, which nobody reads any more.
        const state = decodeJson(raw_state?.json ?? new Uint8Array());
        const upgraded = upgradeState(catalogue.resource(type_name), current, version, state);
        return { upgraded_state: encodeValue(upgraded), diagnostics: [] };
      } catch (error) {
        const detail = error instanceof Error ? error.message : String(error);
        return {
          diagnostics: [{ severity: "ERROR", summary: `Cannot read the state of ${type_name}`, detail }],
        };
      }
    },
    Configure: ({ config }, context) => {
      const { region } = decodeObject(config) ?? {};
      if (typeof region !== "string" || region === "") {
        return { diagnostics: [diagnosticMessage(noRegion)] };
      }
      connections.configure(context, region);
      return { diagnostics: [] };
    },
    Stop: (_request, context) => {
      connections.stop(context);
      return { Error: "" };
    },
    ...objectHandlers(served),
  };
}

const typeName = (type: string) => ({ type_name: type });

const noRegion: Diagnostic = {
  severity: "ERROR",
  summary: "Missing region",
  detail: "The stand-in reads no environment and no profile: each provider block must name its region.",
  path: ["region"],
};
