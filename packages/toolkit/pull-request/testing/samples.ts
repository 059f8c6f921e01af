import { changes, type Data } from "../../testing/changes";

/** A change against the deployed example whose comment is shown in docs/pull-requests.md. */
export interface Sample {
  /** Name of its files. */
  readonly name: string;
  readonly title: string;
  readonly edit: (data: Data) => void;
  /** Secret variables that nobody has set. */
  readonly unset?: readonly string[];
}

export const samples: readonly Sample[] = [
  { name: "no-change", title: "Nothing changes", edit: () => {} },
  {
    name: "bandwidth",
    title: "More bandwidth for the VBR, in place",
    edit: known("Change the VBR's bandwidth"),
  },
  {
    name: "vbr-and-tunnels",
    title:
      "Another circuit and another address of the device, at once: VBR and tunnels would be replaced together",
    edit: (data) => {
      known("Move to another circuit")(data);
      known("Change the device's public IP")(data);
    },
  },
  { name: "new-vpc", title: "A second VPC", edit: known("Add a VPC") },
  {
    name: "failed",
    title: "A secret that nobody has set: one stack cannot be planned",
    edit: known("Change the VBR's bandwidth"),
    unset: ["psk__shanghai__tunnel1"],
  },
];

/** One of the changes that docs/changes.md shows. */
function known(title: string): (data: Data) => void {
  const change = changes.find((it) => it.title === title);
  if (change === undefined) throw new Error(`there is no change "${title}"`);
  return change.edit;
}
