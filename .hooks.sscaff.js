/**
 * Called by `cdktf init --template`. It swallows what goes wrong while this file is loaded, and copies
 * neither this file nor the mode of any other.
 */
exports.post = ({ Name, Description, projectId }) => {
  const { adopt } = require("./bootstrap/adopt.cjs");
  adopt({ folder: ".", name: Name, description: Description, projectId });
};
