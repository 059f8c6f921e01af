import { networkFiles, networkOf, synth } from "../network-files";

describe.each(networkFiles)("The variables of %s", (file) => {
  const stacks = Object.values(synth(networkOf(file)).stacks);

  it("are sensitive and have neither a default nor a validation", () => {
    for (const variable of stacks.flatMap(({ variable = {} }) => Object.values(variable))) {
      expect(variable).toMatchObject({ type: "string", sensitive: true, nullable: false });
      expect(variable).not.toHaveProperty("default");
      // Terraform prints what fails a validation, sensitive or not.
      expect(variable).not.toHaveProperty("validation");
    }
  });

  it("are checked by every resource that uses them", () => {
    for (const { variable = {}, resource = {} } of stacks) {
      const resources = Object.values(resource).flatMap((named) => Object.values(named));
      for (const name of Object.keys(variable)) {
        const users = resources.filter(({ lifecycle: _, ...arguments_ }) =>
          JSON.stringify(arguments_).includes(`\${var.${name}}`),
        );
        expect(users).not.toEqual([]);
        for (const { lifecycle } of users)
          expect(JSON.stringify(lifecycle ?? {})).toContain(`, var.${name})))}`);
      }
    }
  });
});
