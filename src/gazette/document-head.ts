const ISSUED = /^(.{2,30}?(?:政府|办公厅|办公室|委员会|委|局|厅|部))(?:关于|印发|转发)/u;

/** Who issued a document, by its title (包头市人民政府关于印发…的通知); undefined where the title names nobody. */
export function headOfDocument(title: string): { readonly publisher?: string } {
  const publisher = ISSUED.exec(title)?.[1];
  return publisher === undefined ? {} : { publisher };
}
