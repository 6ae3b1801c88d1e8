import { misfit, NONE } from "../../language/misfit.ts";
import { XML_HEAD, xmlText } from "../../print/xml-text.ts";
import { type Part, zipParts } from "../../print/zip.ts";
import { fixedArea, quotedSheet } from "./address.ts";
import { sheetXml } from "./sheet-xml.ts";
import { Styles } from "./styles-xml.ts";
import { type Sheet, type Workbook, WorkbookError } from "./workbook.ts";

const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const SHEETS = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const FOOTERS = { zh: "&C第 &P 页，共 &N 页", en: "&CPage &P of &N" } as const;

/** A workbook as the bytes of an .xlsx file, the same for the same workbook. Rejects with a WorkbookError. */
export async function writeWorkbook(workbook: Workbook): Promise<Uint8Array> {
  const { sheets, language } = workbook;
  if (sheets.length === 0)
    throw new WorkbookError(
      misfit({ zh: "工作簿", en: "workbook" }, { zh: "至少一个工作表", en: "a sheet at least" }, NONE),
    );
  const styles = new Styles(language);
  const parts = sheets.map((sheet, index) => ({
    path: `xl/worksheets/sheet${index + 1}.xml`,
    content: sheetXml(sheet, styles, FOOTERS[language]),
  }));
  return zipParts([
    { path: "[Content_Types].xml", content: contentTypes(parts) },
    { path: "_rels/.rels", content: packageRelations() },
    { path: "docProps/core.xml", content: coreProperties(workbook) },
    { path: "xl/workbook.xml", content: workbookXml(sheets) },
    { path: "xl/_rels/workbook.xml.rels", content: workbookRelations(sheets) },
    ...parts,
    { path: "xl/styles.xml", content: styles.xml() },
  ]);
}

function contentTypes(sheets: readonly Part[]): string {
  const types = [
    ["/xl/workbook.xml", `${SHEETS}.sheet.main+xml`],
    ["/xl/styles.xml", `${SHEETS}.styles+xml`],
    ["/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"],
    ...sheets.map(({ path }) => [`/${path}`, `${SHEETS}.worksheet+xml`]),
  ];
  return `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${types.map(([part, type]) => `<Override PartName="${part}" ContentType="${type}"/>`).join("")}</Types>`;
}

function packageRelations(): string {
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/relationships/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;
}

// No dates: the same workbook is the same file whenever it is written.
function coreProperties({ title, subject, language }: Workbook): string {
  return `${XML_HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${xmlText(title)}</dc:title><dc:subject>${xmlText(subject)}</dc:subject><dc:creator>key-projects</dc:creator><dc:language>${language === "zh" ? "zh-CN" : "en-GB"}</dc:language></cp:coreProperties>`;
}

function workbookXml(sheets: readonly Sheet[]): string {
  const names = sheets.flatMap(({ name, filter, titleRows, widths }, index) => [
    ...(filter
      ? [
          `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${xmlText(fixedArea(name, filter))}</definedName>`,
        ]
      : []),
    ...(titleRows && widths.length > 0
      ? [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${xmlText(`${quotedSheet(name)}!$${titleRows[0] + 1}:$${titleRows[1] + 1}`)}</definedName>`,
        ]
      : []),
  ]);
  const list = sheets.map(
    ({ name }, index) => `<sheet name="${xmlText(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  return `${XML_HEAD}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}/relationships"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${list.join("")}</sheets>${names.length > 0 ? `<definedNames>${names.join("")}</definedNames>` : ""}<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>`;
}

function workbookRelations(sheets: readonly Sheet[]): string {
  const list = sheets.map(
    (_, index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/relationships/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join("")}<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/relationships/styles" Target="styles.xml"/></Relationships>`;
}
