import { provesLifeWithCdktf } from "../../../testing/cdktf-life";

provesLifeWithCdktf("bfd");
