import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { existing, networkOf } from "../account/existing-network";
import { terraformFile } from "../guard/way";
import { placeBelow, prepare } from "./place";
import { openSession } from "./session";

/** What keeps a process from its end until it is closed. */
const doors = () => process.getActiveResourcesInfo().filter((it) => /Server/.test(it)).length;

describe("A rehearsal that cannot be opened", () => {
  let scratch = "";
  beforeEach(() => {
    scratch = mkdtempSync(join(tmpdir(), "session-"));
  });
  afterEach(() => rmSync(scratch, { recursive: true }));

  it.each([
    ["the stand-in's socket", ({ door }) => rmSync(door, { recursive: true })],
    ["the certificate of the API", ({ api }) => rmSync(api, { recursive: true })],
    ["the way to the account", ({ door }) => mkdirSync(terraformFile(door))],
    ["the folder of no certificates", ({ api }) => writeFileSync(join(api, "no-certificates"), "")],
  ] satisfies [string, (place: ReturnType<typeof placeBelow>) => void][])(
    "leaves no door open, and none of its keys, where the system refuses %s",
    async (_, damage) => {
      const place = placeBelow(scratch, { REHEARSAL_DIR: "mine" });
      prepare(place, []);
      damage(place);
      const before = doors();
      const options = { realistic: false, advance: undefined, faults: [], provider: "stand-in" } as const;
      await expect(openSession(networkOf(existing), { place, env: {} }, options)).rejects.toThrow(/E[A-Z]+/);
      // The event loop closes what was closed before timers are due again.
      await new Promise((done) => setTimeout(done, 1));
      expect(doors()).toBe(before);
      expect(readdirSync(place.folder)).not.toContain("door");
    },
  );
});
