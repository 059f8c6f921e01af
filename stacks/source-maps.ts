/**
 * cdktf records a stack trace with every token. Mapping each of them to its line in the TypeScript
 * source takes a tenth of the synth and nobody reads them, so it is off unless somebody debugs:
 * `CDKTF_LOG_LEVEL=debug npx cdktf synth` shows TypeScript lines again. Imported before all else.
 */
if (process.env.CDKTF_LOG_LEVEL !== "debug") process.setSourceMapsEnabled(false);
