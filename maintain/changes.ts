import { writeFileSync } from "node:fs";
import { changesPage } from "./changes/changes-page";

writeFileSync("docs/changes.md", changesPage());
console.log("wrote docs/changes.md");
