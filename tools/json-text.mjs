import { readFileSync } from "node:fs";

/** Puts JSON into a script as a text that is parsed when it runs: V8 reads that faster than the same as code. */
export const jsonAsText = {
  name: "json-as-text",
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]data[\\/][^\\/]+\.json$/ }, ({ path }) => ({
      contents: `export default JSON.parse(${JSON.stringify(JSON.stringify(JSON.parse(readFileSync(path, "utf8"))))});`,
    }));
  },
};
