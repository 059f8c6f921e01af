// Loaded into a measured process: leaves its peak resident memory (KiB) and the processor time that it took
// itself (microseconds), without that of its children, where the bench looks for them.
const { writeFileSync } = require("node:fs");

process.on("exit", () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeFileSync(process.env.BENCH_USAGE_FILE, JSON.stringify({ maxRSS, cpu: userCPUTime + systemCPUTime }));
});
