import { besideUnit } from "../../unit/unit-words.ts";
import { capital } from "../../language/capital.ts";
import { unitWords } from "../../project/unit-column.ts";
import { isHeld } from "../../project/held.ts";
import { householdWorks, MOVED, namedHouseholdKinds } from "../../project/household.ts";
import { anyJoint, anyShantytown } from "../../measure/some-of.ts";
import type { Language } from "../../language/language.ts";
import { formatNumber } from "../../language/format.ts";
import { formatMoney, moneyScale } from "../../unit/amount.ts";
import { type Fact, isMoney } from "../../measure/fact.ts";
import { currencyOf } from "../../measure/measures/money-unit.ts";
import { type Key, UNSTATED } from "../../measure/request/request.ts";
import type { Block } from "../document.ts";
import type { ReportContext, SectionDefinition } from "../context.ts";
import { ownCell, ownDistrict } from "../../measure/own-district.ts";
import { amountWords, isPriced, soleKeys } from "../leaders.ts";

const LABELS = {
  zh: {
    projects: ["项目", "个"],
    investment: ["计划投资", ""],
    priced: ["标明金额的项目", "个"],
    counted: ["有可计入金额的项目", "个"],
    joint: ["另有联合项目", "个"],
    districts: ["涉及地区", "个"],
    units: ["", "个"],
    households: ["户数", "户"],
  },
  en: {
    projects: ["Projects", ""],
    investment: ["Planned investment", ""],
    priced: ["With an amount", "projects", "project"],
    counted: ["With an amount that counts", "projects", "project"],
    joint: ["Joint projects beside", ""],
    districts: ["", ""],
    units: ["", ""],
    households: ["Households", ""],
  },
} as const satisfies Readonly<Record<Language, Readonly<Record<string, readonly [string, string, string?]>>>>;

/** The strip of key figures on the first page. */
export const keyFiguresSection: SectionDefinition = {
  id: "key-figures",
  charts: [],
  build: (context) => {
    const { language, statements, projects, figures, scope } = context;
    const labels = LABELS[language];
    const units = unitWords(context.dataset.columns);
    const items: Extract<Block, { kind: "key-figures" }>["items"][number][] = [];
    const [works] = anyShantytown(projects) ? [MOVED] : isHeld(projects) ? namedHouseholdKinds(projects) : [];
    /** What the source's own words or works call a figure. */
    const ownLabel = (name: keyof typeof labels, made: Fact): string | null => {
      if (name === "units") return capital(units[made.value === 1 ? "one" : "many"][language]);
      if (name === "districts" && language === "en") return capital(context.places.many.en);
      const called = name === "households" ? householdWorks(projects, works) : null;
      return called && (language === "zh" ? `${called.short}户数` : `Households: ${called.en}`);
    };
    const put = (name: keyof typeof labels, made: Fact) => {
      const [general, unit, one = unit] = labels[name];
      const label = ownLabel(name, made) ?? general;
      if (!isMoney(made))
        items.push({ label, text: formatNumber(made.value ?? 0), unit: made.value === 1 ? one : unit, fact: made });
      else {
        const scale = moneyScale(made.value ?? 0, language, currencyOf(projects));
        const [text, name] = besideUnit(formatMoney(made.value ?? 0, scale), scale.of, language);
        items.push({ label, text, unit: name, fact: made });
      }
    };
    // A report of one district leads with the district's own figures.
    const own = ownDistrict(scope);
    const cell = own === null ? {} : ownCell(own);
    const all = statements.fact({ measure: "projects", ...cell });
    const priced = statements.fact({ measure: "priced", ...cell });
    const investment = isPriced(context) ? statements.fact({ measure: "investment", ...cell }) : null;
    // A district without projects of its own has no amount, not one of zero.
    if (investment !== null && investment.value !== null) put("investment", investment);
    put("projects", all);
    // That all state an amount is no figure to remember.
    if (investment !== null && investment.value !== null && priced.value !== all.value)
      put(amountWords(context).isCounted ? "counted" : "priced", priced);
    if (own !== null && scope.joint === "apart" && anyJoint(projects))
      put("joint", statements.fact({ measure: "projects", where: { joint: true } }));
    // Those that a district shares projects with are none of its own.
    const districts = own === null ? namedDistricts(context) : [];
    if (districts.length > 1) {
      const joint = scope.joint === "apart" ? "full" : scope.joint;
      put("districts", statements.fact({ measure: "groups", of: "district", keys: { district: districts }, joint }));
    }
    if (works) put("households", statements.fact({ measure: works.id, where: { [works.condition.id]: true } }));
    else if (figures(["unit"]).rows.some(({ unit }) => unit !== UNSTATED))
      put("units", statements.fact({ measure: "groups", of: "unit" }));
    return { id: "key-figures", title: "", blocks: [{ kind: "key-figures", items }] };
  },
};

/** Each district that a project in scope names, alone or with others: one that only shares projects is one as well. */
function namedDistricts(context: ReportContext): Key[] {
  const shared = context
    .figures(["district"])
    .rows.flatMap(({ keys }) => context.names.joint("district", keys.district!));
  return [...new Set([...soleKeys(context, "district"), ...shared])];
}
