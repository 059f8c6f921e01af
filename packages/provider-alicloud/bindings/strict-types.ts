/**
 * Makes the output of `@cdktf/provider-generator` pass the compiler options of this repository.
 *
 * The generator writes for looser options. Without these rewrites its code has some 1,200 errors under
 * `exactOptionalPropertyTypes` and `noImplicitOverride`; switching the options off would switch them off
 * for everything that imports the bindings. None of the rewrites changes what is synthesized. If a later
 * generator writes something else, `tsc` reports it in the generated file.
 */
const rewrites: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  // Optional properties accept undefined, as the code that reads and resets them expects.
  [/^( +(?:private|public|readonly) \w+\? ?: .+?);? *$/gm, "$1 | undefined;"],
  // Members that replace members of cdktf's base classes say so.
  [/^( +protected) (synthesize(?:Hcl)?Attributes\(\))/gm, "$1 override $2"],
  [
    /constructor\(protected (terraformResource: .+?), protected (terraformAttribute: .+?), protected (wrapsSet: \w+)\)/g,
    "constructor(protected override $1, protected override $2, protected override $3)",
  ],
  // Absent meta-arguments stay absent instead of being present as undefined; the base class picks them out.
  [
    /^( +)provider: config\.provider,\n +dependsOn: config\.dependsOn,\n +count: config\.count,\n +lifecycle: config\.lifecycle,\n +provisioners: config\.provisioners,\n +connection: config\.connection,\n +forEach: config\.forEach\n/gm,
    "$1...config,\n",
  ],
  [
    /, importId: importFromId, provider \}\);/g,
    ", importId: importFromId, ...(provider && { provider }) });",
  ],
];

/** `alias` overrides a member of the base class only in the provider; a resource may have one of its own. */
const providerAlias = /^( +public) ((?:get|set) alias\()/gm;

export function strictTypes(source: string): string {
  const text = rewrites.reduce((code, [pattern, replacement]) => code.replace(pattern, replacement), source);
  return text.includes("extends cdktf.TerraformProvider {")
    ? text.replace(providerAlias, "$1 override $2")
    : text;
}
