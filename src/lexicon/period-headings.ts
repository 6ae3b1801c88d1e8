import { fold } from "./fold.ts";

// Before a part of the whole beside it: 其中2025年, うち令和7年度, в том числе 2025 год, davon 2026.
const OF_WHICH =
  /^(?:其中|内|うち|втомчисле|вт\.?ч\.?|изних|утомучислі|davon|darunter|ofwhich|including|incl\.?|dont|dicui|delos?cuales|dosquais|waarvan|wtym|ztoho|dintrecare|herav|varav|bundan|중)[:、,]?/u;
const YEAR = "(?:fy)?(?:(?:19|20)\\d\\d|\\d\\d)(?:[-/]\\d\\d(?:\\d\\d)?)?";
const ERA = "(?:令和|平成|民[国國])(?:\\d{1,3}|元)";
const ONE_YEAR = new RegExp(`^(?:${YEAR}(?:年度?|년도?|год[ау]?|г\\.?|р(?:ік|\\.)|rok)?|${ERA}年度?)$`, "u");
const SOME_YEARS =
  /^(?:all)?(?:prior|previous|past|earlier|future|later|outer|subsequent)(?:years?|yrs?|fys?)$|^(?:以前|以往|往|以后|后续)各?年度?$/;

/**
 * Whether a heading, as `normaliseHeader` gives it, names a time and nothing more: a year (2026, FY2026/27, 令和7年度), be it as
 * a part of the whole beside it (其中2025年, of which 2026), or the years before or after a programme.
 */
export function isPeriodHeading(heading: string): boolean {
  const plain = heading.replace(OF_WHICH, "");
  return ONE_YEAR.test(plain) || SOME_YEARS.test(fold(plain));
}
