/**
 * npm scripts without those that start something that is gone, and without their names in other scripts.
 * @returns {{ kept: Record<string, string>, gone: readonly string[] }}
 */
export function withoutScripts(scripts, folders, isCommandGone) {
  const starts = (command) =>
    folders.some((folder) => command.includes(`${folder}/`)) ||
    (isCommandGone && /^(exec |npx --no )?hybridnet( |$)/.test(command));
  const gone = Object.keys(scripts).filter((name) => starts(scripts[name]));
  const kept = Object.entries(scripts).flatMap(([name, command]) => {
    const parts = command
      .split(" && ")
      .filter((part) => !starts(part) && !gone.includes(/^npm run (\S+)/.exec(part)?.[1]));
    return parts.length === 0 ? [] : [[name, parts.join(" && ")]];
  });
  return {
    kept: Object.fromEntries(kept),
    gone: Object.keys(scripts).filter((name) => !kept.some(([it]) => it === name)),
  };
}
