import type { Language } from "./language.ts";

/** English for terms of the source that are kinds or places; a name that isn't listed stays as it is printed. */
const ENGLISH: Readonly<Record<string, string>> = {
  工业污染治理: "Industrial pollution control",
  原煤散烧治理: "Household coal replacement",
  扬尘污染治理: "Dust control",
  机动车污染治理: "Vehicle emissions",
  监管能力建设: "Monitoring capacity",
  昆区: "Kundulun",
  青山区: "Qingshan",
  东河区: "Donghe",
  九原区: "Jiuyuan",
  石拐区: "Shiguai",
  土右旗: "Tumed Right Banner",
  固阳县: "Guyang",
  达茂旗: "Darhan Muminggan",
  白云矿区: "Bayan Obo",
  稀土高新区: "Rare Earth High-tech Zone",
  未列明: "Not stated",
  未对应任务: "No task",
  持续开展: "Ongoing",
};

/** A category, district or other term in a language; several places in one cell are each translated. */
export function term(text: string, language: Language): string {
  if (language === "zh") return text;
  return (
    english(text) ??
    text
      .split("、")
      .map((part) => english(part) ?? part)
      .join(", ")
  );
}

// A source may name anything, `__proto__` too.
const english = (text: string): string | undefined => (Object.hasOwn(ENGLISH, text) ? ENGLISH[text] : undefined);
