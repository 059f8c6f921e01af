import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { lock } from "./lock";

let scratch: string;
let place: { readonly folder: string };
let file: string;
beforeEach(() => {
  scratch = mkdtempSync(join(tmpdir(), "occupy-"));
  place = { folder: join(scratch, "mine") };
  file = `${place.folder}.pid`;
});
afterEach(() => {
  jest.restoreAllMocks();
  rmSync(scratch, { recursive: true });
});

/** What the operating system answers to the question whether a process runs. */
function answer(code: string): void {
  jest.spyOn(process, "kill").mockImplementation(() => {
    throw Object.assign(new Error(code), { code });
  });
}

const refused = expect.objectContaining({
  exitCode: 3,
  message: expect.stringContaining("Another rehearsal (process "),
});

/** No process of Linux has this number: the largest is 4194304 (manual page proc_sys_kernel(5), pid_max). */
const nobody = "9999999";

describe("The place of a rehearsal", () => {
  it("is refused to a second one until the first gives it back", () => {
    const release = lock(place);
    expect(() => lock(place)).toThrow(refused);
    release();
    expect(readdirSync(scratch)).toEqual([]);
    lock(place)();
  });

  it("is refused where the other process is somebody else's, who may not be asked", () => {
    writeFileSync(file, nobody);
    answer("EPERM");
    expect(() => lock(place)).toThrow(refused);
    expect(readFileSync(file, "utf8")).toBe(nobody);
  });

  it("is refused while another one is writing that it has come", () => {
    writeFileSync(file, "");
    expect(() => lock(place)).toThrow(refused);
  });

  it("is taken over from a process that has ended", () => {
    writeFileSync(file, `${nobody} 4711`);
    answer("ESRCH");
    const release = lock(place);
    expect(readFileSync(file, "utf8")).toMatch(new RegExp(`^${process.pid} `));
    expect(readdirSync(scratch)).toEqual([basename(file)]);
    release();
  });

  it("is taken over where the number of the process that had it is another's by now", () => {
    const release = lock(place);
    const own = readFileSync(file, "utf8");
    release();
    // Where the system does not tell when a process began, the number is all there is.
    if (existsSync("/proc/self/stat")) expect(own).toMatch(/^\d+ \d+$/);
    writeFileSync(file, `${process.ppid} 1`);
    lock(place)();
    writeFileSync(file, own);
    expect(() => lock(place)).toThrow(refused);
  });

  it.each([
    ["a link that leads nowhere", () => symlinkSync(join(scratch, "nowhere"), file)],
    ["a link that leads to itself", () => symlinkSync(file, file)],
    ["a link to a file", () => symlinkSync(__filename, file)],
    ["a folder", () => mkdirSync(file)],
  ])("is refused, with what to do, where %s is in the place of the file, and that stays", (_, make) => {
    make();
    const { mode } = lstatSync(file);
    expect(() => lock(place)).toThrow(
      expect.objectContaining({ exitCode: 4, message: expect.stringContaining(`${file} is no file`) }),
    );
    expect(lstatSync(file).mode).toBe(mode);
    expect(existsSync(join(scratch, "nowhere"))).toBe(false);
  });
});
