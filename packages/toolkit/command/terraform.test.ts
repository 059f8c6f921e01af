import { terraformEnv } from "./terraform";

describe("What terraform inherits", () => {
  it("is the environment without a trace on its error output, where people and pull requests would read secrets", () => {
    expect(terraformEnv({ PATH: "/bin", TF_LOG: "TRACE", TF_LOG_PROVIDER: "DEBUG", TF_VAR_a: "b" })).toEqual({
      PATH: "/bin",
      TF_VAR_a: "b",
      CHECKPOINT_DISABLE: "1",
      TF_IN_AUTOMATION: "1",
    });
  });

  it("has the trace where a file is named for it", () => {
    expect(terraformEnv({ TF_LOG: "TRACE", TF_LOG_PATH: "trace.log" })).toMatchObject({
      TF_LOG: "TRACE",
      TF_LOG_PATH: "trace.log",
    });
  });
});
