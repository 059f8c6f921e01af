import { cenCoreContract } from "../../stacks/contracts/cen-core";
import { connectivityContract } from "../../stacks/contracts/connectivity";
import { stacksOf } from "../../stacks/contracts/contract";
import { monitoringContract } from "../../stacks/contracts/monitoring";
import { vpnStandbyContract } from "../../stacks/contracts/vpn-standby";
import { networkFiles, networkOf, synth } from "../network-files";

const contracts = [connectivityContract, cenCoreContract, vpnStandbyContract, monitoringContract];

/** Outputs of other stacks that a stack reads, each as `producer.output`, sorted. */
function readsOf(text: string): readonly string[] {
  const found = text.matchAll(/data\.terraform_remote_state\.([a-z-]+)\.outputs\.([a-z_]+)/g);
  return [...new Set([...found].map(([, producer, output]) => `${producer}.${output}`))].sort();
}

describe.each(networkFiles)("The contracts between the stacks of %s", (file) => {
  const network = networkOf(file);
  const { texts, stacks, dependencies } = synth(network);
  const names = stacksOf(network);

  it("are those of the stacks that the file asks for", () => {
    expect(Object.keys(stacks)).toEqual(names);
  });

  it.each(contracts.filter(({ producer }) => names.includes(producer)))(
    "hold for $producer: it offers what it declares, and nothing else",
    (contract) => {
      expect(Object.keys(stacks[contract.producer]?.output ?? {}).sort()).toEqual(
        Object.keys(contract.outputs).sort(),
      );
    },
  );

  it.each(names)("let %s read only what its producer declares", (stack) => {
    const declared = contracts.flatMap(({ producer, outputs }) =>
      Object.keys(outputs).map((output) => `${producer}.${output}`),
    );
    expect(declared).toEqual(expect.arrayContaining([...readsOf(texts[stack] ?? "")]));
  });

  it.each(names)("have a check of every output that %s reads, and the producer deployed before", (stack) => {
    const states = stacks[stack]?.data?.terraform_remote_state ?? {};
    const checked = Object.entries(states).flatMap(([producer, { lifecycle }]) =>
      [...JSON.stringify(lifecycle).matchAll(/self\.outputs\.([a-z_]+)/g)].map(
        ([, it]) => `${producer}.${it}`,
      ),
    );
    expect([...new Set(checked)].sort()).toEqual(readsOf(texts[stack] ?? ""));
    expect(dependencies[stack]).toEqual(Object.keys(states));
  });
});
