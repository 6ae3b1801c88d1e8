import type { PageData } from "../page-data.ts";
import { withTasks } from "../../../project/with-tasks.ts";
import { embeddedJson } from "./embedded.ts";
import { installPageFont } from "./page-font.ts";
import { openPage } from "./page.ts";

async function start(): Promise<void> {
  const data = (await embeddedJson("data")) as PageData;
  const read = { ...data, dataset: data.dataset.parts ? data.dataset : withTasks(data.dataset) };
  // Texts are laid out once the font is there, so that nothing moves.
  await installPageFont();
  openPage(read, document.body);
}

void start();
