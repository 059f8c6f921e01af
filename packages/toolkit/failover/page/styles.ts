/**
 * Colours have a contrast of 4.5 to 1 or more on their ground, and none says anything alone: what is down has a cross, what
 * carries traffic a thick line, forth drawn through and back with dashes.
 */
export const styles = `
:root{color-scheme:light dark;--ground:#fff;--ink:#1b1b1f;--soft:#55555e;--line:#8a8a94;--box:#f3f3f6;--forth:#0b57d0;--back:#8a4a00;--bad:#b3261e;--good:#146c2e}
@media (prefers-color-scheme:dark){:root{--ground:#131316;--ink:#e6e6ea;--soft:#b4b4bd;--line:#7a7a85;--box:#232329;--forth:#8ab4f8;--back:#f2b06b;--bad:#ff9c94;--good:#81d995}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:110rem;padding:1rem;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
h1{font-size:1.5rem;margin:0}
h2{font-size:1.15rem;margin:1.5rem 0 .5rem}
header{display:flex;flex-wrap:wrap;gap:1rem;align-items:baseline;justify-content:space-between}
button,select{font:inherit;color:inherit;background:var(--box);border:1px solid var(--line);border-radius:.3rem;padding:.3rem .7rem;min-height:2.2rem}
:focus-visible{outline:3px solid var(--forth);outline-offset:2px}
.picture{overflow:auto;max-height:75vh;border:1px solid var(--line);border-radius:.4rem}
svg{display:block;min-width:100%}
svg text{font:12px system-ui,sans-serif;fill:var(--ink);text-anchor:middle}
svg text.kind{fill:var(--soft);font-size:11px}
.element rect{fill:var(--box);stroke:var(--line);stroke-width:1.5}
.element[role=button]{cursor:pointer}
.element:focus-visible{outline:none}
.element:focus-visible rect{stroke:var(--forth);stroke-width:4}
.element.used rect{stroke:var(--ink);stroke-width:2.5}
.element .cross{display:none;stroke:var(--bad);stroke-width:3}
.element.down .cross{display:inline}
.element.down rect{stroke:var(--bad);stroke-dasharray:5 3;stroke-width:2.5}
.element.cut rect{stroke:var(--bad);stroke-width:4}
.element.now-up rect{stroke:var(--good)}
.element.now-wrong rect{stroke:var(--back);stroke-width:3}
.element.now-down rect{stroke:var(--bad);stroke-dasharray:5 3;stroke-width:3}
svg text.sign{font-weight:700;font-size:13px}
.now-up .sign,.now-up{color:var(--good)}.now-wrong .sign,.now-wrong{color:var(--back)}.now-down .sign,.now-down{color:var(--bad)}
svg .now-up text.sign{fill:var(--good)}svg .now-wrong text.sign{fill:var(--back)}svg .now-down text.sign{fill:var(--bad)}
.now{padding:.1rem .8rem .5rem;border-left:.3rem solid var(--good);background:var(--box);margin-bottom:1rem}
.now.degraded{border-color:var(--back)}.now.cut-off{border-color:var(--bad);color:inherit;font-weight:inherit}
.now h2{margin:.4rem 0}.now p{margin:.2rem 0}
.join{fill:none;stroke:var(--line);stroke-width:1.2}
.forth,.back{fill:none;stroke-width:0}
.forth.used{stroke:var(--forth);stroke-width:5;opacity:.75}
.back.used{stroke:var(--back);stroke-width:3;stroke-dasharray:7 5}
.status{padding:.5rem .8rem;border-left:.3rem solid var(--forth);background:var(--box)}
.status.cut{border-color:var(--bad)}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid var(--line)}
td ul{margin:0;padding-left:1rem}
.cut-off,.fails{color:var(--bad);font-weight:600}
.holds,.unchanged{color:var(--good)}
.soft{color:var(--soft)}
.key span{display:inline-block;margin-right:1.2rem}
.key .forth-word{border-bottom:4px solid var(--forth)}
.key .back-word{border-bottom:3px dashed var(--back)}
@media (max-width:40rem){body{padding:.6rem}table.wide thead{position:absolute;left:-100vw}table.wide tr{display:block;padding:.5rem 0;border-bottom:2px solid var(--line)}table.wide td,table.wide th{display:block;border:0;padding:.1rem 0}}
@media print{body{max-width:none;font-size:11px}.picture{max-height:none;overflow:visible;border:0}svg{max-width:100%;height:auto}.no-print{display:none!important}tr{break-inside:avoid}}
`.trim();
