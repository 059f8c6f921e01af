import { provesLifeWithCdktf } from "../../support/cdktf-life";

provesLifeWithCdktf("single-tunnel");
