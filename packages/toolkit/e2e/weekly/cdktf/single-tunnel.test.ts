import { provesLifeWithCdktf } from "../../../testing/cdktf-life";

provesLifeWithCdktf("single-tunnel");
