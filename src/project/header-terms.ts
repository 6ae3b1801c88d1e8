/** Fields of a project that a column can hold. */
export const FIELDS = ["seq", "category", "unit", "name", "content", "completion", "investment", "district"] as const;
export type Field = (typeof FIELDS)[number];

const TERMS: Readonly<Record<Field, RegExp>> = {
  seq: /^(序号|编号)$/,
  category: /^(项目)?(类别|类型)$/,
  unit: /^(项目单位|责任单位|建设单位|项目业主|实施主体)$/,
  name: /^(项目|工程)名称$/,
  content: /^(建设内容|建设规模及内容|建设规模)$/,
  completion: /^(竣工时间|完成时限|建设年限|建设起止年限|起止年限)$/,
  investment: /^(总投资|投资|计划投资|投资额)$/,
  district: /^(地区|所属区域|建设地点|所在地)$/,
};

/** The field that a header names, with the unit in its brackets; null where it names none. */
export function readHeader(header: string): { field: Field; unit: string | null } | null {
  const plain = header.replace(/\s+/g, "");
  const unit = /[(（](.+?)[)）]/.exec(plain)?.[1] ?? null;
  const term = plain.replace(/[(（].*?[)）]/g, "");
  const field = FIELDS.find((f) => TERMS[f].test(term));
  return field ? { field, unit } : null;
}
