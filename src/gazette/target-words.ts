import { targetVerbs } from "./target-verbs.ts";

const RATES =
  "稳定达标运行|稳定运行|安装|在线|应用|整改|投保|入驻|建成|建档|数控化|规范化|开通|负荷|办税|响应|审批|验收|无害化处理处置|无害化处置|规范管理|标准化|通客车|人均|森林覆盖|植被覆盖|普惠性幼儿园覆盖|服务半径覆盖|覆盖|自来水普及|普及|毛入园|毛入学|入园|入学|巩固|机械化清扫|清扫|绿地|绿化覆盖|绿化|综合利用|资源化利用|无害化处理|集中处理|安全利用|回收利用|利用|污水处理|处理|收集|达标|优良天数|优良水体|优良|水质优良|合格|完好|治理|改造|执行|就业|调查失业|登记失业|失业|城镇化|控制|参保|签约|满意|供水保证|分担|出行分担|设施完好|漏损|硬化|通畅|通达|转化|贡献|保障|配备|持证|持卡|申领|知晓|接种|死亡|发病|抽检|监测|使用|破损|国产化|电气化|新能源化|自给|复垦|恢复|回收|收缴|开工|完工|投产|增长|办结|普惠|综合机械化|机械化|良种覆盖|受益|产销|成活|保存|入户|登记";
const HEADS = `(?:新能源|清洁|标准|规范|机械|信息|数字|智能|绿色|电气|资源|无害)化(?:比例|水平|程度)|(?:综合)?(?:${RATES})率|优良天数比[率例]|水质优良比例|优良比例|率|比率|比例|比重|占比|预期寿命|平均浓度|浓度|排放总量|总量|排放强度|排放量|减排量|使用量|用水量|用电量|用水总量|消费量|用量|产量|销量|销售量|交易量|吞吐量|周转量|客运量|货运量|蓄积量|保有量|存栏|出栏|面积|长度|营业里程|通车里程|里程|规模|数量|总数|数|涨幅|增速|增幅|降幅|产值|增加值|年?人均可支配收入|年?人均纯收入|可支配收入|纯收入|收入|利润|税收|总额|能力|强度|能耗|水耗|能效|热效率|煤耗|电耗|气耗|最高支付限额|支付限额|限额|额度|起付标准|标准|天数|水平|寿命|年限|固定资产投资|民间投资|工业投资|社会消费品零售总额|一般公共预算收入|财政总收入|总收入|总产值|总投资|计划投资|完成投资|投资|资金|时间|时长|人数|人次|户数|容量|库容|指数|系数|密度|距离|半径|进度|价格|工资|床位数|份额`;
const INDICATOR = new RegExp(`(?:${HEADS})$`, "u");
const BARE =
  /^(?:年均|平均|其|总|累计|年度|计划|完成)?(?:投资|浓度|总量|比例|占比|比重|面积|数量|规模|总数|占比例|覆盖率|达标率|产量)$/u;
// What ends like the name of a place and is none.
const NO_PLACE =
  "小区|社区|园区|灌区|库区|景区|片区|牧区|林区|校区|院区|服务区|示范区|集聚区|聚集区|功能区|保护区|控制区|限放区|禁燃区|地区|重点区|家庭|缺水城市";
const PLACE = `(?!完善|推进|加快|加强|建设|提高|实施|强化|优化|统筹|支持|积极|打造|扩大|改善|提升|深化|启动|开展|鼓励|发展|创建|建成(?!区)|新建|改造|新增|完成|所有|每个|到|在|对|单位|地区生产|城镇(?:居民|新增|登记|调查|化|职工|常住|新建|污水|生活|低收入)|农村(?:居民|牧区居民|人均|常住)|城乡居民|[二三]级|地级|县级)(?:全[市县区省州盟旗国镇乡]|其[余他](?:各)?[旗县区市乡镇地]+|各[旗县区市乡镇地]+区?|城市建成区|建成区|中心城区|主城区|主城|县城|城区|市区|城镇|农村牧区|农村|城乡|乡镇|街道|沿黄|流域|(?![\\p{Script=Han}]{0,7}(?:${NO_PLACE}))[\\p{Script=Han}]{1,8}?(?:新区|高新区|开发区|矿区|林区|区(?![域划间])|县(?![域级城])|旗(?!舰)|市(?![场政民属值容级])|镇(?!化)|乡(?![村土])|州(?![市县区])|盟))[\\ue000-\\uf8ff]*`;
const PLACES = new RegExp(`^${PLACE}(?:[、和及与]?${PLACE})*`, "u");
// What stands in lists of which the last member alone names what is measured: 化学需氧量、氨氮排放量.
const MEMBERS =
  /^(?:化学需氧量|氨氮|总磷|总氮|二氧化硫|氮氧化物|挥发性有机物|烟粉尘|颗粒物|二氧化碳|甲烷|VOCs|SO2|NO[xX2]|COD|PM2\.5|PM10|(?:企业职工|城乡居民|机关事业单位)?(?:基本)?(?:养老|医疗|失业|工伤|生育|大病)保险|风电|光伏|水电|火电|太阳能|出租车|公交车?|客车|货车|农民工|退役军人|高校毕业生|高血压|糖尿病|结核病|营运船舶|营运货车|小学|初中|高中|幼儿园|铁路|公路|水路|航空|燃气|自来水|污水|垃圾|钢铁|水泥|电力)/u;

/** Whether words name something that is measured. */
export const isIndicator = (words: string): boolean => INDICATOR.test(words);

/** Whether words name nothing but places: 县城; 其余各县; 东区、西区. */
export function isPlaces(words: string): boolean {
  return words !== "" && leadingPlaces(words) === words;
}

/** The places that words begin with; empty where they don't. */
export function leadingPlaces(words: string): string {
  const places = PLACES.exec(words)?.[0] ?? "";
  // 改扩建乡镇卫生院 begins with what is done, not with a place.
  const verb = targetVerbs(places).some(({ text }) => text.length > 1);
  const sized = /^(?:及)?以[上下]/u.test(words.slice(places.length));
  return verb || sized || /所有|每个|加强|[要把将]/u.test(places) ? "" : places;
}

/** What the last member of a list says is measured of all of them: 排放量 of 化学需氧量、氨氮排放量. */
export function sharedIndicator(last: string): { readonly subject: string; readonly indicator: string } {
  const member = MEMBERS.exec(last)?.[0] ?? leadingPlaces(last);
  if (member !== "" && member.length < last.length && !/^率/u.test(last.slice(member.length)))
    return { subject: member, indicator: last.slice(member.length) };
  const { subject, indicator } = splitIndicator(last);
  return { subject: subject ?? last, indicator };
}

const BARE_RATE = new RegExp(`^(?:${RATES})率$`, "u");

/** Whether a name says how something is measured, and not of what: 处理率 behind 污水收集率. */
export const isBareRate = (name: string): boolean => BARE_RATE.test(name) || BARE.test(name);

/** What is measured, and of what: the places in front, else the words before the indicator. */
export function splitIndicator(words: string): { readonly subject: string | null; readonly indicator: string } {
  if (BARE.test(words)) return { subject: null, indicator: words };
  const [, part, whole] = /^(.+)(占.+(?:比例|比重|率))$/u.exec(words) ?? [];
  if (part !== undefined && whole !== undefined) return { subject: part, indicator: whole };
  const [, rate, within] = /^(.+率)在(.+)$/u.exec(words) ?? [];
  if (rate !== undefined && within !== undefined) return { subject: within, indicator: rate };
  const places = leadingPlaces(words);
  if (places !== "" && places.length < words.length && !/^[率比]/u.test(words.slice(places.length)))
    return { subject: places, indicator: words.slice(places.length).replace(/^[的内]/u, "") };
  const head = INDICATOR.exec(words);
  if (!head || head.index === 0 || head[0].length === 1) return { subject: words, indicator: words };
  return { subject: words.slice(0, head.index).replace(/的$/u, ""), indicator: head[0] };
}

const LEADING =
  /^(?:\d{1,3}\s*[.．、](?!\d)|[一二三四五六七八九十]{1,3}、(?![一二三四五六七八九十类级])|[（(][^（()）]*[)）]|[-—–·•●*]|其中|力争|争取|努力|确保|保证|保障(?!性)|实现|推动|推进|促进|使(?!用)|让|把(?!关)|将|要(?!素|点|件)|应(?!急|用|税|诉|对|收)|须|需(?!求)|并(?!网|购)|且|同时|全面|逐步|进一步|加快|着力|积极|持续|统筹|组织|稳妥|及时|切实|做到|顺利|如期|初步|优先|计划(?!投资|生育)|预计|按要求|按照|通过|年度(?!计划)|每年(?!度)|开展|免费|共(?!享|同|建|性|青|产)|总计|合计|累计|对(?!外|口|接|标)|到(?!户|位|账)|展望|到时|以及|及(?!格|时)|和(?![美谐平睦])|与(?![^、]{0,20}相[同等])|的|、|：|\s|＿)+/u;
const TRAILING =
  /(?:(?<![户人亩])均|(?<![首成])都|各|分别|分年度|平均|总体|总体上|累计|年均|每年|依次|再|继续|持续|进一步|力争|争取|努力|确保|(?<![需主])要|(?<!名)将|(?<![供响效反对适])应|须|必须|(?<![供急])需|基本|稳步|大幅|明显|逐年|逐步|合计|(?<!公)共|总计|原则上|同口径|同比|相比|计划|预[计期定]|不得|全部|全面|要求|(?<![许认])可|已|每年度|每|(?<!自)由|从|(?<!成)就|能够|仍|也|(?<!共)和|(?<![普以涉])及|(?<![参给])与|(?<!党)组织|稳妥|及时|切实|重新|自愿|依法|初步|如期|最高|最低|至少|最多|实行|(?<!维护)稳定|得到|开始|＿|\s|、)+$/u;
// Here 要求 is a noun.
const KEPT = /(?:标准|水平|目标|条件|管理|政策)要求$/u;

/** Words that name something, without what links them to the others. */
export function plainName(words: string): string {
  let name = words.replace(/＿/gu, "").trim();
  for (let before = ""; before !== name; ) {
    before = name;
    name = name.replace(LEADING, "").trim();
    if (!KEPT.test(name)) name = name.replace(TRAILING, "").trim();
  }
  return name;
}

/** The members of a list: A、B和C. */
export function listed(words: string): string[] {
  return words
    .split(
      /[、]|以及|(?<=[\p{Script=Han}\dA-Za-z）)])(?:(?<![共饱缓总])和(?!谐|平)|(?<![普涉触顾])及(?![时以其格])|(?<![参给赋])与)(?=[\p{Script=Han}A-Z])/u,
    )
    .map(plainName)
    .filter((name) => name !== "");
}
