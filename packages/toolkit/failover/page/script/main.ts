/// <reference lib="dom" />
/** What runs in the page. It needs no network: all data and all rules are in the file. */
import type { PageData } from "../page-data";
import { Page } from "./page";

const data: PageData = JSON.parse(document.getElementById("data")?.textContent ?? "");
new Page(data).start();
