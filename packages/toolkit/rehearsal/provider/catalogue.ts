/** The resources and data sources of the model, by type, with the id that every one of them has. */
import type {
  DataSourceModel,
  Member,
  Members,
  ProviderModel,
  ResourceModel,
  TextAttribute,
} from "@cdktf/provider-alicloud";
import type { TerraformObject, TerraformValue } from "../protocol/values";

export interface ResourceType {
  readonly model: ResourceModel;
  /** The members of the model and `id`; without `timeouts`, which is no part of the object. */
  readonly members: Members;
  /** Members that the configuration may set. */
  readonly settable: Members;
}

export interface DataSourceType {
  readonly model: DataSourceModel;
  readonly members: Members;
  readonly settable: Members;
}

/** What the SDK adds: the provider sets it, although the schema says that it is optional. */
const id: TextAttribute = { kind: "attribute", type: "string", presence: "computed" };

export class Catalogue {
  private readonly resources: ReadonlyMap<string, ResourceType>;
  private readonly dataSources: ReadonlyMap<string, DataSourceType>;

  constructor(provider: ProviderModel) {
    this.resources = new Map(provider.resources.map((model) => [model.type, { model, ...membersOf(model) }]));
    this.dataSources = new Map(
      provider.dataSources.map((model) => [model.type, { model, ...membersOf(model) }]),
    );
  }

  /** @throws Error where the model has no such resource. */
  resource(type: string): ResourceType {
    const found = this.resources.get(type);
    if (!found) throw new Error(`the provider has no resource ${type}`);
    return found;
  }

  /** @throws Error where the model has no such data source. */
  dataSource(type: string): DataSourceType {
    const found = this.dataSources.get(type);
    if (!found) throw new Error(`the provider has no data source ${type}`);
    return found;
  }

  resourceTypes(): readonly string[] {
    return [...this.resources.keys()];
  }

  dataSourceTypes(): readonly string[] {
    return [...this.dataSources.keys()];
  }
}

const membersOf = ({ members }: { readonly members: Members }) => ({
  members: { ...members, id },
  settable: members,
});

/** An object with a value for each member. */
export const mapMembers = (
  members: Members,
  value: (member: Member, name: string) => TerraformValue,
): TerraformObject =>
  Object.fromEntries(
    Object.entries(members).map(([name, member]): [string, TerraformValue] => [name, value(member, name)]),
  );
