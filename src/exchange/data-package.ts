import { createHash } from "node:crypto";
import { tidyCsv } from "../frame/tidy-csv.ts";
import { type TidyTable, tidyTable } from "../frame/tidy-table.ts";
import { auditOnce } from "../audit/audit.ts";
import type { Dataset } from "../project/dataset.ts";
import { findDistrict } from "../project/district.ts";
import { keyWord } from "../project/printed-number.ts";
import { households } from "../project/household.ts";
import type { ExportFile } from "./export-file.ts";
import { exportColumns } from "./export-columns.ts";
import { jsonText } from "../print/json-text.ts";

type Json = Readonly<Record<string, unknown>>;
interface Field {
  readonly name: string;
  readonly type: "string" | "number" | "integer" | "boolean";
  readonly title?: string;
  readonly description?: string;
}

const PROFILES = "https://datapackage.org/profiles/2.0";

/**
 * The projects of a dataset as a Data Package 2.0: `datapackage.json` with the schema, hash and size of each table, and
 * the tables as CSV. A blank is an empty field; printed texts stand beside what was read from them.
 */
export function dataPackage(dataset: Dataset): ExportFile[] {
  const { projects } = dataset;
  const rows = households(projects);
  const placed = projects.flatMap(({ seq, districts }) => districts.map((district) => ({ seq, district })));
  const named = [...new Set(placed.map(({ district }) => district))];
  const tables: { readonly name: string; readonly csv: string; readonly schema: Json }[] = [
    {
      name: "projects",
      csv: tidyCsv(tidyTable(projects, { of: "projects" })),
      schema: { fields: projectFields(dataset), primaryKey: ["seq"], missingValues: [""] },
    },
    {
      name: "districts",
      csv: tidyCsv(
        tableOf(
          ["district", "code", "name", "codeType"],
          named.map((district) => {
            const found = findDistrict(district);
            return [district, found?.code ?? null, found?.name ?? null, found?.codeType ?? null];
          }),
        ),
      ),
      schema: {
        fields: [
          text("district", "地区", "District as printed"),
          text("code", "区划代码", "Code of the division, where it is known"),
          text("name", "全称", "Full name"),
          text("codeType", "代码类别", "GB/T 2260, or a code that statistics use"),
        ],
        primaryKey: ["district"],
        missingValues: [""],
      },
    },
    {
      name: "project_districts",
      csv: tidyCsv(
        tableOf(
          ["seq", "district"],
          placed.map(({ seq, district }) => [seq, district]),
        ),
      ),
      schema: {
        fields: [
          { name: "seq", type: "integer", title: keyWord(projects, "zh"), description: "Key of the project" },
          text("district", "地区", "One of the districts that it names, as printed"),
        ],
        primaryKey: ["seq", "district"],
        foreignKeys: [
          { fields: ["seq"], reference: { resource: "projects", fields: ["seq"] } },
          { fields: ["district"], reference: { resource: "districts", fields: ["district"] } },
        ],
        missingValues: [""],
      },
    },
    ...(rows.length > 0
      ? [
          householdResource(
            tidyTable(rows, { of: "households" }),
            tidyTable(rows, { of: "households", labels: "zh", projects }),
          ),
        ]
      : []),
    findingsResource(dataset),
  ];
  const files = tables.map(({ name, csv }) => ({ path: `${name}.csv`, content: csv }));
  const descriptor: Json = {
    $schema: `${PROFILES}/datapackage.json`,
    name: slug(dataset.file),
    title: dataset.file,
    licenses: [
      {
        title: "政府公文，不适用著作权法（第五条）；数据整理随 key-projects 以 MIT 许可",
        name: "MIT",
        path: "https://opensource.org/license/mit",
      },
    ],
    sources: dataset.sources.map(({ id, sha256 }) => ({ title: `${id} (SHA-256 ${sha256})` })),
    resources: tables.map(({ name, csv, schema }) => ({
      $schema: `${PROFILES}/dataresource.json`,
      name,
      path: `${name}.csv`,
      type: "table",
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      bytes: Buffer.byteLength(csv),
      hash: `sha256:${createHash("sha256").update(csv).digest("hex")}`,
      dialect: { $schema: `${PROFILES}/tabledialect.json`, lineTerminator: "\r\n", delimiter: "," },
      schema: { $schema: `${PROFILES}/tableschema.json`, ...schema },
    })),
  };
  return [{ path: "datapackage.json", content: `${jsonText(descriptor, 2)}\n` }, ...files];
}

const text = (name: string, title: string, description: string): Field => ({
  name,
  type: "string",
  title,
  description,
});

function slug(file: string): string {
  const plain = file
    .toLowerCase()
    .replace(/\.[^.]+$/, "")
    .replace(/[^a-z0-9._-]+/g, "-")
    .replace(/^[-.]+|[-.]+$/g, "");
  return plain === "" ? "key-projects" : plain;
}

function projectFields(dataset: Dataset): Field[] {
  return exportColumns(dataset).map(({ name, heading, kind, scale, unit, role }) => ({
    name,
    type: kind === "number" ? (scale === undefined ? "integer" : "number") : kind === "boolean" ? "boolean" : "string",
    title: heading.zh,
    description: [
      heading.en,
      unit === undefined ? "" : `unit: ${unit}`,
      role === undefined ? "" : `role: ${role}`,
      kind === "list" ? "several values are joined by 、" : "",
    ]
      .filter((part) => part !== "")
      .join("; "),
  }));
}

function householdResource(table: TidyTable, labelled: TidyTable) {
  return {
    name: "households",
    csv: tidyCsv(table),
    schema: {
      fields: table.columns.map(({ name, kind }, index) => ({
        name,
        type:
          kind === "number"
            ? name === "seq" || name === "households" || name === "line"
              ? "integer"
              : "number"
            : "string",
        title: labelled.columns[index]!.name,
      })),
      primaryKey: ["seq"],
      foreignKeys: [{ fields: ["seq"], reference: { resource: "projects", fields: ["seq"] } }],
      missingValues: [""],
    },
  };
}

function findingsResource(dataset: Dataset) {
  const found = auditOnce(dataset, "zh").findings;
  const names = ["severity", "certainty", "rule", "title", "message", "seqs", "lines"];
  return {
    name: "findings",
    csv: tidyCsv(
      tableOf(
        names,
        found.map(({ severity, certainty, id, title, message, seqs, lines }) => [
          severity,
          certainty,
          id,
          title,
          message,
          seqs.join(" "),
          lines.join(" "),
        ]),
      ),
    ),
    schema: {
      fields: [
        text("severity", "级别", "error, warning or note"),
        text("certainty", "把握", "certain or suspicion"),
        text("rule", "规则", "Id of the rule"),
        text("title", "规则名称", "What the rule looks for"),
        text("message", "说明", "What it found"),
        text("seqs", keyWord(dataset.projects, "zh"), "Keys of the projects, with blanks between"),
        text("lines", "来源行", "Lines of the source, with blanks between"),
      ],
      missingValues: [""],
    },
  };
}

function tableOf(names: readonly string[], rows: readonly (readonly (string | number | null)[])[]): TidyTable {
  return {
    length: rows.length,
    columns: names.map((name, at) => ({
      name,
      kind: rows.some((row) => typeof row[at] === "number") ? "number" : "text",
      cells: rows.map((row) => row[at] ?? null),
    })),
  };
}
