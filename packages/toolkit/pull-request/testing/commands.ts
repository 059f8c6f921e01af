import { writeFileSync } from "node:fs";
import { type AddressInfo, createServer, type Server } from "node:net";
import { join } from "node:path";
import type { Said } from "../../command/testing/call";

type Answer = (words: readonly string[], env: NodeJS.ProcessEnv) => Promise<Said>;

/**
 * Writes a program `node` into a folder, in place of a process that would load everything anew: where a script calls
 * `node node_modules/.bin/hybridnet WORDS`, it asks this process, in which the same command can run.
 */
export async function answerCommands(folder: string, answer: Answer): Promise<Server> {
  const server = createServer((socket) => {
    let asked = "";
    socket.setEncoding("utf8").on("data", (data) => {
      asked += String(data);
      const [words, env, end] = asked.split("\0\0");
      if (words === undefined || env === undefined || end === undefined) return;
      const set = env.split("\0").map((it) => /^(\w+)=(.*)$/s.exec(it)?.slice(1) ?? []);
      void answer(words.split("\0"), Object.fromEntries(set)).then(({ exitCode, out, err }) =>
        socket.end(`${exitCode}\n${err}\0${out}`),
      );
    });
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  writeFileSync(join(folder, "node"), program(port), { mode: 0o755 });
  return server;
}

const program = (port: number) => `#!/usr/bin/env bash
[ "$1" = node_modules/.bin/hybridnet ] || exit 127
exec 3<>/dev/tcp/127.0.0.1/${port}
{ printf '%s\\0' "\${@:2}" ''; env -0; printf '\\0'; } >&3
read -r -u 3 status
IFS= read -r -d '' -u 3 err
printf '%s' "$err" >&2
cat <&3
exit "$status"
`;
