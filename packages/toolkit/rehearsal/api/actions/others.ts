/** Resource groups, tags, regions, and what the provider asks of other products when it configures itself. */
import { knownTransitRouterZones, regionsFor } from "../../account/regions";
import { tf } from "../../account/types";
import type { Actions, Change } from "../action";
import { accepted, text as isText } from "../parameters";
import { illegal } from "../refusal";
import { taggingParameters } from "../tagging";

/** Moves an object of one of these types into another resource group. */
const moveGroup = (name: string, types: readonly string[]): Change => ({
  kind: "change",
  type: types[0] ?? "",
  by: {
    of: [name, "NewResourceGroupId"],
    find: (given, { world }) =>
      types.map((type) => world.get(type, given[name] ?? "")).find((object) => object !== undefined),
  },
  parameters: { NewResourceGroupId: isText("resource_group_id"), ResourceType: accepted },
});

const { ResourceType, ResourceId, Tag, TagKey } = taggingParameters;
const tag = { kind: "tag", parameters: { ResourceType, ResourceId, Tag } } as const;
const untag = { kind: "untag", parameters: { ResourceType, ResourceId, TagKey } } as const;
const listTags = { kind: "list tags", parameters: { ResourceType, ResourceId } } as const;

export const vpcOthers: Actions = {
  MoveResourceGroup: moveGroup("ResourceId", [tf.vpc, tf.vswitch]),
  ChangeResourceGroup: moveGroup("ResourceId", [tf.vbr]),
  MoveVpnResourceGroup: moveGroup("InstanceId", [tf.connection, tf.customerGateway]),
  TagResources: tag,
  // The API has it with a capital T; the SDKs write both.
  UnTagResources: untag,
  UntagResources: untag,
  ListTagResources: listTags,
  TagResourcesForExpressConnect: tag,
  UntagResourcesForExpressConnect: untag,
};

export const cenOthers: Actions = {
  MoveResourceGroup: moveGroup("ResourceId", [tf.cen]),
  TagResources: tag,
  UntagResources: untag,
  ListTagResources: listTags,
};

export const ecsActions: Actions = {
  DescribeRegions: {
    kind: "other",
    parameters: { AcceptLanguage: accepted, InstanceChargeType: accepted, ResourceType: accepted },
    run: (_request, requests) => ({
      Regions: {
        Region: Object.entries(regionsFor(requests.world.regions)).map(([RegionId, LocalName]) => ({
          RegionId,
          LocalName,
          RegionEndpoint: `ecs.${RegionId}.aliyuncs.com`,
          Status: "available",
        })),
      },
    }),
  },
  DescribeZones: {
    kind: "other",
    parameters: { AcceptLanguage: accepted, InstanceChargeType: accepted, Verbose: accepted },
    run: ({ region }, requests) => {
      if (!(region in regionsFor(requests.world.regions)))
        throw illegal("RegionId", `there is no region ${region}`);
      const zones = knownTransitRouterZones(region) ?? [];
      return { Zones: { Zone: zones.map((ZoneId) => ({ ZoneId, LocalName: ZoneId })) } };
    },
  },
};

export const stsActions: Actions = {
  GetCallerIdentity: {
    kind: "other",
    parameters: {},
    run: (_request, { accountId }) => ({
      AccountId: accountId,
      Arn: `acs:ram::${accountId}:root`,
      IdentityType: "Account",
      PrincipalId: accountId,
      UserId: accountId,
    }),
  },
};

export const locationActions: Actions = {
  /** Every product of the account is at the address where this question arrived. */
  DescribeEndpoints: {
    kind: "other",
    parameters: { Id: accepted, ServiceCode: isText("code"), Type: accepted },
    run: ({ host, parameters }) => ({
      Success: true,
      Endpoints: {
        Endpoint: [
          {
            Endpoint: host,
            Id: parameters.Id ?? "",
            Namespace: "",
            Protocols: { Protocols: ["HTTP", "HTTPS"] },
            // The service's own spelling (alibaba-cloud-sdk-go, services/location/struct_endpoint.go).
            SerivceCode: parameters.ServiceCode ?? "",
            Type: parameters.Type ?? "openAPI",
          },
        ],
      },
    }),
  },
};

export const billingActions: Actions = {
  /** By whether it is refused the provider tells an account of China from an international one (connectivity/client.go:1714). */
  QueryAvailableInstances: {
    kind: "other",
    parameters: {
      PageNum: accepted,
      PageSize: accepted,
      ProductCode: accepted,
      ProductType: accepted,
      SubscriptionType: accepted,
    },
    run: () => ({
      Code: "Success",
      Message: "Successful!",
      Success: true,
      Data: { InstanceList: [], PageNum: 1, PageSize: 50, TotalCount: 0 },
    }),
  },
};
