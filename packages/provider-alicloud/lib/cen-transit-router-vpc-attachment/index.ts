// Generated from the model of the resource alicloud_cen_transit_router_vpc_attachment (packages/provider-alicloud/model). Do not edit.
// Provider aliyun/alicloud 1.289.0, schema sha256 86c7398de7dc04c38d5e0b9439915194c3da3c307af0c912808ed77f57591db1
// To change it, change the model and run: node -r @hybridnet/network/typescript packages/provider-alicloud/bindings/generate.ts

// https://registry.terraform.io/providers/aliyun/alicloud/1.289.0/docs/resources/cen_transit_router_vpc_attachment
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface CenTransitRouterVpcAttachmentConfig extends cdktf.TerraformMetaArguments {
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/aliyun/alicloud/1.289.0/docs/resources/cen_transit_router_vpc_attachment#auto_publish_route_enabled CenTransitRouterVpcAttachment#auto_publish_route_enabled}
  */
  readonly autoPublishRouteEnabled?: boolean | cdktf.IResolvable | undefined;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/aliyun/alicloud/1.289.0/docs/resources/cen_transit_router_vpc_attachment#cen_id CenTransitRouterVpcAttachment#cen_id}
  */
  readonly cenId?: string | undefined;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/aliyun/alicloud/1.289.0/docs/resources/cen_transit_router_vpc_attachment#dry_run CenTransitRouterVpcAttachment#dry_run}
  */
  readonly dryRun?: boolean | cdktf.IResolvable | undefined;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/aliyun/alicloud/1.289.0/docs/resources/cen_transit_router_vpc_attachment#force_delete CenTransitRouterVpcAttachment#force_delete}
  */
  readonly forceDelete?: boolean | cdktf.IResolvable | undefined;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/aliyun/alicloud/1.289.0/docs/resources/cen_transit_router_vpc_attachment#id CenTransitRouterVpcAttachment#id}
  *
  * Please be aware that the id field is automatically added to all resources in Terraform providers using a Terraform provider SDK version below 2.
  * If you experience problems setting this value it might not be settable. Please take a look at the provider documentation to ensure it should be settable.
  */
  readonly id?: string | undefined;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/aliyun/alicloud/1.289.0/docs/resources/cen_transit_router_vpc_attachment#order_type CenTransitRouterVpcAttachment#order_type}
  */
  readonly orderType?: string | undefined;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/aliyun/alicloud/1.289.0/docs/resources/cen_transit_router_vpc_attachment#payment_type CenTransitRouterVpcAttachment#payment_type}
  */
  readonly paymentType?: string | undefined;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/aliyun/alicloud/1.289.0/docs/resources/cen_transit_router_vpc_attachment#resource_type CenTransitRouterVpcAttachment#resource_type}
  */
  readonly resourceType?: string | undefined;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/aliyun/alicloud/1.289.0/docs/resources/cen_transit_router_vpc_attachment#tags CenTransitRouterVpcAttachment#tags}
  */
  readonly tags?: { [key: string]: string } | undefined;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/aliyun/alicloud/1.289.0/docs/resources/cen_transit_router_vpc_attachment#transit_router_attachment_description CenTransitRouterVpcAttachment#transit_router_attachment_description}
  */
  readonly transitRouterAttachmentDescription?: string | undefined;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/aliyun/alicloud/1.289.0/docs/resources/cen_transit_router_vpc_attachment#transit_router_id CenTransitRouterVpcAttachment#transit_router_id}
  */
  readonly transitRouterId?: string | undefined;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/aliyun/alicloud/1.289.0/docs/resources/cen_transit_router_vpc_attachment#transit_router_vpc_attachment_name CenTransitRouterVpcAttachment#transit_router_vpc_attachment_name}
  */
  readonly transitRouterVpcAttachmentName?: string | undefined;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/aliyun/alicloud/1.289.0/docs/resources/cen_transit_router_vpc_attachment#transit_router_vpc_attachment_options CenTransitRouterVpcAttachment#transit_router_vpc_attachment_options}
  */
  readonly transitRouterVpcAttachmentOptions?: { [key: string]: string } | undefined;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/aliyun/alicloud/1.289.0/docs/resources/cen_transit_router_vpc_attachment#vpc_id CenTransitRouterVpcAttachment#vpc_id}
  */
  readonly vpcId: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/aliyun/alicloud/1.289.0/docs/resources/cen_transit_router_vpc_attachment#vpc_owner_id CenTransitRouterVpcAttachment#vpc_owner_id}
  */
  readonly vpcOwnerId?: string | undefined;
  /**
  * options block
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/aliyun/alicloud/1.289.0/docs/resources/cen_transit_router_vpc_attachment#options CenTransitRouterVpcAttachment#options}
  */
  readonly options?: CenTransitRouterVpcAttachmentOptions | undefined;
  /**
  * timeouts block
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/aliyun/alicloud/1.289.0/docs/resources/cen_transit_router_vpc_attachment#timeouts CenTransitRouterVpcAttachment#timeouts}
  */
  readonly timeouts?: CenTransitRouterVpcAttachmentTimeouts | undefined;
  /**
  * zone_mappings block
  *
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/aliyun/alicloud/1.289.0/docs/resources/cen_transit_router_vpc_attachment#zone_mappings CenTransitRouterVpcAttachment#zone_mappings}
  */
  readonly zoneMappings: CenTransitRouterVpcAttachmentZoneMappings[] | cdktf.IResolvable;
}
export interface CenTransitRouterVpcAttachmentOptions {
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/aliyun/alicloud/1.289.0/docs/resources/cen_transit_router_vpc_attachment#appliance_mode_support CenTransitRouterVpcAttachment#appliance_mode_support}
  */
  readonly applianceModeSupport?: string | undefined;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/aliyun/alicloud/1.289.0/docs/resources/cen_transit_router_vpc_attachment#ipv6_support CenTransitRouterVpcAttachment#ipv6_support}
  */
  readonly ipv6Support?: string | undefined;
}

export function cenTransitRouterVpcAttachmentOptionsToTerraform(struct?: CenTransitRouterVpcAttachmentOptionsOutputReference | CenTransitRouterVpcAttachmentOptions): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    appliance_mode_support: cdktf.stringToTerraform(struct!.applianceModeSupport),
    ipv6_support: cdktf.stringToTerraform(struct!.ipv6Support),
  }
}


export function cenTransitRouterVpcAttachmentOptionsToHclTerraform(struct?: CenTransitRouterVpcAttachmentOptionsOutputReference | CenTransitRouterVpcAttachmentOptions): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    appliance_mode_support: {
      value: cdktf.stringToHclTerraform(struct!.applianceModeSupport),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    ipv6_support: {
      value: cdktf.stringToHclTerraform(struct!.ipv6Support),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class CenTransitRouterVpcAttachmentOptionsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false, 0);
  }

  public get internalValue(): CenTransitRouterVpcAttachmentOptions | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._applianceModeSupport !== undefined) {
      hasAnyValues = true;
      internalValueResult.applianceModeSupport = this._applianceModeSupport;
    }
    if (this._ipv6Support !== undefined) {
      hasAnyValues = true;
      internalValueResult.ipv6Support = this._ipv6Support;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: CenTransitRouterVpcAttachmentOptions | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this._applianceModeSupport = undefined;
      this._ipv6Support = undefined;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this._applianceModeSupport = value.applianceModeSupport;
      this._ipv6Support = value.ipv6Support;
    }
  }

  // appliance_mode_support - computed: true, optional: true, required: false
  private _applianceModeSupport?: string | undefined;
  public get applianceModeSupport() {
    return this.getStringAttribute('appliance_mode_support');
  }
  public set applianceModeSupport(value: string) {
    this._applianceModeSupport = value;
  }
  public resetApplianceModeSupport() {
    this._applianceModeSupport = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get applianceModeSupportInput() {
    return this._applianceModeSupport;
  }

  // ipv6_support - computed: true, optional: true, required: false
  private _ipv6Support?: string | undefined;
  public get ipv6Support() {
    return this.getStringAttribute('ipv6_support');
  }
  public set ipv6Support(value: string) {
    this._ipv6Support = value;
  }
  public resetIpv6Support() {
    this._ipv6Support = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get ipv6SupportInput() {
    return this._ipv6Support;
  }
}
export interface CenTransitRouterVpcAttachmentTimeouts {
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/aliyun/alicloud/1.289.0/docs/resources/cen_transit_router_vpc_attachment#create CenTransitRouterVpcAttachment#create}
  */
  readonly create?: string | undefined;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/aliyun/alicloud/1.289.0/docs/resources/cen_transit_router_vpc_attachment#delete CenTransitRouterVpcAttachment#delete}
  */
  readonly delete?: string | undefined;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/aliyun/alicloud/1.289.0/docs/resources/cen_transit_router_vpc_attachment#update CenTransitRouterVpcAttachment#update}
  */
  readonly update?: string | undefined;
}

export function cenTransitRouterVpcAttachmentTimeoutsToTerraform(struct?: CenTransitRouterVpcAttachmentTimeouts | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    create: cdktf.stringToTerraform(struct!.create),
    delete: cdktf.stringToTerraform(struct!.delete),
    update: cdktf.stringToTerraform(struct!.update),
  }
}


export function cenTransitRouterVpcAttachmentTimeoutsToHclTerraform(struct?: CenTransitRouterVpcAttachmentTimeouts | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    create: {
      value: cdktf.stringToHclTerraform(struct!.create),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    delete: {
      value: cdktf.stringToHclTerraform(struct!.delete),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    update: {
      value: cdktf.stringToHclTerraform(struct!.update),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class CenTransitRouterVpcAttachmentTimeoutsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable | undefined;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string) {
    super(terraformResource, terraformAttribute, false);
  }

  public get internalValue(): CenTransitRouterVpcAttachmentTimeouts | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._create !== undefined) {
      hasAnyValues = true;
      internalValueResult.create = this._create;
    }
    if (this._delete !== undefined) {
      hasAnyValues = true;
      internalValueResult.delete = this._delete;
    }
    if (this._update !== undefined) {
      hasAnyValues = true;
      internalValueResult.update = this._update;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: CenTransitRouterVpcAttachmentTimeouts | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._create = undefined;
      this._delete = undefined;
      this._update = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._create = value.create;
      this._delete = value.delete;
      this._update = value.update;
    }
  }

  // create - computed: false, optional: true, required: false
  private _create?: string | undefined;
  public get create() {
    return this.getStringAttribute('create');
  }
  public set create(value: string) {
    this._create = value;
  }
  public resetCreate() {
    this._create = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get createInput() {
    return this._create;
  }

  // delete - computed: false, optional: true, required: false
  private _delete?: string | undefined;
  public get delete() {
    return this.getStringAttribute('delete');
  }
  public set delete(value: string) {
    this._delete = value;
  }
  public resetDelete() {
    this._delete = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get deleteInput() {
    return this._delete;
  }

  // update - computed: false, optional: true, required: false
  private _update?: string | undefined;
  public get update() {
    return this.getStringAttribute('update');
  }
  public set update(value: string) {
    this._update = value;
  }
  public resetUpdate() {
    this._update = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get updateInput() {
    return this._update;
  }
}
export interface CenTransitRouterVpcAttachmentZoneMappings {
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/aliyun/alicloud/1.289.0/docs/resources/cen_transit_router_vpc_attachment#vswitch_id CenTransitRouterVpcAttachment#vswitch_id}
  */
  readonly vswitchId: string;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/aliyun/alicloud/1.289.0/docs/resources/cen_transit_router_vpc_attachment#zone_id CenTransitRouterVpcAttachment#zone_id}
  */
  readonly zoneId: string;
}

export function cenTransitRouterVpcAttachmentZoneMappingsToTerraform(struct?: CenTransitRouterVpcAttachmentZoneMappings | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
    vswitch_id: cdktf.stringToTerraform(struct!.vswitchId),
    zone_id: cdktf.stringToTerraform(struct!.zoneId),
  }
}


export function cenTransitRouterVpcAttachmentZoneMappingsToHclTerraform(struct?: CenTransitRouterVpcAttachmentZoneMappings | cdktf.IResolvable): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
    vswitch_id: {
      value: cdktf.stringToHclTerraform(struct!.vswitchId),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
    zone_id: {
      value: cdktf.stringToHclTerraform(struct!.zoneId),
      isBlock: false,
      type: "simple",
      storageClassType: "string",
    },
  };

  // remove undefined attributes
  return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined));
}

export class CenTransitRouterVpcAttachmentZoneMappingsOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;
  private resolvableValue?: cdktf.IResolvable | undefined;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectIndex the index of this item in the list
  * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean) {
    super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
  }

  public get internalValue(): CenTransitRouterVpcAttachmentZoneMappings | cdktf.IResolvable | undefined {
    if (this.resolvableValue) {
      return this.resolvableValue;
    }
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    if (this._vswitchId !== undefined) {
      hasAnyValues = true;
      internalValueResult.vswitchId = this._vswitchId;
    }
    if (this._zoneId !== undefined) {
      hasAnyValues = true;
      internalValueResult.zoneId = this._zoneId;
    }
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: CenTransitRouterVpcAttachmentZoneMappings | cdktf.IResolvable | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
      this.resolvableValue = undefined;
      this._vswitchId = undefined;
      this._zoneId = undefined;
    }
    else if (cdktf.Tokenization.isResolvable(value)) {
      this.isEmptyObject = false;
      this.resolvableValue = value;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
      this.resolvableValue = undefined;
      this._vswitchId = value.vswitchId;
      this._zoneId = value.zoneId;
    }
  }

  // vswitch_id - computed: false, optional: false, required: true
  private _vswitchId?: string | undefined;
  public get vswitchId() {
    return this.getStringAttribute('vswitch_id');
  }
  public set vswitchId(value: string) {
    this._vswitchId = value;
  }
  // Temporarily expose input value. Use with caution.
  public get vswitchIdInput() {
    return this._vswitchId;
  }

  // zone_id - computed: false, optional: false, required: true
  private _zoneId?: string | undefined;
  public get zoneId() {
    return this.getStringAttribute('zone_id');
  }
  public set zoneId(value: string) {
    this._zoneId = value;
  }
  // Temporarily expose input value. Use with caution.
  public get zoneIdInput() {
    return this._zoneId;
  }
}

export class CenTransitRouterVpcAttachmentZoneMappingsList extends cdktf.ComplexList {
  public internalValue? : CenTransitRouterVpcAttachmentZoneMappings[] | cdktf.IResolvable | undefined;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param wrapsSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  constructor(protected override terraformResource: cdktf.IInterpolatingParent, protected override terraformAttribute: string, protected override wrapsSet: boolean) {
    super(terraformResource, terraformAttribute, wrapsSet)
  }

  /**
  * @param index the index of the item to return
  */
  public get(index: number): CenTransitRouterVpcAttachmentZoneMappingsOutputReference {
    return new CenTransitRouterVpcAttachmentZoneMappingsOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}

/**
* Represents a {@link https://registry.terraform.io/providers/aliyun/alicloud/1.289.0/docs/resources/cen_transit_router_vpc_attachment alicloud_cen_transit_router_vpc_attachment}
*/
export class CenTransitRouterVpcAttachment extends cdktf.TerraformResource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "alicloud_cen_transit_router_vpc_attachment";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a CenTransitRouterVpcAttachment resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the CenTransitRouterVpcAttachment to import
  * @param importFromId The id of the existing CenTransitRouterVpcAttachment that should be imported. Refer to the {@link https://registry.terraform.io/providers/aliyun/alicloud/1.289.0/docs/resources/cen_transit_router_vpc_attachment#import import section} in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the CenTransitRouterVpcAttachment to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "alicloud_cen_transit_router_vpc_attachment", importId: importFromId, ...(provider && { provider }) });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new {@link https://registry.terraform.io/providers/aliyun/alicloud/1.289.0/docs/resources/cen_transit_router_vpc_attachment alicloud_cen_transit_router_vpc_attachment} Resource
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options CenTransitRouterVpcAttachmentConfig
  */
  public constructor(scope: Construct, id: string, config: CenTransitRouterVpcAttachmentConfig) {
    super(scope, id, {
      terraformResourceType: 'alicloud_cen_transit_router_vpc_attachment',
      terraformGeneratorMetadata: {
        providerName: 'alicloud',
        providerVersion: '1.289.0',
        providerVersionConstraint: '1.289.0'
      },
      ...config,
    });
    this._autoPublishRouteEnabled = config.autoPublishRouteEnabled;
    this._cenId = config.cenId;
    this._dryRun = config.dryRun;
    this._forceDelete = config.forceDelete;
    this._id = config.id;
    this._orderType = config.orderType;
    this._paymentType = config.paymentType;
    this._resourceType = config.resourceType;
    this._tags = config.tags;
    this._transitRouterAttachmentDescription = config.transitRouterAttachmentDescription;
    this._transitRouterId = config.transitRouterId;
    this._transitRouterVpcAttachmentName = config.transitRouterVpcAttachmentName;
    this._transitRouterVpcAttachmentOptions = config.transitRouterVpcAttachmentOptions;
    this._vpcId = config.vpcId;
    this._vpcOwnerId = config.vpcOwnerId;
    this._options.internalValue = config.options;
    this._timeouts.internalValue = config.timeouts;
    this._zoneMappings.internalValue = config.zoneMappings;
  }

  // ==========
  // ATTRIBUTES
  // ==========

  // auto_publish_route_enabled - computed: false, optional: true, required: false
  private _autoPublishRouteEnabled?: boolean | cdktf.IResolvable | undefined;
  public get autoPublishRouteEnabled() {
    return this.getBooleanAttribute('auto_publish_route_enabled');
  }
  public set autoPublishRouteEnabled(value: boolean | cdktf.IResolvable) {
    this._autoPublishRouteEnabled = value;
  }
  public resetAutoPublishRouteEnabled() {
    this._autoPublishRouteEnabled = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get autoPublishRouteEnabledInput() {
    return this._autoPublishRouteEnabled;
  }

  // cen_id - computed: false, optional: true, required: false
  private _cenId?: string | undefined;
  public get cenId() {
    return this.getStringAttribute('cen_id');
  }
  public set cenId(value: string) {
    this._cenId = value;
  }
  public resetCenId() {
    this._cenId = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get cenIdInput() {
    return this._cenId;
  }

  // create_time - computed: true, optional: false, required: false
  public get createTime() {
    return this.getStringAttribute('create_time');
  }

  // dry_run - computed: false, optional: true, required: false
  private _dryRun?: boolean | cdktf.IResolvable | undefined;
  public get dryRun() {
    return this.getBooleanAttribute('dry_run');
  }
  public set dryRun(value: boolean | cdktf.IResolvable) {
    this._dryRun = value;
  }
  public resetDryRun() {
    this._dryRun = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get dryRunInput() {
    return this._dryRun;
  }

  // force_delete - computed: false, optional: true, required: false
  private _forceDelete?: boolean | cdktf.IResolvable | undefined;
  public get forceDelete() {
    return this.getBooleanAttribute('force_delete');
  }
  public set forceDelete(value: boolean | cdktf.IResolvable) {
    this._forceDelete = value;
  }
  public resetForceDelete() {
    this._forceDelete = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get forceDeleteInput() {
    return this._forceDelete;
  }

  // id - computed: true, optional: true, required: false
  private _id?: string | undefined;
  public get id() {
    return this.getStringAttribute('id');
  }
  public set id(value: string) {
    this._id = value;
  }
  public resetId() {
    this._id = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get idInput() {
    return this._id;
  }

  // order_type - computed: true, optional: true, required: false
  private _orderType?: string | undefined;
  public get orderType() {
    return this.getStringAttribute('order_type');
  }
  public set orderType(value: string) {
    this._orderType = value;
  }
  public resetOrderType() {
    this._orderType = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get orderTypeInput() {
    return this._orderType;
  }

  // payment_type - computed: true, optional: true, required: false
  private _paymentType?: string | undefined;
  public get paymentType() {
    return this.getStringAttribute('payment_type');
  }
  public set paymentType(value: string) {
    this._paymentType = value;
  }
  public resetPaymentType() {
    this._paymentType = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get paymentTypeInput() {
    return this._paymentType;
  }

  // region_id - computed: true, optional: false, required: false
  public get regionId() {
    return this.getStringAttribute('region_id');
  }

  // resource_type - computed: true, optional: true, required: false
  private _resourceType?: string | undefined;
  public get resourceType() {
    return this.getStringAttribute('resource_type');
  }
  public set resourceType(value: string) {
    this._resourceType = value;
  }
  public resetResourceType() {
    this._resourceType = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get resourceTypeInput() {
    return this._resourceType;
  }

  // status - computed: true, optional: false, required: false
  public get status() {
    return this.getStringAttribute('status');
  }

  // tags - computed: false, optional: true, required: false
  private _tags?: { [key: string]: string } | undefined;
  public get tags() {
    return this.getStringMapAttribute('tags');
  }
  public set tags(value: { [key: string]: string }) {
    this._tags = value;
  }
  public resetTags() {
    this._tags = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get tagsInput() {
    return this._tags;
  }

  // transit_router_attachment_description - computed: false, optional: true, required: false
  private _transitRouterAttachmentDescription?: string | undefined;
  public get transitRouterAttachmentDescription() {
    return this.getStringAttribute('transit_router_attachment_description');
  }
  public set transitRouterAttachmentDescription(value: string) {
    this._transitRouterAttachmentDescription = value;
  }
  public resetTransitRouterAttachmentDescription() {
    this._transitRouterAttachmentDescription = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get transitRouterAttachmentDescriptionInput() {
    return this._transitRouterAttachmentDescription;
  }

  // transit_router_attachment_id - computed: true, optional: false, required: false
  public get transitRouterAttachmentId() {
    return this.getStringAttribute('transit_router_attachment_id');
  }

  // transit_router_id - computed: true, optional: true, required: false
  private _transitRouterId?: string | undefined;
  public get transitRouterId() {
    return this.getStringAttribute('transit_router_id');
  }
  public set transitRouterId(value: string) {
    this._transitRouterId = value;
  }
  public resetTransitRouterId() {
    this._transitRouterId = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get transitRouterIdInput() {
    return this._transitRouterId;
  }

  // transit_router_vpc_attachment_name - computed: true, optional: true, required: false
  private _transitRouterVpcAttachmentName?: string | undefined;
  public get transitRouterVpcAttachmentName() {
    return this.getStringAttribute('transit_router_vpc_attachment_name');
  }
  public set transitRouterVpcAttachmentName(value: string) {
    this._transitRouterVpcAttachmentName = value;
  }
  public resetTransitRouterVpcAttachmentName() {
    this._transitRouterVpcAttachmentName = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get transitRouterVpcAttachmentNameInput() {
    return this._transitRouterVpcAttachmentName;
  }

  // transit_router_vpc_attachment_options - computed: true, optional: true, required: false
  private _transitRouterVpcAttachmentOptions?: { [key: string]: string } | undefined;
  public get transitRouterVpcAttachmentOptions() {
    return this.getStringMapAttribute('transit_router_vpc_attachment_options');
  }
  public set transitRouterVpcAttachmentOptions(value: { [key: string]: string }) {
    this._transitRouterVpcAttachmentOptions = value;
  }
  public resetTransitRouterVpcAttachmentOptions() {
    this._transitRouterVpcAttachmentOptions = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get transitRouterVpcAttachmentOptionsInput() {
    return this._transitRouterVpcAttachmentOptions;
  }

  // vpc_id - computed: false, optional: false, required: true
  private _vpcId?: string | undefined;
  public get vpcId() {
    return this.getStringAttribute('vpc_id');
  }
  public set vpcId(value: string) {
    this._vpcId = value;
  }
  // Temporarily expose input value. Use with caution.
  public get vpcIdInput() {
    return this._vpcId;
  }

  // vpc_owner_id - computed: true, optional: true, required: false
  private _vpcOwnerId?: string | undefined;
  public get vpcOwnerId() {
    return this.getStringAttribute('vpc_owner_id');
  }
  public set vpcOwnerId(value: string) {
    this._vpcOwnerId = value;
  }
  public resetVpcOwnerId() {
    this._vpcOwnerId = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get vpcOwnerIdInput() {
    return this._vpcOwnerId;
  }

  // options - computed: false, optional: true, required: false
  private _options = new CenTransitRouterVpcAttachmentOptionsOutputReference(this, "options");
  public get options() {
    return this._options;
  }
  public putOptions(value: CenTransitRouterVpcAttachmentOptions) {
    this._options.internalValue = value;
  }
  public resetOptions() {
    this._options.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get optionsInput() {
    return this._options.internalValue;
  }

  // timeouts - computed: false, optional: true, required: false
  private _timeouts = new CenTransitRouterVpcAttachmentTimeoutsOutputReference(this, "timeouts");
  public get timeouts() {
    return this._timeouts;
  }
  public putTimeouts(value: CenTransitRouterVpcAttachmentTimeouts) {
    this._timeouts.internalValue = value;
  }
  public resetTimeouts() {
    this._timeouts.internalValue = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get timeoutsInput() {
    return this._timeouts.internalValue;
  }

  // zone_mappings - computed: false, optional: false, required: true
  private _zoneMappings = new CenTransitRouterVpcAttachmentZoneMappingsList(this, "zone_mappings", true);
  public get zoneMappings() {
    return this._zoneMappings;
  }
  public putZoneMappings(value: CenTransitRouterVpcAttachmentZoneMappings[] | cdktf.IResolvable) {
    this._zoneMappings.internalValue = value;
  }
  // Temporarily expose input value. Use with caution.
  public get zoneMappingsInput() {
    return this._zoneMappings.internalValue;
  }

  // =========
  // SYNTHESIS
  // =========

  protected override synthesizeAttributes(): { [name: string]: any } {
    return {
      auto_publish_route_enabled: cdktf.booleanToTerraform(this._autoPublishRouteEnabled),
      cen_id: cdktf.stringToTerraform(this._cenId),
      dry_run: cdktf.booleanToTerraform(this._dryRun),
      force_delete: cdktf.booleanToTerraform(this._forceDelete),
      id: cdktf.stringToTerraform(this._id),
      order_type: cdktf.stringToTerraform(this._orderType),
      payment_type: cdktf.stringToTerraform(this._paymentType),
      resource_type: cdktf.stringToTerraform(this._resourceType),
      tags: cdktf.hashMapper(cdktf.stringToTerraform)(this._tags),
      transit_router_attachment_description: cdktf.stringToTerraform(this._transitRouterAttachmentDescription),
      transit_router_id: cdktf.stringToTerraform(this._transitRouterId),
      transit_router_vpc_attachment_name: cdktf.stringToTerraform(this._transitRouterVpcAttachmentName),
      transit_router_vpc_attachment_options: cdktf.hashMapper(cdktf.stringToTerraform)(this._transitRouterVpcAttachmentOptions),
      vpc_id: cdktf.stringToTerraform(this._vpcId),
      vpc_owner_id: cdktf.stringToTerraform(this._vpcOwnerId),
      options: cenTransitRouterVpcAttachmentOptionsToTerraform(this._options.internalValue),
      timeouts: cenTransitRouterVpcAttachmentTimeoutsToTerraform(this._timeouts.internalValue),
      zone_mappings: cdktf.listMapper(cenTransitRouterVpcAttachmentZoneMappingsToTerraform, true)(this._zoneMappings.internalValue),
    };
  }

  protected override synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      auto_publish_route_enabled: {
        value: cdktf.booleanToHclTerraform(this._autoPublishRouteEnabled),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      cen_id: {
        value: cdktf.stringToHclTerraform(this._cenId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      dry_run: {
        value: cdktf.booleanToHclTerraform(this._dryRun),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      force_delete: {
        value: cdktf.booleanToHclTerraform(this._forceDelete),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
      id: {
        value: cdktf.stringToHclTerraform(this._id),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      order_type: {
        value: cdktf.stringToHclTerraform(this._orderType),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      payment_type: {
        value: cdktf.stringToHclTerraform(this._paymentType),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      resource_type: {
        value: cdktf.stringToHclTerraform(this._resourceType),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      tags: {
        value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(this._tags),
        isBlock: false,
        type: "map",
        storageClassType: "stringMap",
      },
      transit_router_attachment_description: {
        value: cdktf.stringToHclTerraform(this._transitRouterAttachmentDescription),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      transit_router_id: {
        value: cdktf.stringToHclTerraform(this._transitRouterId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      transit_router_vpc_attachment_name: {
        value: cdktf.stringToHclTerraform(this._transitRouterVpcAttachmentName),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      transit_router_vpc_attachment_options: {
        value: cdktf.hashMapperHcl(cdktf.stringToHclTerraform)(this._transitRouterVpcAttachmentOptions),
        isBlock: false,
        type: "map",
        storageClassType: "stringMap",
      },
      vpc_id: {
        value: cdktf.stringToHclTerraform(this._vpcId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      vpc_owner_id: {
        value: cdktf.stringToHclTerraform(this._vpcOwnerId),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      options: {
        value: cenTransitRouterVpcAttachmentOptionsToHclTerraform(this._options.internalValue),
        isBlock: true,
        type: "list",
        storageClassType: "CenTransitRouterVpcAttachmentOptionsList",
      },
      timeouts: {
        value: cenTransitRouterVpcAttachmentTimeoutsToHclTerraform(this._timeouts.internalValue),
        isBlock: true,
        type: "struct",
        storageClassType: "CenTransitRouterVpcAttachmentTimeouts",
      },
      zone_mappings: {
        value: cdktf.listMapperHcl(cenTransitRouterVpcAttachmentZoneMappingsToHclTerraform, true)(this._zoneMappings.internalValue),
        isBlock: true,
        type: "set",
        storageClassType: "CenTransitRouterVpcAttachmentZoneMappingsList",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
