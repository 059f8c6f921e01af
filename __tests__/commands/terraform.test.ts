import { withoutEmptySecrets } from "../../commands/terraform";

describe("The environment of terraform", () => {
  it("has no variable and no token that is empty, as GitHub Actions sets those without a secret", () => {
    const env = {
      TF_VAR_psk__shanghai__tunnel1: "",
      TF_VAR_psk__shanghai__tunnel2: "a",
      TF_TOKEN_app_terraform_io: "",
      TF_LOG: "",
      PATH: "/bin",
    };
    expect(withoutEmptySecrets(env)).toEqual({
      TF_VAR_psk__shanghai__tunnel2: "a",
      TF_LOG: "",
      PATH: "/bin",
    });
  });
});
