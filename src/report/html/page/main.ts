import type { PageData } from "../page-data.ts";
import { installPageFont } from "./page-font.ts";
import { openPage } from "./page.ts";

const data = JSON.parse(document.getElementById("data")?.textContent ?? "") as PageData;
// Texts are laid out once the font is there, so that nothing moves.
void installPageFont().then(() => openPage(data, document.body));
