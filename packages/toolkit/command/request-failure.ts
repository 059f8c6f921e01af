/** Why a request has no answer: Node hides the reason, such as ECONNREFUSED, in the cause of its error. */
export function reasonOf(error: unknown): string {
  const cause = typeof error === "object" && error !== null && "cause" in error ? error.cause : undefined;
  return textIn(cause, "code") ?? textIn(cause, "message") ?? textIn(error, "message") ?? "no answer";
}

function textIn(value: unknown, name: string): string | undefined {
  const found: unknown = typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
  return typeof found === "string" && found !== "" ? found : undefined;
}
