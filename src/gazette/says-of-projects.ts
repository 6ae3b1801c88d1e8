// What names projects or what they cost, in the languages that such plans are written in.
const PROJECTS =
  /项目|項目|工程|事業|프로젝트|사업|\b(?:projects?|schemes?|projekte?n?s?|vorhaben|projets?|opérations?|proyectos?|obras?|progett[oi]|projetos?|projecten|проект\p{L}*)\b/iu;
const COST =
  /投资|投資|事業費|工事費|总造价|사업비|투자|\b(?:costs?|budget|investments?|spend(?:ing)?|(?:gesamt|bau|investitions)?kosten|investitionen|montant|coûts?|investissements?|coste|importe|inversión|costo|custo|valor|kosten|стоимост\p{L}*|инвестици\p{L}*)\b/iu;
const MONEY =
  /(?<![\d年])\d[\d.,\u00a0\u202f ]*(?:[万亿萬億千百兆]*(?:美|欧|港|日|英)?(?:元|円|镑)|[만억조천백]*\s?원|\s?(?:mio|mrd|mill|millions?|milliarden?|milliards?|millionen|millones|milioni|milhões|млн|млрд|bn|m|k)?\.?\s?(?:d['’]|de\s)?(?:M?€|euros?|eur\b|francs?|chf|pesos|reais|руб))|[£$€¥₹]\s?\d/iu;
const PERCENT = /\d\s?(?:[%％]|个百分点)|\bper ?cent\b/iu;
// 所有项目…, 单个项目…, 没有项目…: what is told of each; 加强所有项目的管理 tells nothing.
const OF_EACH =
  /^[\s“"（(]*(?:其中|且|并且)?(?:(?:所有|全部|每一?[个個项項]|单[个個项項]|單[個項]|任何|任一|没有(?:一个|任何)?|全|すべての|全ての|모든)(?:重点|重點|重大|建设|建設)*(?:项目|項目|工程|事業|사업|프로젝트))/u;
const LATIN_EACH =
  /^\W*(?:all|every|each|no|none|half|most|(?:one|two|three|four|five|six|seven|eight|nine|ten) of|alle|jede[smr]?|kein\w*|sämtliche|tous|toutes|chaque|aucune?|todos|todas|cada|ning[uú]n\w*|tutti|tutte|ogni|nessun\w*)\b/iu;
// 最大的项目是…, 投资最多的地区为…, the largest project is …: what a superlative says of something.
const SUPERLATIVE =
  /最[大小多少高低早晚長长短](?:的)?[\p{Script=Han}]{0,8}(?:是|为|為|系)|最[大小多]の[\p{Script=Han}]{1,8}は|\b(?:the|das|die|der|la|le|el|il|o|a)\s+(?:\w+\s+)?(?:largest|biggest|smallest|most\s+expensive|costliest|cheapest|greatest|größte|grösste|kleinste|teuerste|mayor|menor|maggiore|maior)\b|\b(?:le|la)\s+plus\s+(?:grand|grande|petit|petite|important|importante|cher|chère|gros|grosse)\b/iu;
const ASCRIBED = /\b(?:is|are|was|ist|sind|war|est|sont|es|è|é)\b/iu;
// 新建项目占项目总数的75%, 占年度计划的104.6%.
const SHARE = /占[\p{Script=Han}“”]{0,12}(?:的|比)?(?:约|达|为)?$/u;

/**
 * Whether a statement says something of projects that rows could contradict: an amount of theirs, a share, what holds for all
 * or none of them, which is the largest.
 */
export function saysOfProjects(part: string): boolean {
  const ofProjects = PROJECTS.test(part);
  const ofCost = COST.test(part);
  if (!ofProjects && !ofCost) return isShare(part);
  if (ofCost && MONEY.test(part)) return true;
  if (isShare(part) || (isLatin(part) && PERCENT.test(part) && ofCost)) return true;
  if (OF_EACH.test(part) || (ofProjects && LATIN_EACH.test(part))) return true;
  if (ofProjects && isLatin(part) && MONEY.test(part)) return true;
  return SUPERLATIVE.test(part) && (!isLatin(part) || ASCRIBED.test(part));
}

function isShare(part: string): boolean {
  const at = part.search(/\d[\d.]*\s?[%％]/u);
  return at > 0 && SHARE.test(part.slice(0, at)) && /项目|投资|計劃|计划/u.test(part);
}

const isLatin = (part: string): boolean => !/[\p{Script=Han}\p{Script=Hangul}]/u.test(part);
