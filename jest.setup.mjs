import { register } from "node:module";
import "@hybridnet/network/typescript";
import { addEventHandler } from "jest-circus";

// The runner takes a test file by `import`, which would refuse it; what takes it by `require` is registered above.
const asCommonJs = `export const load = (url, context, next) =>
  /\\.ts(\\?|$)/.test(url) ? { format: "commonjs", shortCircuit: true } : next(url, context);`;
register(`data:text/javascript,${encodeURIComponent(asCommonJs)}`);

// It knows no timeout either: a test fails after as long as with Jest's own.
const ofAll = Number(process.env.JEST_TEST_TIMEOUT);
// What prepares a file may take longer than one of its tests, and must not stand still either.
const ofHooks = 120_000;
addEventHandler(({ name, timeout }, { currentDescribeBlock, testTimeout }) => {
  const added = currentDescribeBlock?.children.at(-1);
  const hook = currentDescribeBlock?.hooks.at(-1);
  if (name === "add_test" && added?.type === "test" && added.fn)
    added.fn = within("the test", timeout ?? (ofAll || testTimeout), added.fn);
  if (name === "add_hook" && hook?.fn) hook.fn = within(hook.type, timeout ?? ofHooks, hook.fn);
});

const within = (what, ms, run) => async () => {
  let timer;
  const over = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Error(`${what} goes on for over ${ms / 1000} s`)), ms);
  });
  try {
    return await Promise.race([run(), over]);
  } finally {
    clearTimeout(timer);
  }
};
