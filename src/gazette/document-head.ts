const ISSUED = /^(.{2,30}?(?:政府|办公厅|办公室|委员会|委|局|厅|部))(?:关于|印发|转发)/u;
const ABOUT = /关于(?:印发|下达|公布|发布|调整)(?:实施)?《?([^《》]{4,60}?)》?的(?:通知|通告|公告|函|批复)$/u;

/**
 * Who issued a document, and what it hands out, by its title (包头市人民政府关于印发…计划的通知); each left out where the title
 * doesn't say it.
 */
export function headOfDocument(title: string): { readonly publisher?: string; readonly about?: string } {
  const plain = title.replace(/\s+/g, "");
  const publisher = ISSUED.exec(title)?.[1];
  const about = ABOUT.exec(plain)?.[1];
  return { ...(publisher !== undefined && { publisher }), ...(about !== undefined && { about }) };
}
