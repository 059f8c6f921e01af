import { contract } from "./contract";

/** What `connectivity` offers: the Alibaba Cloud end of every circuit. Keys are `<data centre>_<circuit>`. */
export const connectivityContract = contract("connectivity", {
  vbr_ids: { kind: "map", description: "VBR id per circuit." },
  vbr_regions: { kind: "map", description: "Region of the VBR per circuit." },
});
