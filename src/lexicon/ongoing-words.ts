import { fold } from "./fold.ts";

// Work that goes on without an end.
const ONGOING = /持续|长期|常年|每年|逐年|常态化|ongoing|continuous|continuing/i;
// Folded; beside a year such a word may tell until when (laufend bis 2027).
const GOES_ON = new RegExp(
  [
    "继续|毎年|継続|계속|상시|매년|continual|recurring|recurrent|rolling|everyyear|eachyear|annually|indefinite|perpetu",
    "fortlaufend|laufend|dauer(?:haft|aufgabe)|kontinuierlich|jahrlich|doorlopend|jaarlijks|lopende|lopande|arlig",
    "permanent|encontinu|continu$|chaqueannee|tousles?ans|continu[oa]$|cadaano|todososanos|ogniano",
    "ciagl|nabiezaco|corocznie|prubezn|kazdorocn|folyamatos|surekli|heryil",
    "постоянн|бессрочн|ежегодн|непрерывн|постіин|щорічн|постоянен|ежегоден",
    "thuongxuyen|lientuc|hangnam|berkelanjutan|terus-?menerus|setiaptahun|berterusan|مستمر|دائم|سنويا|מתמשך|שוטף|निरंतर|सतत",
  ].join("|"),
  "u",
);
const A_YEAR = /(?:19|20)\d\d/;

/** Whether a time of completion, in small letters and without spaces, says that the work goes on without an end. */
export function goesOn(text: string): boolean {
  return ONGOING.test(text) || (!A_YEAR.test(text) && GOES_ON.test(fold(text)));
}
