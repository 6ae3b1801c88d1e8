import { expect, test } from "vitest";
import { readBytes } from "../../src/reading/read-bytes.ts";

async function read(title: string, heading: string) {
  const table = [title, `No;Project;Place;${heading}`, "1;A;X;5200", "2;B;Y;8400", "3;C;X;3100"].join("\n");
  const { projects, issues } = await readBytes(new TextEncoder().encode(table), "table.csv");
  const said = issues.filter(({ code }) => code === "currency.assumed").length;
  return [projects[0]!.investment, projects[0]!.currency, said];
}

test.each([
  ["Algérie : programme d'équipement", "Coût total (millions de dinars)", 520000, "DZD"],
  ["Royaume du Maroc, plan d'investissement", "Coût (millions de dirhams)", 520000, "MAD"],
  ["Government of Pakistan: development programme", "Cost (Rs. million)", 520000, "PKR"],
  ["Republic of Uganda, public investment plan", "Cost (million shillings)", 520000, "UGX"],
  ["Programme d'investissement, Rwanda", "Coût (millions de francs)", 520000, "RWF"],
  ["Plan de obras de Colombia", "Costo (millones de pesos)", 520000, "COP"],
])("%s: %s are of the country that is named, which is said", async (title, heading, amount, currency) => {
  expect(await read(title, heading)).toEqual([amount, currency, 1]);
});

test.each(["Coût total (millions de dinars)", "Cost (million francs)", "Cost in riyals"])(
  "%s of no country that is named are in no stated currency, which is said",
  async (heading) => {
    const [amount, currency, said] = await read("Programme", heading);
    expect([amount !== null, currency, said]).toEqual([true, "XXX", 1]);
  },
);
