/** Who may import whom, checked over resolved imports; `docs/architecture.md` draws the arrows. */

const root = "^(main\\.ts$|stacks/|modules/|bootstrap/|__tests__/)";

/** Packages that the root does without; npm may have installed them from tarballs. */
const notForTheRoot = ["packages/(?!network/|provider-alicloud/)"];

const framework = [
  "stacks/",
  "modules/",
  "bootstrap/",
  "packages/provider-alicloud/(lib/|bindings\\.test\\.ts$)",
];

const notForPackages = ["stacks/", "modules/", "bootstrap/", "main\\.ts$"];
// toolkit:begin
notForTheRoot.push("node_modules/@hybridnet/(?!network/)");
// toolkit:end
// maintain:begin
notForTheRoot.push("maintain/");
framework.push("maintain/bench/empty-app\\.[jt]s$");
notForPackages.push("maintain/");
// maintain:end

/** Paths that begin like one of these. */
const any = (beginnings) => `^(${beginnings.join("|")})`;

/** How an import that goes through `node_modules` is told from a path. */
const byName = ["aliased-workspace", "undetermined"];

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "a-package-is-used-by-name",
      comment: "A package is reached by its name and its exports: no relative import leaves or enters one.",
      severity: "error",
      from: { path: "^packages/([^/]+)/" },
      to: { pathNot: "^packages/$1/", dependencyTypes: ["local"], dependencyTypesNot: byName },
    },
    {
      name: "nobody-reaches-into-a-package",
      comment: "A package is reached by its name and its exports: no relative import leaves or enters one.",
      severity: "error",
      from: { pathNot: "^packages/" },
      to: { path: "^packages/", dependencyTypes: ["local"], dependencyTypesNot: byName },
    },
    {
      name: "the-root-uses-network-and-provider-alone",
      comment: "Whatever else is a package can be deleted, and types, tests and synth stay green.",
      severity: "error",
      from: { path: root },
      to: { path: any(notForTheRoot) },
    },
    {
      name: "network-provider-and-terminal-use-no-other-package",
      comment: "The arrows of the packages end at these three.",
      severity: "error",
      from: { path: "^packages/(network|provider-alicloud|cdktf-terminal)/" },
      to: { path: any(["packages/(?!$1/)", ...notForPackages]) },
    },
    {
      name: "packages-know-no-stack",
      comment: "What stands right of the synth reads Terraform JSON, plans and state, never the stacks.",
      severity: "error",
      from: { path: "^packages/" },
      to: { path: any(notForPackages) },
    },
    {
      name: "the-framework-stays-at-the-edge",
      comment: "Only stacks, modules, bootstrap and the bindings know cdktf and constructs.",
      severity: "error",
      from: { pathNot: any(framework) },
      to: { path: "(^|/)node_modules/(cdktf|constructs)/" },
    },
    {
      name: "no-circles",
      comment: "Two files that need each other, types included, are one file or lack a third.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "every-import-is-found",
      comment: "An import that resolves to nothing fails when it runs, if not before.",
      severity: "error",
      // A project of its own, whose packages are installed where it is used.
      from: { pathNot: "^bootstrap/hcp/" },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: {
      path: "^(packages/provider-alicloud/lib/|cdktf\\.out|\\.rehearsal|coverage/|bootstrap/hcp/node_modules/)",
    },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
