import type { Backend } from "@hybridnet/network";
import { type Postcondition, type Precondition, TerraformDataSource, type TerraformStack } from "cdktf";
import { stateLocation } from "./backend";
import type { Contract, OutputDeclaration, StackName } from "./contract";

type Declarations = Readonly<Record<string, OutputDeclaration>>;
type NamesOf<Outputs extends Declarations, Kind extends OutputDeclaration["kind"]> = {
  [Name in keyof Outputs]: Outputs[Name]["kind"] extends Kind ? Name : never;
}[keyof Outputs] &
  string;

/**
 * The outputs of another stack. Making one also makes this stack depend on the producer, so that
 * `cdktf deploy '*'` finds the order; asking for an output also makes Terraform check that it is there
 * and say in words what to deploy first.
 */
export class Upstream<Outputs extends Declarations> {
  private readonly asked = new Map<string, Set<string>>();
  private readonly state: RemoteState;

  constructor(
    consumer: TerraformStack,
    producer: TerraformStack,
    private readonly contract: Contract<Outputs>,
    backend: Backend,
  ) {
    consumer.addDependency(producer);
    const { read, file } = stateLocation(backend, contract.producer);
    this.state = new RemoteState(consumer, contract.producer, read.backend, read.config);
    if (file !== undefined) this.state.require(stateFileExists(contract.producer, file));
  }

  /** A single value. */
  text(name: NamesOf<Outputs, "text">): string {
    this.ask(name);
    return `\${${this.state.outputs}.${name}}`;
  }

  /** One entry of a map, by the address that the network gives it. */
  entry(name: NamesOf<Outputs, "map">, key: string): string {
    this.ask(name, key);
    return `\${${this.state.outputs}.${name}["${key}"]}`;
  }

  private ask(name: string, key?: string): void {
    const keys = this.asked.get(name) ?? new Set();
    if (key !== undefined) keys.add(key);
    this.asked.set(name, keys);
    this.state.promise(
      [...this.asked].map(([output, wanted]) =>
        outputExists(this.contract.producer, output, [...wanted].sort()),
      ),
    );
  }
}

/** `data.terraform_remote_state` with typed conditions; cdktf's own class has no lifecycle. */
class RemoteState extends TerraformDataSource {
  private preconditions: readonly Precondition[] = [];

  constructor(
    stack: TerraformStack,
    producer: StackName,
    private readonly backend: string,
    private readonly settings: Readonly<Record<string, unknown>>,
  ) {
    super(stack, `upstream_${producer}`, { terraformResourceType: "terraform_remote_state" });
    // Terraform's own errors name this block, so it carries the producer's name.
    this.overrideLogicalId(producer);
  }

  /** The outputs as they are written inside an expression. */
  get outputs(): string {
    return `data.terraform_remote_state.${this.friendlyUniqueId}.outputs`;
  }

  require(precondition: Precondition): void {
    this.preconditions = [...this.preconditions, precondition];
    this.lifecycle = { ...this.lifecycle, precondition: [...this.preconditions] };
  }

  promise(postconditions: Postcondition[]): void {
    this.lifecycle = { ...this.lifecycle, postcondition: postconditions };
  }

  protected override synthesizeAttributes() {
    return { backend: this.backend, config: this.settings };
  }
}

function deployFirst(producer: StackName): string {
  return `Deploy the stack ${producer} first: npm run deploy -- ${producer}`;
}

function stateFileExists(producer: StackName, file: string): Precondition {
  return {
    condition: `\${fileexists("\${path.module}/${file}")}`,
    errorMessage: `The stack ${producer} has no state yet. ${deployFirst(producer)}`,
  };
}

function outputExists(producer: StackName, output: string, keys: readonly string[]): Postcondition {
  if (keys.length === 0) {
    return {
      condition: `\${can(self.outputs.${output})}`,
      errorMessage: `The stack ${producer} has no output ${output} yet. ${deployFirst(producer)}`,
    };
  }
  const missing = `setsubtract(${JSON.stringify(keys)}, keys(try(self.outputs.${output}, {})))`;
  return {
    condition: `\${length(${missing}) == 0}`,
    errorMessage: `The output ${output} of the stack ${producer} does not hold \${join(", ", ${missing})} yet. ${deployFirst(producer)}`,
  };
}
