import { join } from "node:path";
import { writeLocks } from "@cdktf/provider-alicloud/registry/lock";
import { chooseTerraform } from "@hybridnet/network/terraform-program";
import { stackNames } from "../stacks/contracts/contract";

/**
 * `npm run lock` writes the provider lock file of each stack to `locks/`, with checksums for every platform that
 * runs Terraform here. It ends with 4 and writes nothing where Terraform or its registry is missing.
 */
if (process.argv.length > 2) {
  console.error("usage: npm run lock");
  process.exitCode = 1;
} else {
  const checkout = join(__dirname, "..");
  chooseTerraform(process.env, checkout);
  process.exitCode = writeLocks(stackNames, join(checkout, "locks"));
}
