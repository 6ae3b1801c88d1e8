/** English messages say `X: expected Y, got Z`; what Y and Z may be, and how Chinese says it. `$1` is put into words too. */
const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/^one of (.+)$/, "下列之一：$1"],
  [/^one or more of (.+)$/, "下列之一或几个：$1"],
  [/^one of them$/, "只用其一"],
  [/^both$/, "两者都有"],
  [/^none$|^nothing$|^null$/, "无"],
  [/^none \((.+)\)$/, "无（$1）"],
  [/^one file$/, "一个文件"],
  [/^a file that is there$/, "已有的文件"],
  [/^a file$/, "一个文件"],
  [/^a file to write to$/, "可写的文件"],
  [/^a folder to write to$/, "可写的目录"],
  [/^a folder$|^a directory$/, "一个目录"],
  [/^another file than the source that was read$/, "不同于所读来源的文件"],
  [/^--out FOLDER$/, "给出 --out 目录"],
  [/^--out FILE for a PNG, since stdout is a terminal$/, "PNG 须用 --out 给出文件（标准输出是终端）"],
  [/^--joint split with it$/, "与 --joint split 同用"],
  [/^--engine (.+) with it$/, "与 --engine $1 同用"],
  [/^the name of a table$/, "表名"],
  [/^each dimension once$/, "每个维度只写一次"],
  [/^a value$/, "一个值"],
  [/^a value for --by$/, "与 --by 对应的值"],
  [/^(\d+) values \((.+)\)$/, "$1 个值（$2）"],
  [/^序号$/, "序号"],
  [/^district=weight with a weight above 0$/, "地区=权重，权重大于 0"],
  [/^(\S+)=value$/, "$1=值"],
  [/^a number up to (\d+)$/, "不大于 $1 的数"],
  [/^a whole number(?: of px)? from (\d+) to (\d+)$/, "$1 到 $2 的整数"],
  [/^a name that ends in (.+), or --format$/, "以 $1 结尾的文件名，或给出 --format"],
  [/^one directory with a figures\.json$/, "一个有 figures.json 的目录"],
  [/^the file that the figures are from \((.+)\)$/, "这些数字所出的文件（$1）"],
  [/^one figure \(--by and --value, --seq, or an id\)$/, "一个数字（--by 与 --value、--seq 或编号）"],
  [/^a figure of the report in (.+)$/, "$1 中报告的数字编号"],
  [/^projects to report on$/, "可写入报告的项目"],
  [/^a number of projects from 1 on$/, "1 以上的项目数"],
  [/^a source of at most (\d+) rows with it$/, "来源至多 $1 行时才可用"],
  [/^a longer one$/, "更长的来源"],
  [/^at most (\d+) (bytes|cells)$/, "至多 $1 $2"],
  [/^a table of projects$/, "项目表"],
  [/^a table of your own$/, "自己的表"],
  [/^an empty file$/, "空文件"],
  [/^an empty text$/, "空文本"],
  [/^a text, a spreadsheet, a web page or a PDF$/, "文本、电子表格、网页或 PDF"],
  [/^a spreadsheet$/, "电子表格"],
  [/^a PDF$/, "PDF"],
  [/^a PDF with text$/, "有文字层的 PDF"],
  [/^one without a text layer \(a scan\)$/, "没有文字层（扫描件）"],
  [/^one that is locked by a password$/, "有密码保护的文件"],
  [/^another ZIP archive$/, "别的压缩包"],
  [/^a text$/, "文本"],
  [/^a text or a document$/, "文本或文档"],
  [/^binary data \(it has zero (?:bytes|characters)\)$/, "二进制数据"],
  [/^UTF-8, UTF-16 or GB18030$/, "UTF-8、UTF-16 或 GB18030"],
  [/^bytes that are none of them$/, "不是其中任何一种的字节"],
  [/^bytes that aren't valid in it$/, "不合该编码的字节"],
  [/^a sound spreadsheet archive$/, "完好的电子表格文件"],
  [/^an amount in (.+)$/, "以$1计的金额"],
  [/^a year or 持续开展$/, "年份或“持续开展”"],
  [/^a number of its own$/, "不重复的序号"],
  [/^(.+) \(line (\d+)\)$/, "$1（第 $2 行）"],
  [/^(.+) \(line (\d+), (.+)\)$/, "$1（第 $2 行，$3）"],
  [/^permission$/, "权限"],
  [/^room on the disk$/, "磁盘空间"],
];

const UNITS: Readonly<Record<string, string>> = { bytes: "字节", cells: "个单元格" };

const SENTENCES: readonly (readonly [RegExp, string])[] = [
  [/^no table was found: no line has the columns or the headings of one$/, "没有找到表格：没有一行有表格的列或表头"],
  [
    /^no table was found: the text is prose, and no line of it has the columns or the headings of a table$/,
    "没有找到表格：是一段文字，没有一行有表格的列或表头",
  ],
  [/^table (\d+): no column names projects \(headings: (.*)\)$/, "第$1个表：没有一列是项目名称（表头：$2）"],
  [/^table (\d+): no row under the header is a project$/, "第$1个表：表头之下没有一行是项目"],
  [/^(.+): no projects found$/, "$1：没有读出项目"],
  [/^(.+): no projects found: (.+)$/, "$1：没有读出项目：$2"],
  [/^(.+): nothing to list: no project of it is of the kind asked for$/, "$1：没有可列出的：其中没有符合所问的项目"],
  [
    /^(.+): … and (\d+) more issues \(key-projects inspect lists them\)$/,
    "$1：… 另有 $2 处（用 key-projects inspect 列出）",
  ],
  [/^(.+): no numbered tasks found in the text around its table$/, "$1：项目表前后的文字中没有编号的任务"],
  [/^(\S+): nothing to show in (.+) \((.+)\)$/, "$1：$2 中没有可画的（$3）"],
];

/** A message in Chinese; what has no words there keeps its English ones. */
export function chineseMessage(message: string): string {
  const [, subject, expected, found] =
    /^([\s\S]*?): expected ([\s\S]+?), (?:got|found):? ([\s\S]*)$/.exec(message) ?? [];
  if (subject !== undefined) return `${subject}：应为${phrase(expected!)}，实为${phrase(found!)}`;
  for (const [pattern, words] of SENTENCES) if (pattern.test(message)) return message.replace(pattern, words);
  return message;
}

function phrase(words: string): string {
  for (const [pattern, chinese] of PHRASES) {
    if (!pattern.test(words)) continue;
    return words.replace(pattern, chinese).replace(/ (bytes|cells)$/, (_, unit: string) => ` ${UNITS[unit]}`);
  }
  return `${/^[\w"-]/.test(words) ? " " : ""}${words}`;
}
