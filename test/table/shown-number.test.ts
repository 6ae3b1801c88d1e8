import { expect, test } from "vitest";
import { numberAsFormatted, numberAsShown } from "../../src/table/shown-number.ts";

test.each([
  [1234.5, "General", "1234.5", false],
  [1234.5, "#,##0.00", "1234.5", false],
  [0.35, "0%", "0.35", false],
  [45_600_500, "#,##0,", "45600.5", true],
  [-1_250_000, "#,##0,;(#,##0,)", "-1250", true],
  [128_450_000, "0.00,,", "128.45", true],
  [12_345_000, '0!.0,"万元"', "1234.5万元", false],
  [12_345_000, "0\\.0000", "1234.5", true],
  [126_000_000, '0!.00,,"亿元"', "1.26亿元", false],
  [860, '0"万元"', "860万元", false],
  [860, '0"人"', "860", false],
  [860.5, 'General"万元"', "860.5万元", false],
  [500, '[>=1000000]0.0,,"M";[>=1000]0.0,"K";0', "500", false],
  [-5000, '[<0]-0.0,"K";0', "-5", true],
  [25_000, '[>=100000000]0!.00,,"亿元";[>=10000]0!.0,"万元";0"元"', "2.5万元", false],
  [250_000_000, '[>=100000000]0!.00,,"亿元";[>=10000]0!.0,"万元";0"元"', "2.5亿元", false],
  [45_600_500, "[Red][>1000]#,##0,;[Blue][<=1000]0", "45600.5", true],
  [-4_500_000, "[$€-407] #,##0", "-€4500000", false],
  [5000, "[$KES] #,##0.00", "KES 5000", false],
  [5000, '_("$"* #,##0.00_)', "$5000", false],
])("%d under %s is shown as %s", (value, format, text, scaled) => {
  expect(numberAsFormatted(value, format)).toEqual({ text, scaled });
});

test.each([
  [45_600_500, "45,601", "45600.5", true],
  [12_345_000, "1234.5万元", "1234.5万元", false],
  [4_500_000, "4.500.000 €", "4500000€", false],
  [1234.5, "1.234,50", "1234.5", false],
  [0.35, "35%", "0.35", false],
  [2, "two", "2", false],
])("%d that a document shows as %s is %s", (value, shown, text, scaled) => {
  expect(numberAsShown(value, shown)).toEqual({ text, scaled });
});
