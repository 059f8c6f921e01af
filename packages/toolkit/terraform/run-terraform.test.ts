import { terraformEnv } from "./run-terraform";

describe("What terraform inherits", () => {
  it("is the environment without a trace on its error output, where people and pull requests would read secrets", () => {
    expect(terraformEnv({ PATH: "/bin", TF_LOG: "TRACE", TF_LOG_PROVIDER: "DEBUG", TF_VAR_a: "b" })).toEqual({
      PATH: "/bin",
      TF_VAR_a: "b",
      CHECKPOINT_DISABLE: "1",
      TF_IN_AUTOMATION: "1",
    });
  });

  it("has no variables and tokens that are empty, which Terraform would take for values", () => {
    const env = { TF_VAR_a: "", TF_VAR_b: "b", TF_TOKEN_app_terraform_io: "", TF_IN_AUTOMATION: "" };
    expect(terraformEnv(env)).toEqual({ TF_VAR_b: "b", TF_IN_AUTOMATION: "", CHECKPOINT_DISABLE: "1" });
  });

  it("has the trace where a file is named for it", () => {
    expect(terraformEnv({ TF_LOG: "TRACE", TF_LOG_PATH: "trace.log" })).toMatchObject({
      TF_LOG: "TRACE",
      TF_LOG_PATH: "trace.log",
    });
  });
});
