import { exampleData } from "@hybridnet/network/testing/synth";
import { converge, everythingHeld, points } from "../testing/recovery";
import { Rehearsal } from "../testing/rehearsal";

describe("After", () => {
  it.each(points)(
    "terraform was killed in create %i, nothing is made twice and the next deploy ends it",
    async (nth) => {
      const rehearsal = new Rehearsal(exampleData("worked-example"));
      try {
        const { status, said } = rehearsal.run("--fault", `kill-terraform=${nth}`);
        expect(status).toBe(1);
        expect(said).toContain("terraform was ended by SIGKILL.");
        expect(said).toContain("Go on: npx --no hybridnet rehearse npx cdktf deploy");
        await converge(rehearsal);
        everythingHeld(rehearsal);
      } finally {
        rehearsal.remove();
      }
    },
  );

  it.each(points)(
    "the stand-in was killed in create %i, nothing is made twice and the next deploy ends it",
    async (nth) => {
      const rehearsal = new Rehearsal(exampleData("worked-example"));
      try {
        const child = rehearsal.start("--fault", `kill-stand-in=${nth}`);
        const signal = await new Promise((resolve) => child.on("exit", (_code, by) => resolve(by)));
        expect(signal).toBe("SIGKILL");
        // Terraform notices the loss by itself and writes its state.
        await new Promise((resolve) => setTimeout(resolve, 3000));
        await converge(rehearsal);
        everythingHeld(rehearsal);
      } finally {
        rehearsal.remove();
      }
    },
  );
});
