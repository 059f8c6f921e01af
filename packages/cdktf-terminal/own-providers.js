// @ts-check
/**
 * `cdktf provider list` and `cdktf debug` ask the npm registry about every installed package whose name begins with
 * `@cdktf/provider-`, and end with a stack trace where it has none (cdktf-cli 0.21.0, src/lib/dependencies/prebuilt-providers.ts
 * of @cdktf/cli-core). A package of this project is in no registry: its own `package.json` answers, and nobody is asked.
 */
const { readFileSync, realpathSync } = require("node:fs");
const { join, sep } = require("node:path");
const { PassThrough, Readable } = require("node:stream");

const asked = /^https:\/\/[^/]+\/(@cdktf\/provider-[a-z0-9-]+)\/([^/]+)$/;

/**
 * What the registry would say of one version, had it been published; undefined where it is to be asked.
 *
 * @param {unknown} url
 * @param {string} project its folder, in which packages are installed
 */
function answerTo(url, project) {
  const [, name, version] = asked.exec(String(url)) ?? [];
  if (name === undefined) return undefined;
  const folder = folderOf(join(project, "node_modules", name));
  if (folder === undefined || folder.includes(`${sep}node_modules${sep}`)) return undefined;
  const own = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  if (own.version !== version) return undefined;
  const provider = { ...own.cdktf?.provider, version };
  return { name, version, cdktf: { provider }, peerDependencies: { cdktf: own.dependencies?.cdktf } };
}

/** @param {string} installed where npm puts packages, or a link to where one of the project's own lies */
function folderOf(installed) {
  try {
    return realpathSync(installed);
  } catch {
    return undefined;
  }
}

/**
 * The function that makes a request over HTTPS, but for what is answered here.
 *
 * @param {typeof import("node:https").request} request
 * @param {string} project
 */
function answering(request, project = process.cwd()) {
  return new Proxy(request, {
    apply(target, self, words) {
      const answer = answerTo(words[0]?.href, project);
      return answer === undefined ? Reflect.apply(target, self, words) : answered(answer);
    },
  });
}

/**
 * As much of a request and its response as node-fetch 2, which the CLI brings along, looks at.
 *
 * @param {object} answer
 */
function answered(answer) {
  const response = Object.assign(Readable.from([JSON.stringify(answer)]), { statusCode: 200, headers: {} });
  const request = new PassThrough();
  setImmediate(() => request.emit("response", response));
  return request;
}

module.exports = { answerTo, answering };
