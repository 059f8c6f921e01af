/** The messages of plugin.proto as the gRPC library gives and takes them. */
import type { AttributePathMessage, DiagnosticMessage } from "./diagnostics";
import type { DynamicValue } from "./dynamic-value";
import type { ProviderSchemaMessage } from "./schema-message";

/** Absent messages arrive as null. */
type Given = DynamicValue | null;
type Empty = Record<never, never>;

interface Diagnostics {
  readonly diagnostics: readonly DiagnosticMessage[];
}

interface TypedConfig {
  readonly type_name: string;
  readonly config: Given;
}

export interface ServerCapabilities {
  readonly plan_destroy: boolean;
  readonly get_provider_schema_optional: boolean;
  readonly move_resource_state: boolean;
}

interface TypeName {
  readonly type_name: string;
}

/** Request and response of each call. */
export interface Calls {
  readonly GetMetadata: [
    Empty,
    Diagnostics & {
      readonly server_capabilities: ServerCapabilities;
      readonly data_sources: readonly TypeName[];
      readonly resources: readonly TypeName[];
    },
  ];
  readonly GetSchema: [
    Empty,
    Diagnostics & ProviderSchemaMessage & { readonly server_capabilities: ServerCapabilities },
  ];
  readonly PrepareProviderConfig: [
    { readonly config: Given },
    Diagnostics & { readonly prepared_config: DynamicValue },
  ];
  readonly ValidateResourceTypeConfig: [TypedConfig, Diagnostics];
  readonly ValidateDataSourceConfig: [TypedConfig, Diagnostics];
  readonly UpgradeResourceState: [
    {
      readonly type_name: string;
      readonly version: number;
      readonly raw_state: {
        readonly json: Uint8Array;
        readonly flatmap: Readonly<Record<string, string>>;
      } | null;
    },
    Diagnostics & { readonly upgraded_state?: DynamicValue },
  ];
  readonly Configure: [{ readonly terraform_version: string; readonly config: Given }, Diagnostics];
  readonly ReadResource: [
    { readonly type_name: string; readonly current_state: Given; readonly private: Uint8Array },
    Diagnostics & { readonly new_state: DynamicValue; readonly private: Uint8Array },
  ];
  readonly PlanResourceChange: [
    {
      readonly type_name: string;
      readonly prior_state: Given;
      readonly proposed_new_state: Given;
      readonly config: Given;
      readonly prior_private: Uint8Array;
    },
    Diagnostics & {
      readonly planned_state: DynamicValue;
      readonly requires_replace: readonly AttributePathMessage[];
      readonly planned_private: Uint8Array;
      readonly legacy_type_system: boolean;
    },
  ];
  readonly ApplyResourceChange: [
    {
      readonly type_name: string;
      readonly prior_state: Given;
      readonly planned_state: Given;
      readonly config: Given;
      readonly planned_private: Uint8Array;
    },
    Diagnostics & {
      readonly new_state: DynamicValue;
      readonly private: Uint8Array;
      readonly legacy_type_system: boolean;
    },
  ];
  readonly ImportResourceState: [
    { readonly type_name: string; readonly id: string },
    Diagnostics & {
      readonly imported_resources: readonly {
        readonly type_name: string;
        readonly state: DynamicValue;
        readonly private: Uint8Array;
      }[];
    },
  ];
  readonly ReadDataSource: [TypedConfig, Diagnostics & { readonly state?: DynamicValue }];
  readonly GetFunctions: [Empty, Diagnostics];
  readonly Stop: [Empty, { readonly Error: string }];
}

/** One call of Terraform. */
export interface CallContext {
  /** Names the connection; each provider configuration of Terraform has its own. */
  readonly peer: string;
  /** Aborts when Terraform no longer waits for the answer. */
  readonly cancelled: AbortSignal;
}

export type Handlers = {
  readonly [Name in keyof Calls]: (
    request: Calls[Name][0],
    context: CallContext,
  ) => Calls[Name][1] | Promise<Calls[Name][1]>;
};
