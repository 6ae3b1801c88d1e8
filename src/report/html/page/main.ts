import type { PageData } from "../page-data.ts";
import { withTasks } from "../../../project/with-tasks.ts";
import { installPageFont } from "./page-font.ts";
import { openPage } from "./page.ts";

const data = JSON.parse(document.getElementById("data")?.textContent ?? "") as PageData;
const read = { ...data, dataset: data.dataset.parts ? data.dataset : withTasks(data.dataset) };
// Texts are laid out once the font is there, so that nothing moves.
void installPageFont().then(() => openPage(read, document.body));
