const OTHER_LETTERS: Readonly<Record<string, string>> = { ß: "ss", ø: "o", æ: "ae", œ: "oe", ł: "l", đ: "d", ı: "i" };

/**
 * Latin, Cyrillic and Greek letters small and without their marks, so that Coût and COUT are one word, and Arabic ones
 * without theirs, in their Arabic forms where Persian has its own; other scripts stay.
 */
export function fold(text: string): string {
  // ASCII, Chinese characters and wide forms bear no marks.
  if (/^[\u0020-\u007e\u3000-\u3029\u4e00-\u9fff\uff01-\uff60]*$/.test(text)) return text.toLowerCase();
  return (
    text
      .toLowerCase()
      .replace(/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]\p{M}*/gu, (letter) =>
        letter.normalize("NFD").replace(/\p{M}/gu, ""),
      )
      // Arabic is written with or without its points and hamzas.
      .replace(/[\u064b-\u0652\u0640]/g, "")
      .replace(/[\u0622\u0623\u0625]/g, "\u0627")
      .replace(/\u06cc/g, "\u064a")
      .replace(/\u06a9/g, "\u0643")
      // A compatible form parts these letters of Thai and Lao, which are written as one.
      .replace(/\u0e4d\u0e32/g, "\u0e33")
      .replace(/\u0ecd\u0eb2/g, "\u0eb3")
      .replace(/[ßøæœłđı]/g, (letter) => OTHER_LETTERS[letter]!)
  );
}

const TRADITIONAL =
  "編號計畫劃稱項總經費額預資機關辦單業內規時間開區縣鄉鎮類別實設點責負執備註標發電車達動務團體國際線橋護養衛農漁產園場據進階處種數萬億圓補貼級臺幣華覽廳総経単県実発団與專東兩個爲為烏樂爭於亞畝僅從價眾會" +
  "傳倫餘側債蘭興茲寫衝決況準減幾憑佔盧歷釐變後噸啟啓圍圖塊堅墾復頭獎學審寬賓對爾盡層屬崗島師帶幹並庫應張強當錄徵態悅戶報擔擬撥換無暫權條來構欄樣樁檢歐沒測潤溫灣災牽獨現盞監碼碩積稅籌籤簡約緯納組終結統績" +
  "續緬羅罰羣聯節蘇範銜裝見訂認議記許證評詞試話該詳語說請讀課諧財貨質貧購貸賽贈轉輛轄邊遷還這遠連郵鄰採裏裡銖銀銷錯鎊長門靜韓頁頃順領題麥龍繼" +
  "須將環頒佈歸觀協調職買賣運輸載選鄭閱陽隨靈願飛館驗龜仟佰拾";
const SIMPLIFIED =
  "编号计划划称项总经费额预资机关办单业内规时间开区县乡镇类别实设点责负执备注标发电车达动务团体国际线桥护养卫农渔产园场据进阶处种数万亿圆补贴级台币华览厅总经单县实发团与专东两个为为乌乐争于亚亩仅从价众会" +
  "传伦余侧债兰兴兹写冲决况准减几凭占卢历厘变后吨启启围图块坚垦复头奖学审宽宾对尔尽层属岗岛师带干并库应张强当录征态悦户报担拟拨换无暂权条来构栏样桩检欧没测润温湾灾牵独现盏监码硕积税筹签简约纬纳组终结统绩" +
  "续缅罗罚群联节苏范衔装见订认议记许证评词试话该详语说请读课谐财货质贫购贷赛赠转辆辖边迁还这远连邮邻采里里铢银销错镑长门静韩页顷顺领题麦龙继" +
  "须将环颁布归观协调职买卖运输载选郑阅阳随灵愿飞馆验龟千百十";
const SIMPLE_FORMS = [...SIMPLIFIED];
const PAIRS = new Map([...TRADITIONAL].map((each, index) => [each, SIMPLE_FORMS[index]!]));

const EACH_TRADITIONAL = new RegExp(`[${TRADITIONAL}]`, "gu");

/** Chinese text in simplified characters (Japanese forms and the formal 仟, 佰, 拾 too), as the dictionaries are written. */
export function simplified(text: string): string {
  return text.replace(EACH_TRADITIONAL, (each) => PAIRS.get(each)!);
}

/** Whether a text holds characters that only traditional Chinese writes. */
export function isTraditional(text: string): boolean {
  return [...text].some((each) => PAIRS.has(each) && !"総経単県実発団仟佰拾".includes(each));
}
