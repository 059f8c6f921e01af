import { provesLifeWithCdktf } from "../../testing/cdktf-life";

provesLifeWithCdktf("worked-example");
