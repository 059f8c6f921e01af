import { createHash } from "node:crypto";
import { html as escaped, scriptJson } from "../../command/escape";
import { boxHeight, type Picture, type PlacedElement } from "./layout";
import type { ElementNow, Now, PageData } from "./page-data";
import { styles } from "./styles";
import { filled, languages, words } from "./words";

const say = words.en;
const names = { en: "English", ja: "日本語", zh: "中文" } as const;

/**
 * The page as one file. Nothing is fetched, and nothing runs but this script: the policy knows it by its hash.
 *
 * @param script JavaScript that `script/main.ts` is bundled into
 */
export function html(data: PageData, script: string): string {
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(styles)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${say.title}</title>
<style>${styles}</style>
</head>
<body>
<header>
<h1 data-word="title">${say.title}</h1>
<label class="no-print"><span data-word="language">${say.language}</span> <select id="language">${languages
    .map((it) => `<option value="${it}" lang="${it}">${names[it]}</option>`)
    .join("")}</select></label>
</header>
<main>
<p data-word="help" class="no-print">${say.help}</p>
${data.now === undefined ? "" : nowPart(data.now)}
<div id="status" class="status" role="status" aria-live="polite">${data.now === undefined ? say.allUp : say.asNow}</div>
<p class="no-print"><button type="button" id="reset" data-word="reset">${say.reset}</button></p>
<p class="key" aria-hidden="true"><span class="forth-word" data-word="forth">${say.forth}</span><span class="back-word" data-word="back">${say.back}</span>${data.now === undefined ? "" : signs}</p>
<h2 id="picture-title" data-word="picture">${say.picture}</h2>
<div class="picture" tabindex="0" role="region" aria-labelledby="picture-title">
${svg(data.picture, new Map(data.now?.elements.map((it) => [it.id, it])))}
</div>
<h2 data-word="pairs">${say.pairs}</h2>
<p class="no-print"><label><span data-kind="data-centre">${say.kinds["data-centre"]}</span> <select id="site"></select></label>
<label><input type="checkbox" id="only-changed"> <span data-word="onlyChanged">${say.onlyChanged}</span></label></p>
<div class="scroll">${table("pairs", ["pair", "state", "toVpc", "toDataCentre"])}</div>
<h2 data-word="single">${say.single}</h2>
<div class="scroll">${table("verdicts", ["failure", "detection", "effect"])}</div>
${expectations(data)}
${list("missing", data.missing)}
${data.since === undefined ? "" : since(data.since)}
<p class="soft" data-word="source">${escaped(filled(say.source, data.source))}</p>
</main>
<script type="application/json" id="data">${scriptJson(data)}</script>
<script>${script}</script>
</body>
</html>
`;
}

const hashOf = (text: string): string => `sha256-${createHash("sha256").update(text).digest("base64")}`;

const table = (
  id: string,
  heads: readonly ("pair" | "state" | "toVpc" | "toDataCentre" | "failure" | "detection" | "effect")[],
): string =>
  `<table class="wide"><thead><tr>${heads.map((head) => `<th scope="col" data-word="${head}">${say[head]}</th>`).join("")}</tr></thead><tbody id="${id}"></tbody></table>`;

function expectations({ expectations: all }: PageData): string {
  const rows = all.map(({ name, holds, breaches }) => {
    const word = holds ? "holds" : "fails";
    const why = breaches.map((text) => `<div lang="en">${escaped(text)}</div>`).join("");
    return `<tr><td lang="en">${escaped(name)}</td><td class="${word}"><span data-word="${word}">${say[word]}</span>${why}</td></tr>`;
  });
  return rows.length === 0
    ? ""
    : `<h2 data-word="expectations">${say.expectations}</h2>\n<table><tbody>${rows.join("\n")}</tbody></table>`;
}

const list = (word: "missing" | "since", texts: readonly string[]): string =>
  texts.length === 0
    ? ""
    : `<h2 data-word="${word}">${say[word]}</h2>\n<ul id="${word}" lang="en">${texts.map((text) => `<li>${escaped(text)}</li>`).join("")}</ul>`;

const since = (texts: readonly string[]): string =>
  list("since", texts) ||
  `<h2 data-word="since">${say.since}</h2>\n<p id="since" data-word="sinceNothing">${say.sinceNothing}</p>`;

/** What is seen without a colour: a sign in the corner of each box. */
const signOf = { up: "✓", wrong: "!", down: "✕" } as const;
const states = ["up", "wrong", "down"] as const;
const signs = states
  .map((it) => `<span class="now-${it}">${signOf[it]} <span data-now="${it}">${say.now[it]}</span></span>`)
  .join("");

const nowPart = ({ at, state, headline, findings }: Now): string => `<section class="now ${state}">
<h2><span data-now="${state}">${say.now[state]}</span> <time datetime="${at}">${at.slice(0, 16).replace("T", " ")} UTC</time></h2>
<p lang="en">${escaped(headline)}</p>
${
  findings.length === 0
    ? ""
    : `<ul id="findings" lang="en">${findings.map(({ code, text, remedy }) => `<li data-code="${escaped(code)}">${escaped(text)} <span class="soft">${escaped(remedy)}</span></li>`).join("")}</ul>`
}
</section>`;

function svg({ width, height, elements, joins }: Picture, now: ReadonlyMap<string, ElementNow>): string {
  const lines = ["join", "forth", "back"].flatMap((kind) =>
    joins.map(({ from, to, points }) => {
      const ends = kind === "join" ? "" : ` data-from="${escaped(from)}" data-to="${escaped(to)}"`;
      return `<polyline class="${kind}"${ends} points="${points.map((at) => at.join(",")).join(" ")}"/>`;
    }),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="group" aria-labelledby="picture-title">
${lines.join("\n")}
${elements.map((it) => box(it, now.get(it.id))).join("\n")}
</svg>`;
}

function box({ id, kind, name, failure, x, y, width }: PlacedElement, now: ElementNow | undefined): string {
  const [left, top] = [x - width / 2, y - boxHeight / 2];
  const label = escaped(`${say.kinds[kind]} ${name}${now ? `, ${say.now[now.state]}` : ""}`);
  const sign =
    now === undefined
      ? ""
      : `<title lang="en">${escaped([say.now[now.state], ...now.texts].join("\n"))}</title><text class="sign" x="${left + width - 10}" y="${top + 14}" aria-hidden="true">${signOf[now.state]}</text>`;
  const way =
    failure === undefined
      ? ' role="img"'
      : ` role="button" tabindex="0" aria-pressed="false" data-failure="${escaped(failure)}"`;
  return `<g class="element${now ? ` now-${now.state}` : ""}" data-id="${escaped(id)}" data-type="${kind}" data-name="${escaped(name)}"${now ? ` data-state="${now.state}"` : ""}${way} aria-label="${label}">${sign}<rect x="${left}" y="${top}" width="${width}" height="${boxHeight}" rx="6"/><text class="kind" x="${x}" y="${y - 5}" data-kind="${kind}">${say.kinds[kind]}</text><text x="${x}" y="${y + 13}">${escaped(name)}</text><path class="cross" d="M${left + 4} ${top + 4}L${left + width - 4} ${top + boxHeight - 4}M${left + width - 4} ${top + 4}L${left + 4} ${top + boxHeight - 4}"/></g>`;
}
