/** Errors and warnings, and where in the configuration they belong. */
import type { Path } from "./values";

export interface Diagnostic {
  readonly severity: "ERROR" | "WARNING";
  /** One line. */
  readonly summary: string;
  readonly detail: string;
  readonly path?: Path;
}

export interface AttributePathMessage {
  readonly steps: readonly ({ readonly attribute_name: string } | { readonly element_key_int: number })[];
}

export interface DiagnosticMessage {
  readonly severity: Diagnostic["severity"];
  readonly summary: string;
  readonly detail: string;
  readonly attribute?: AttributePathMessage;
}

export const pathMessage = (path: Path): AttributePathMessage => ({
  steps: path.map((step) =>
    typeof step === "number" ? { element_key_int: step } : { attribute_name: step },
  ),
});

export const diagnosticMessage = ({ path, ...text }: Diagnostic): DiagnosticMessage => ({
  ...text,
  ...(path && path.length > 0 && { attribute: pathMessage(path) }),
});
