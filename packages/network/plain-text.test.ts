import { parseNetwork } from "./load";
import { textFault } from "./plain-text";
import { exampleText, problems } from "./testing/data";

/** `line:column CODE` of every problem of the worked example with another name of the connection. */
function named(name: string): readonly string[] {
  const text = exampleText().replace(/connectionName: .*/, `connectionName: ${JSON.stringify(name)}`);
  return problems(parseNetwork(text, "network.yaml")).map(
    ({ position, code }) => `${position.line}:${position.column} ${code}`,
  );
}

const place = named("a\u202eb")[0]?.split(" ")[0];

describe("A text of the network file", () => {
  it.each([
    ["a line separator, behind which an expression would stand", 'x\u2028${file("secrets.txt")}'],
    ["a paragraph separator", "x\u2029y"],
    ["a change of direction", "x\u202ey"],
    ["an isolate", "x\u2066y"],
    ["a space without width", "x\u200by"],
    ["a byte order mark", "x\ufeffy"],
    ["a filler", "\u3164"],
    ["a tag character", "x\u{e0041}"],
    ["a control", "x\u0007y"],
    ["half a pair", "x\ud800y"],
  ])("is refused at its place with %s", (_, name) => {
    expect(named(name)).toEqual([`${place} TEXT001`]);
  });

  it.each([
    "build-82e297",
    "VBR-82e297",
    "x-1.9e289y",
    "#{TfToken[TOKEN.0]}",
    "&{TfToken[TOKEN.0]}",
    "String Map Token Value",
    "Any Map Token Value",
  ])("is refused at its place where cdktf would read a reference: %s", (name) => {
    expect(named(name)).toEqual([`${place} TEXT002`]);
  });

  it("is refused in keys of maps, too, each once", () => {
    const tags = 'tags: {"&{TfToken[TOKEN.0]}": a, "b\\u2028": "c\\u200b"}\n';
    const text = exampleText().replace(/^tags:.*(\n +.*)*\n/m, "") + tags;
    expect(problems(parseNetwork(text, "network.yaml")).map(({ code }) => code)).toEqual([
      "TEXT002",
      "TEXT001",
      "TEXT001",
    ]);
  });

  it("is taken in any script, beyond the basic plane too, and with numbers of any other size", () => {
    for (const name of [
      "\u4e0a\u6d77",
      "\u{20bb7}\u91ce",
      "\u0645\u0643\u062a\u0628",
      "1e10",
      "-5e299",
      "2e300",
    ])
      expect(textFault(name)).toBeUndefined();
  });
});
