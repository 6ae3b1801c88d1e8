import { describe, expect, test } from "vitest";
import { lookUpHeader } from "../../src/lexicon/header-terms.ts";
import { readMoneyRole } from "../../src/lexicon/money-terms.ts";
import { totalLabel } from "../../src/lexicon/row-words.ts";
import { isPlaceholder } from "../../src/reading/reading.ts";

describe("headings", () => {
  test.each([
    ["Likely Completion", "completion"],
    ["Target Date of Completion", "completion"],
    ["Scheduled date of completion", "completion"],
    ["Date: Finish", "completion"],
    ["Fecha prevista de finalización", "completion"],
    ["Jahr der Fertigstellung", "completion"],
    ["Perkiraan Selesai", "completion"],
    ["Thời gian KC-HT", "completion"],
    ["Objet du marché", "name"],
    ["Nama Proyek Strategis", "name"],
    ["合同工期", "completion"],
    ["Sector / Project", "name"],
    ["Maßnahme", "name"],
    ["Vorhabenträger", "unit"],
    ["Maître d'ouvrage", "unit"],
    ["Échéance", "completion"],
    ["Previsão de conclusão", "completion"],
    ["Nome do projeto", "name"],
    ["Soggetto attuatore", "unit"],
    ["Срок ввода", "completion"],
    ["Tên dự án", "name"],
    ["事業主体", "unit"],
    ["준공연도", "completion"],
    ["publicAuthority.name", "unit"],
    ["projects/0/title", "name"],
    ["縣市別", "district"],
    ["區議會分區", "district"],
    ["執行縣市", "district"],
    ["镇", "district"],
    ["시군", "district"],
    ["Kabupaten/Kota", "district"],
    ["Région", "district"],
    ["行政區", "district"],
    ["Council District", "district"],
    ["Supervisorial Districts", "district"],
    ["Ward(s)", "district"],
    ["Ward No.", "district"],
    ["Counties", "district"],
    ["Barangay", "district"],
    ["都道府県", "district"],
    ["市区町村名", "district"],
    ["事業箇所", "district"],
    ["시·도", "district"],
    ["所管省庁", "unit"],
    ["課名", "unit"],
    ["담당부서", "unit"],
    ["施策", "category"],
    ["主管機關", "unit"],
    ["計畫內容", "content"],
    ["Theme", "category"],
    ["Priority area", "category"],
    ["Asset class", "category"],
    ["Lead service", "unit"],
    ["Delivery partner", "unit"],
    ["Scheme ref", "seq"],
  ])("%s names the %s", (heading, field) => {
    expect(lookUpHeader(heading)?.field).toBe(field);
  });

  test.each(["Baubeginn", "Date de début", "Fecha de inicio", "start date", "supplier.name", "buyer.name"])(
    "%s names no field",
    (heading) => {
      expect(lookUpHeader(heading)?.field).toBeUndefined();
    },
  );

  test.each([
    ["Baukosten in TEUR", "plain"],
    ["Gesamtkosten (Mio. €)", "total"],
    ["Gesamtausgaben", "total"],
    ["Investitionsauszahlungen (TEUR)", "plain"],
    ["Стоимость, млн руб.", "plain"],
    ["Part État (k€)", "part"],
    ["Estimate (HK$ million)", "plain"],
    ["Population (million)", null],
    ["Tariff ($/MWh)", null],
    ["Preconstruction", null],
  ])("%s is money: %s", (heading, role) => {
    expect(readMoneyRole([heading])).toBe(role);
  });
});

test.each(["Razem", "Totale complessivo", "Итого", "Tổng cộng", "합계", "المجموع", "Gesamtsumme"])(
  "%s is a total",
  (label) => {
    expect(totalLabel(label)).toBe("total");
  },
);

test.each(["k. A.", "à définir", "por definir", "待批复", "暂未明确", "待评审", "н/д", "未定"])(
  "%s stands for nothing",
  (text) => {
    expect(isPlaceholder(text)).toBe(true);
  },
);

test.each(["KA", "NC", "Offenbach", "12"])("%s doesn't", (text) => {
  expect(isPlaceholder(text)).toBe(false);
});
