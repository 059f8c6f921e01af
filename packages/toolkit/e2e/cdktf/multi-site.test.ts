import { provesLifeWithCdktf } from "../../testing/cdktf-life";

provesLifeWithCdktf("multi-site");
