// @ts-check
const { accessSync, constants, statSync } = require("node:fs");
const { delimiter, join } = require("node:path");

/**
 * A Terraform of this checkout's own, for machines that have none.
 * @param {string} checkout
 */
const ownTerraform = (checkout) => join(checkout, ".tools", "terraform");

/**
 * Lets the programs that are started with an environment, such as cdktf, run the checkout's own Terraform, where there
 * is one and neither TERRAFORM_BINARY_NAME nor the PATH has another.
 * @param {NodeJS.ProcessEnv} env changed in place
 * @param {string} checkout
 */
function chooseTerraform(env, checkout) {
  const own = ownTerraform(checkout);
  if (!env.TERRAFORM_BINARY_NAME && onPath("terraform", env) === undefined && isExecutable(own))
    env.TERRAFORM_BINARY_NAME = own;
}

/**
 * @param {string} name
 * @param {NodeJS.ProcessEnv} env
 */
function onPath(name, env) {
  return (env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isExecutable);
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

module.exports = { chooseTerraform, isExecutable, onPath, ownTerraform };
