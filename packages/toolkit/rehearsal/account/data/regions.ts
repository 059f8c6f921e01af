import { ServiceError } from "../../service/service";
import { regionsFor } from "../regions";
import { flag, text } from "../values";
import { type DataSource, hashOf } from "./data-source";

/** Source: provider source, data_source_alicloud_regions.go. */
export const regions: DataSource = {
  type: "alicloud_regions",
  read({ config, region, world }) {
    const current = flag(config, "current") === true;
    const name = text(config, "name");
    if (current && name !== "" && name !== region)
      throw new ServiceError(
        "ProviderError",
        `name doesn't match current region: ${region}, please input again.`,
      );
    const wanted = current ? region : name;
    const names = regionsFor(world.regions);
    const ids = Object.keys(names).filter((id) => wanted === "" || id === wanted);
    if (ids.length === 0)
      throw new ServiceError(
        "ProviderError",
        "Your query region returned no results. Please change your search criteria and try again.",
      );
    return {
      id: hashOf(ids),
      ids,
      current,
      name,
      regions: ids.map((id) => ({ id, region_id: id, local_name: names[id] ?? id })),
    };
  },
};

/** The id of the account itself. */
export const account: DataSource = {
  type: "alicloud_account",
  read: ({ accountId }) => ({ id: accountId }),
};
