import { faultOf } from "./plan-stack";

const unset = (name: string) =>
  `Error: No value for required variable\n\nThe root module input variable\n"${name}" is not set, and has\nno default value.`;

describe("A plan that fails", () => {
  it("for want of variables says which to set, and which secrets the workflows take them from", () => {
    const stderr = [unset("psk__a__tunnel1"), unset("bgp_key__a__c1")].join("\n\n");
    const { text, prerequisite } = faultOf({ status: 1, stdout: "", stderr });
    expect(prerequisite).toBe(true);
    expect(text).toBe(
      `${stderr}\n\nSet TF_VAR_psk__a__tunnel1, TF_VAR_bgp_key__a__c1. The workflows take them from the repository's secrets PSK__A__TUNNEL1, BGP_KEY__A__C1.`,
    );
  });

  it("for another reason says what Terraform said", () => {
    expect(faultOf({ status: 1, stdout: "Error: a\n", stderr: "" })).toEqual({
      text: "Error: a",
      prerequisite: false,
      protects: false,
    });
  });
});
