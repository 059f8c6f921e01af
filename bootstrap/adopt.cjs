/**
 * Makes a copy of this template a project of its own: `node bootstrap/adopt.cjs NAME [DESCRIPTION]` after a
 * git clone or "Use this template"; `cdktf init` calls it through `.hooks.sscaff.js`. It runs before
 * `npm ci`, hence plain JavaScript without dependencies. Once done, it removes itself.
 */
const { randomUUID } = require("node:crypto");
const { chmodSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");

/** What is of use to the template alone. */
const templateOnly = [".hooks.sscaff.js", "bootstrap/adopt.cjs"];
// maintain:begin
templateOnly.push(".github/workflows/provider.yml", ".github/workflows/release.yml", "maintain/template");
// maintain:end

/** Every project of its own has an id of its own: cdktf and HCP Terraform tell projects apart by it. */
const projects = ["cdktf.json", "bootstrap/hcp/cdktf.json"];

/**
 * @param {{ folder: string, name: string, description?: string, projectId?: string }} project
 * @throws {Error} where the name leaves nothing for a package name; nothing is changed then
 */
function adopt({ folder, name, description, projectId = randomUUID() }) {
  const packageName = packageNameOf(name);
  edit(join(folder, "package.json"), (json) => {
    json.name = packageName;
    if (description) json.description = description;
  });
  edit(join(folder, "package-lock.json"), (json) => {
    json.name = packageName;
    json.packages[""].name = packageName;
  });
  for (const [index, file] of projects.entries()) {
    edit(join(folder, file), (json) => {
      json.projectId = index === 0 ? projectId : randomUUID();
    });
  }
  // `cdktf init` writes every file anew and forgets which were executable.
  const programs = join(folder, ".ci");
  for (const program of existsSync(programs) ? readdirSync(programs) : []) {
    const file = join(programs, program);
    if (readFileSync(file, "utf8").startsWith("#!")) chmodSync(file, 0o755);
  }
  for (const path of templateOnly) rmSync(join(folder, path), { recursive: true, force: true });
  return packageName;
}

/** npm takes lower-case letters, digits, `-`, `_` and `.`, the latter two not at the beginning. */
function packageNameOf(name) {
  const packageName = name
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, "-")
    .replace(/^[-._]+|-+$/g, "");
  if (packageName === "" || packageName.length > 214) {
    throw new Error(
      `${JSON.stringify(name)} gives no package name: use letters, digits, - and _, 214 at most.`,
    );
  }
  return packageName;
}

/** Fork and template may have got rid of a file that is not needed to synthesize. */
function edit(file, change) {
  if (!existsSync(file)) return;
  const json = JSON.parse(readFileSync(file, "utf8"));
  change(json);
  writeFileSync(file, `${JSON.stringify(json, null, 2)}\n`);
}

exports.adopt = adopt;

if (require.main === module) {
  const [name, description, ...rest] = process.argv.slice(2);
  if (!name || rest.length > 0) {
    console.error('usage: node bootstrap/adopt.cjs NAME ["DESCRIPTION"]');
    process.exit(1);
  }
  try {
    const packageName = adopt({ folder: join(__dirname, ".."), name, description });
    console.log(
      `This is now ${packageName}, with a project id of its own. Commit it, then: npm ci && npm test`,
    );
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
