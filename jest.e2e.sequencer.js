const Sequencer = require("@jest/test-sequencer").default;

/** What takes longest, on the clock and idle, in that order: begun last, it would go on alone when all else is done. */
const first = [];
// maintain:begin
first.push("maintain/template/e2e/without-toolkit", "maintain/template/e2e/tarballs");
// maintain:end
// toolkit:begin
first.push(
  ...[
    "drill",
    "onprem-strongswan",
    "cancels",
    "rehearsal-whole",
    "ops-plan",
    "workflows",
    "rehearsal-faults",
  ].map((name) => `packages/toolkit/e2e/${name}`),
);
// toolkit:end

/** The longest tests start first, then the others by the size of their files, as without a place of its own in the list. */
module.exports = class extends Sequencer {
  sort(tests) {
    const place = ({ path }) => {
      const at = first.findIndex((name) => path.endsWith(`/${name}.test.ts`));
      return at === -1 ? first.length : at;
    };
    return super.sort(tests).sort((a, b) => place(a) - place(b));
  }
};
