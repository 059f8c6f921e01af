import { spawnChild, startNoMore } from "./children";

describe("After Ctrl-C", () => {
  it("no program is started any more, however the last one ended", () => {
    startNoMore();
    expect(() => spawnChild("true", [], {})).toThrow(
      expect.objectContaining({ exitCode: 130, message: "Interrupted." }),
    );
  });
});
