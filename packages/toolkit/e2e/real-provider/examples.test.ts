import { type ExampleName, exampleData, exampleNames, stackNames } from "@hybridnet/network/testing/synth";
import { realProvider } from "../../testing/real-provider";
import { Rehearsal } from "../../testing/rehearsal";

const real = ["--provider", "real", "--provider-binary", realProvider()];

interface Ended {
  readonly status: number | null;
  readonly said: string;
}

/** All at once: the provider waits most of the time. */
const running = new Map<ExampleName, { readonly rehearsal: Rehearsal; readonly ended: Promise<Ended> }>();
beforeAll(() => {
  for (const name of exampleNames) {
    const rehearsal = new Rehearsal(exampleData(name));
    const child = rehearsal.start(...real, "--destroy");
    const said: string[] = [];
    for (const stream of [child.stdout, child.stderr])
      stream.on("data", (data: Buffer) => said.push(String(data)));
    const ended = new Promise<Ended>((done) =>
      child.on("close", (status) => done({ status, said: said.join("") })),
    );
    running.set(name, { rehearsal, ended });
  }
});
afterAll(async () => {
  for (const { rehearsal, ended } of running.values()) {
    await ended;
    rehearsal.remove();
  }
});

it.each(exampleNames)(
  "The real provider deploys config/%s.yaml, plans again without a change and destroys to nothing",
  async (name) => {
    const { status, said } = (await running.get(name)?.ended) ?? { status: null, said: "" };
    expect(said).toMatch(/The provider made \d+ requests of \d+ actions; /);
    expect(status).toBe(0);
    for (const stack of stackNames) expect(said).toContain(`${stack}: a second plan finds no change`);
    expect(said).toContain("The account is what it was before the first apply.");
  },
  500_000,
);
