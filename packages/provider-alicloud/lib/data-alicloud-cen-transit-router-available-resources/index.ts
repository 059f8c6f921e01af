// Generated from the model of the data source alicloud_cen_transit_router_available_resources (packages/provider-alicloud/model). Do not edit.
// Provider aliyun/alicloud 1.289.0, schema sha256 b2e548f7ae151c5c5ac7d03078438d812308de0903fe4dde67c559525653cd1e
// To change it, change the model and run: node -r @hybridnet/network/typescript packages/provider-alicloud/bindings/generate.ts

// https://registry.terraform.io/providers/aliyun/alicloud/1.289.0/docs/data-sources/cen_transit_router_available_resources
// generated from terraform resource schema

import { Construct } from 'constructs';
import * as cdktf from 'cdktf';

// Configuration

export interface DataAlicloudCenTransitRouterAvailableResourcesConfig extends cdktf.TerraformMetaArguments {
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/aliyun/alicloud/1.289.0/docs/data-sources/cen_transit_router_available_resources#id DataAlicloudCenTransitRouterAvailableResources#id}
  *
  * Please be aware that the id field is automatically added to all resources in Terraform providers using a Terraform provider SDK version below 2.
  * If you experience problems setting this value it might not be settable. Please take a look at the provider documentation to ensure it should be settable.
  */
  readonly id?: string | undefined;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/aliyun/alicloud/1.289.0/docs/data-sources/cen_transit_router_available_resources#output_file DataAlicloudCenTransitRouterAvailableResources#output_file}
  */
  readonly outputFile?: string | undefined;
  /**
  * Docs at Terraform Registry: {@link https://registry.terraform.io/providers/aliyun/alicloud/1.289.0/docs/data-sources/cen_transit_router_available_resources#support_multicast DataAlicloudCenTransitRouterAvailableResources#support_multicast}
  */
  readonly supportMulticast?: boolean | cdktf.IResolvable | undefined;
}
export interface DataAlicloudCenTransitRouterAvailableResourcesResources {
}

export function dataAlicloudCenTransitRouterAvailableResourcesResourcesToTerraform(struct?: DataAlicloudCenTransitRouterAvailableResourcesResources): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  return {
  }
}


export function dataAlicloudCenTransitRouterAvailableResourcesResourcesToHclTerraform(struct?: DataAlicloudCenTransitRouterAvailableResourcesResources): any {
  if (!cdktf.canInspect(struct) || cdktf.Tokenization.isResolvable(struct)) { return struct; }
  if (cdktf.isComplexElement(struct)) {
    throw new Error("A complex element was used as configuration, this is not supported: https://cdk.tf/complex-object-as-configuration");
  }
  const attrs = {
  };
  return attrs;
}

export class DataAlicloudCenTransitRouterAvailableResourcesResourcesOutputReference extends cdktf.ComplexObject {
  private isEmptyObject = false;

  /**
  * @param terraformResource The parent resource
  * @param terraformAttribute The attribute on the parent resource this class is referencing
  * @param complexObjectIndex the index of this item in the list
  * @param complexObjectIsFromSet whether the list is wrapping a set (will add tolist() to be able to access an item via an index)
  */
  public constructor(terraformResource: cdktf.IInterpolatingParent, terraformAttribute: string, complexObjectIndex: number, complexObjectIsFromSet: boolean) {
    super(terraformResource, terraformAttribute, complexObjectIsFromSet, complexObjectIndex);
  }

  public get internalValue(): DataAlicloudCenTransitRouterAvailableResourcesResources | undefined {
    let hasAnyValues = this.isEmptyObject;
    const internalValueResult: any = {};
    return hasAnyValues ? internalValueResult : undefined;
  }

  public set internalValue(value: DataAlicloudCenTransitRouterAvailableResourcesResources | undefined) {
    if (value === undefined) {
      this.isEmptyObject = false;
    }
    else {
      this.isEmptyObject = Object.keys(value).length === 0;
    }
  }

  // support_multicast - computed: true, optional: false, required: false
  public get supportMulticast() {
    return this.getBooleanAttribute('support_multicast');
  }

  // master_zones - computed: true, optional: false, required: false
  public get masterZones() {
    return this.getListAttribute('master_zones');
  }

  // slave_zones - computed: true, optional: false, required: false
  public get slaveZones() {
    return this.getListAttribute('slave_zones');
  }

  // available_zones - computed: true, optional: false, required: false
  public get availableZones() {
    return this.getListAttribute('available_zones');
  }
}

export class DataAlicloudCenTransitRouterAvailableResourcesResourcesList extends cdktf.ComplexList {

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
  public get(index: number): DataAlicloudCenTransitRouterAvailableResourcesResourcesOutputReference {
    return new DataAlicloudCenTransitRouterAvailableResourcesResourcesOutputReference(this.terraformResource, this.terraformAttribute, index, this.wrapsSet);
  }
}

/**
* Represents a {@link https://registry.terraform.io/providers/aliyun/alicloud/1.289.0/docs/data-sources/cen_transit_router_available_resources alicloud_cen_transit_router_available_resources}
*/
export class DataAlicloudCenTransitRouterAvailableResources extends cdktf.TerraformDataSource {

  // =================
  // STATIC PROPERTIES
  // =================
  public static readonly tfResourceType = "alicloud_cen_transit_router_available_resources";

  // ==============
  // STATIC Methods
  // ==============
  /**
  * Generates CDKTF code for importing a DataAlicloudCenTransitRouterAvailableResources resource upon running "cdktf plan <stack-name>"
  * @param scope The scope in which to define this construct
  * @param importToId The construct id used in the generated config for the DataAlicloudCenTransitRouterAvailableResources to import
  * @param importFromId The id of the existing DataAlicloudCenTransitRouterAvailableResources that should be imported. Refer to the {@link https://registry.terraform.io/providers/aliyun/alicloud/1.289.0/docs/data-sources/cen_transit_router_available_resources#import import section} in the documentation of this resource for the id to use
  * @param provider? Optional instance of the provider where the DataAlicloudCenTransitRouterAvailableResources to import is found
  */
  public static generateConfigForImport(scope: Construct, importToId: string, importFromId: string, provider?: cdktf.TerraformProvider) {
        return new cdktf.ImportableResource(scope, importToId, { terraformResourceType: "alicloud_cen_transit_router_available_resources", importId: importFromId, ...(provider && { provider }) });
      }

  // ===========
  // INITIALIZER
  // ===========

  /**
  * Create a new {@link https://registry.terraform.io/providers/aliyun/alicloud/1.289.0/docs/data-sources/cen_transit_router_available_resources alicloud_cen_transit_router_available_resources} Data Source
  *
  * @param scope The scope in which to define this construct
  * @param id The scoped construct ID. Must be unique amongst siblings in the same scope
  * @param options DataAlicloudCenTransitRouterAvailableResourcesConfig = {}
  */
  public constructor(scope: Construct, id: string, config: DataAlicloudCenTransitRouterAvailableResourcesConfig = {}) {
    super(scope, id, {
      terraformResourceType: 'alicloud_cen_transit_router_available_resources',
      terraformGeneratorMetadata: {
        providerName: 'alicloud',
        providerVersion: '1.289.0',
        providerVersionConstraint: '1.289.0'
      },
      ...config,
    });
    this._id = config.id;
    this._outputFile = config.outputFile;
    this._supportMulticast = config.supportMulticast;
  }

  // ==========
  // ATTRIBUTES
  // ==========

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

  // output_file - computed: false, optional: true, required: false
  private _outputFile?: string | undefined;
  public get outputFile() {
    return this.getStringAttribute('output_file');
  }
  public set outputFile(value: string) {
    this._outputFile = value;
  }
  public resetOutputFile() {
    this._outputFile = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get outputFileInput() {
    return this._outputFile;
  }

  // resources - computed: true, optional: false, required: false
  private _resources = new DataAlicloudCenTransitRouterAvailableResourcesResourcesList(this, "resources", false);
  public get resources() {
    return this._resources;
  }

  // support_multicast - computed: false, optional: true, required: false
  private _supportMulticast?: boolean | cdktf.IResolvable | undefined;
  public get supportMulticast() {
    return this.getBooleanAttribute('support_multicast');
  }
  public set supportMulticast(value: boolean | cdktf.IResolvable) {
    this._supportMulticast = value;
  }
  public resetSupportMulticast() {
    this._supportMulticast = undefined;
  }
  // Temporarily expose input value. Use with caution.
  public get supportMulticastInput() {
    return this._supportMulticast;
  }

  // =========
  // SYNTHESIS
  // =========

  protected override synthesizeAttributes(): { [name: string]: any } {
    return {
      id: cdktf.stringToTerraform(this._id),
      output_file: cdktf.stringToTerraform(this._outputFile),
      support_multicast: cdktf.booleanToTerraform(this._supportMulticast),
    };
  }

  protected override synthesizeHclAttributes(): { [name: string]: any } {
    const attrs = {
      id: {
        value: cdktf.stringToHclTerraform(this._id),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      output_file: {
        value: cdktf.stringToHclTerraform(this._outputFile),
        isBlock: false,
        type: "simple",
        storageClassType: "string",
      },
      support_multicast: {
        value: cdktf.booleanToHclTerraform(this._supportMulticast),
        isBlock: false,
        type: "simple",
        storageClassType: "boolean",
      },
    };

    // remove undefined attributes
    return Object.fromEntries(Object.entries(attrs).filter(([_, value]) => value !== undefined && value.value !== undefined ))
  }
}
