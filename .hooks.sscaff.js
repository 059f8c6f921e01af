const { cpSync } = require("node:fs");

/**
 * Called by `cdktf init --template`. It swallows what goes wrong while this file is loaded, copies neither this file
 * nor the mode of any other, and reads pictures as text.
 */
exports.post = ({ Name, Description, projectId }) => {
  cpSync(`${__dirname}/docs/images`, "docs/images", { recursive: true });
  const { adopt } = require("./bootstrap/adopt.cjs");
  adopt({ folder: ".", name: Name, description: Description, projectId });
};
