// What the guard runs before terraform sees a configuration for the first time.
require("@hybridnet/network/typescript");
const { checkFolder, refusal } = require("./check-folder.ts");

const [folder, place] = process.argv.slice(2);
const problems = checkFolder(folder, place);
if (problems.length > 0) {
  process.stderr.write(`${refusal(place, problems)}\n`);
  process.exitCode = 3;
}
