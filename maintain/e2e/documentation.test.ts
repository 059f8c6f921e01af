import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Block, exampleData, put, stackNames } from "@hybridnet/network/testing/synth";
import { Rehearsal } from "@hybridnet/toolkit/testing/rehearsal";
import { parse } from "yaml";
import { commandsOf, fenced, type Page, pagesToRun } from "../testing/documentation";

describe("The commands of the pages below docs/, in one rehearsal", () => {
  const rehearsal = new Rehearsal(exampleData("worked-example"));
  const scratch = join(rehearsal.folder, "scratch");
  beforeAll(() => mkdirSync(scratch));
  afterAll(() => rehearsal.remove());

  /** Where a reader's files go in a test: into the rehearsal, not into the checkout. */
  const moved = (line: string) =>
    line
      .replaceAll(/(?<![\w/])cdktf\.out/g, join(rehearsal.folder, "place", "cdktf.out"))
      .replaceAll(/(?<![\w/])(plan\.json|ids\.yaml|backup)(?=[\s/;]|$)/g, `${scratch}/$1`);

  it.each(pagesToRun().map((page): [string, Page] => [page.name, page]))(
    "%s says what happens",
    (_name, page) => {
      // What a page tells its reader to write into the network file is written.
      const [site] = fenced(page.text).filter(({ language }) => language === "yaml");
      if (site !== undefined) rehearsal.write(withSite(exampleData("worked-example"), site.text));
      const commands = commandsOf(page);
      const script = commands.map(({ line }, at) => `${moved(line)}\necho "[${at}] $?"`).join("\n");
      const file = join(scratch, "page.sh");
      writeFileSync(file, script);
      const { said } = rehearsal.inside("sh", file);
      const ended = [...said.matchAll(/^\[(\d+)\] (\d+)$/gm)].map(([, at, status]) => ({
        line: commands[Number(at)]?.line,
        status: Number(status),
      }));
      // What was said comes with it, for whoever has to find out why.
      if (JSON.stringify(ended) !== JSON.stringify(commands)) console.log(said);
      expect(ended).toEqual(commands);
    },
  );

  it("leave nothing in any state, since the last page destroys everything", () => {
    for (const stack of stackNames) expect(rehearsal.state(stack).resources).toEqual([]);
  });
});

function withSite(network: Block, yaml: string): Block {
  const sites: Block = parse(yaml);
  return Object.entries(sites).reduce((data, [key, site]) => put(data, ["dataCentres", key], site), network);
}
