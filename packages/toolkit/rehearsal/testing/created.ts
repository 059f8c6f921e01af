import type { TerraformObject } from "../protocol/values";
import type { ResourceType } from "../provider/catalogue";
import { planChange } from "../provider/change";
import { apply } from "../provider/life-cycle";
import { MemoryService } from "./memory-service";
import { sessionOn } from "./session";

/** The state of an object that was planned and made by a configuration. */
export async function created(resource: ResourceType, config: TerraformObject): Promise<TerraformObject> {
  const { planned } = planChange(resource, config, null);
  const { state } = await apply(resource, sessionOn(new MemoryService()), null, planned);
  if (!state) throw new Error("nothing was created");
  return state;
}
