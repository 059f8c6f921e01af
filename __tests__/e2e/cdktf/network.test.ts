import { provesLifeWithCdktf } from "../../support/cdktf-life";

provesLifeWithCdktf("network");
