import { provesLifeWithCdktf } from "../../support/cdktf-life";

provesLifeWithCdktf("multi-site");
