/** The first letters of months in the languages of Europe and Indonesia, as a part of a pattern. */
export const MONTH_NAME =
  "(?:jan|feb|fév|fev|mar|mär|mrz|apr|avr|abr|may|mai|mei|maj|mag|jun|juin|giu|jul|juil|lug|aug|août|aout|ago|agu|sep|set|oct|okt|out|ott|nov|dec|déc|dez|dic|des|ene|gen|янв|фев|мар|апр|мая|май|июн|июл|авг|сен|окт|ноя|дек|sty|lut|kwi|cze|lip|sie|wrz|paź|lis|gru|oca|şub|nis|haz|tem|ağu|eyl|eki|kas|ara|mrt|май|січ|лют|бер|кві|тра|чер|лип|сер|вер|жов|лис|гру)";

// Quarters, halves and thirds of a year, behind their number: 3rd quarter, 2º semestre, 2. HJ, 3T, 4 квартал, II półrocze is without digits.
const BEHIND =
  "quarters?|qtr\\.?|quartal|quartile|trimestres?|trim\\.?|tri(?![a-z])|kvartal|kwarta[lł]|kw\\.?(?![a-z])|кв\\.?(?:артал)?|çeyrek|ceyrek|분기|四半期|half|halves|halbjahr|hj(?![a-z])|halvår|semest(?:er|re)s?|sem\\.?(?![a-z])|полугоди|półrocz|poł\\.?(?![a-zł])|yarıyıl|반기|[qhts](?![a-z])";
const ORDINAL = "(?:-?(?:[йяео]|ый|ой|ое|ая|nd)|st|nd|rd|th|º|ª|°|er|ère|re|ème|eme|e|do|da|ro|ra|to|ta|o|a)?";
// Before it: Q3, S2, T3, quý 3, triwulan 4, semester 2.
const BEFORE =
  "[qhts]|quý|quy|triwulan|tw|semest(?:er|re)|sem|trimestre|trim|quarter|qtr|quartal|half|kvartal|кв\\.?|квартал";

// A year may follow at once, as texts are read without spaces.
const BEHIND_A_NUMBER = "(?=(?:19|20)\\d\\d|\\D|$)";

/** A part of a year with its number: Q3, 3T, 2º semestre, 2. HJ, quý 3. */
export const TERM = `(?:(?<![a-z])(?:${BEFORE})\\.?[1-4]${BEHIND_A_NUMBER}|(?<!\\d)[1-4]${ORDINAL}\\.?(?:${BEHIND}))`;

/** What is numbered beside a date and is none: a week of the year, a phase of the works. */
export const NUMBERED =
  "(?<![a-z])(?:kw|cw|week|wk|semaine|semana|settimana|uge|vecka|phase|stage|fase|etapa|étape|etap|tranche|lot|part|очередь|этап)\\.?[-#]?\\d{1,2}" +
  BEHIND_A_NUMBER;
