/** Environment variables whose values must not be printed, whoever prints them. */
const secretNames =
  /^(TF_VAR_.*|TF_TOKEN_.*|TF_HTTP_PASSWORD|.*(SECRET|TOKEN|PASSWORD|ACCESS_KEY|PRIVATE_KEY).*)$/i;

/** A function that takes secrets out of a text: those that the environment holds, and those that it is given. */
export function masking(env: NodeJS.ProcessEnv, more: Iterable<string> = []): (text: string) => string {
  const fromEnvironment = Object.entries(env).flatMap(([name, value]) =>
    secretNames.test(name) && value ? [value] : [],
  );
  // The longest first, so that no rest of one is left where another is part of it.
  const secrets = [...new Set([...fromEnvironment, ...more])]
    .filter((secret) => secret.length > 3)
    .sort((a, b) => b.length - a.length);
  return (text) => secrets.reduce((so, secret) => so.replaceAll(secret, "(sensitive)"), text);
}
