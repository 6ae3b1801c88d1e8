import { needsFolder, wrongUse } from "../wrong-use.ts";
import { knownScope } from "../../measure/scope.ts";
import { BRIEF_FORMATS, REPORT_FORMATS, type ReportFormat, reportFiles } from "../../pipeline.ts";
import { isStyled, type ReportTemplate, isFolder } from "../../report/house-style.ts";
import { MASTHEAD_OPTIONS, readMasthead } from "../masthead-options.ts";
import { withAgainst } from "../../compare/against.ts";
import type { Dataset } from "../../project/dataset.ts";
import { readEditions } from "../edition-sources.ts";
import { linksOf } from "../links-file.ts";
import { choose, chooseLanguage, readScope, SCOPE_OPTIONS } from "../choice.ts";
import { reportInvokedLarge } from "../large-report.ts";
import { writeProfiles } from "../profiles.ts";
import { signatureOf } from "../signature.ts";
import { type Command, type Invocation, type Options, type Output, UsageError } from "../command.ts";
import { complainOfMarked, complainOfNoProjects, readInvokedSource, SOURCE_OPTIONS } from "../source.ts";
import { readTemplate } from "../template.ts";
import { refuseFile } from "../write-files.ts";
import { writeInvokedReport } from "../write-report.ts";

/** The whole report, written into a folder. */
export const reportCommand: Command = {
  name: "report",
  help: {
    zh: `用法  key-projects report [来源文件…] --out 目录 [选项]

写出一份完整的报告：report.pdf、可交互的 report.html、figures/*.svg，以及每个数字的清单 figures.json（key-projects verify 据此核对）。
先写在一旁，全部成功后才整份替换旧报告：旧 figures.json 列出、未被改过而新报告没有的文件一并移走；目录里的其他文件不动。

  --out 目录                   写到哪里，必须给出；来源超过 200,000 行时不写网页和工作簿，项目清单写成旁边的 projects.csv
  --format pdf,html,svg,md,xlsx,docx
                               要哪些格式，默认 pdf,html,svg；md 附带其插图；xlsx 为 Excel 工作簿，合计是公式；
                               docx 为 Word 文档
  --template 文件.docx|目录    Word 报告套用该文件的样式、版头和页面设置；目录含 report.typ（PDF 版式）、theme.json（图的
                               颜色字体）、report.docx、字体与图片中的任何几样，见 examples/house-style
  --sign 私钥.pem              用自己的密钥（Ed25519）签署 figures.json，写入 figures.json.sig，verify --key 核对
  --against 旧版               与旧版（文件或工作表）相比：变化的要点、投资变化图、竣工变动图、逐项变化表；--links 为两版之间的对应
  --brief                      一页简报：一句要点、四个数字、一两幅图、三条须知；写成 brief.pdf、brief.png（也可 docx、md、svg）
  --profile district           每个地区（或 --profile 任一维度的每一组）一页简报，各在自己的目录里，形式相同
  --title 标题                 报告标题
  --place、--publisher、--date 地方、发布机关、发布日期，来源没有写明或写得不同时给出；标题、封面、页眉和每幅图的出处都用它们
  --links 文件                 审定的对应关系：几份清单中的同一项目只计一次（inspect --links-out 写出待定的）
  --editions refuse|together   同一计划的两个版本默认拒绝相加（请用 compare）；together 仍一并计入
  --joint、--weights、--where、--exclude、--only  与 summary 相同；报告只写范围内的项目
  --watch                      来源、映射或配置文件改动后重新写出
  --lang zh|en                 报告的语言

示例
  key-projects report --out reports
  key-projects report --out kundulun --where "district=昆区" --title 昆区重点项目投资分析
  key-projects report --out without-shantytown --exclude 棚改 --joint split
  key-projects report 重点项目.xlsx --out 简报 --brief --place 某县
  key-projects report 重点项目.xlsx --out english --lang en --format pdf,md
`,
    en: `Usage  key-projects report [source…] --out FOLDER [options]

Writes a whole report: report.pdf, an interactive report.html, figures/*.svg, and figures.json, the list of every number, which
key-projects verify checks. It is written beside and replaces the old report whole when all is done: files that the old
figures.json lists, unchanged, and the new report doesn't have are removed; all others stay as they are.

  --out FOLDER                 where to, must be given; of a source of more than 200,000 rows there is no page or workbook, and
                               projects.csv beside the report lists its projects
  --format pdf,html,svg,md,xlsx,docx
                               which forms, pdf,html,svg by default; md brings its figures, xlsx is a workbook whose totals
                               are formulas, docx a Word document
  --template FILE.docx|FOLDER  the Word report takes this file's styles, letterhead and page set-up; a folder holds any of
                               report.typ (the PDF's layout), theme.json (colours and type of figures), report.docx,
                               fonts and pictures: see examples/house-style
  --sign PRIVATE.pem           sign figures.json with a key of your own (Ed25519), into figures.json.sig; see verify --key
  --against OLD                set against an earlier edition (a file or sheet): key changes, bridge, completion years, every
                               change; --links are then between the two editions
  --brief                      one page: the finding in a sentence, four numbers, a figure or two, three caveats, as brief.pdf
                               and brief.png (docx, md, svg too)
  --profile district           a brief for each district (or each group of any dimension), alike, each in a folder of its own
  --title TITLE                title of the report
  --place, --publisher, --date the place, who published the source and when, where it doesn't say so or says otherwise: in
                               title, cover, running heads and the citation under every figure
  --links FILE                 reviewed links: a project that several lists share counts once (inspect --links-out writes the open ones)
  --editions refuse|together   editions of one plan aren't added up (use compare) unless this says together
  --joint, --weights, --where, --exclude, --only  as in summary; the report is of the projects in scope
  --watch                      makes it again whenever the source, mapping or config file changes
  --lang zh|en                 language of the report

Examples
  key-projects report --out reports
  key-projects report --out kundulun --where "district=昆区" --title 昆区重点项目投资分析
  key-projects report --out without-shantytown --exclude 棚改 --joint split
  key-projects report plan.xlsx --out brief --brief --place "Some County"
  key-projects report plan.xlsx --out english --lang en --format pdf,md
`,
  },
  options: {
    ...SOURCE_OPTIONS,
    ...SCOPE_OPTIONS,
    out: { type: "string", short: "o" },
    format: { type: "string" },
    ...MASTHEAD_OPTIONS,
    brief: { type: "boolean" },
    profile: { type: "string" },
    watch: { type: "boolean" },
    template: { type: "string" },
    against: { type: "string" },
    sign: { type: "string" },
  },
  run: async (invocation) => {
    const { options, output } = invocation;
    const language = chooseLanguage(options);
    const { out } = options;
    const profile = typeof options.profile === "string" ? options.profile : null;
    const brief = options.brief === true || profile !== null;
    if (typeof out !== "string" || out === "") throw new UsageError(needsFolder("report"));
    refuseFile(out);
    const formats = readFormats(options.format ?? (brief ? "pdf,png" : "pdf,html,svg"), brief);
    const asked = readScope(options);
    const template = styleFor(options.template, formats);
    const stage = stageCounter(formats, output);
    stage("source");
    const asking = {
      language,
      scope: asked,
      ...(brief && { brief }),
      ...readMasthead(options),
      ...(template && { template }),
      progress: (name: string) => stage(name),
    };
    const named = options.format === undefined && !brief ? null : formats;
    const ofLarge = { out, formats: named, request: asking, profile };
    if (typeof options.against !== "string" && (await reportInvokedLarge(invocation, ofLarge))) return 0;
    const dataset = await readReported(invocation);
    if (dataset.projects.length === 0) return complainOfNoProjects(dataset, output);
    const request = {
      formats,
      language,
      scope: knownScope(dataset, asked),
      ...(brief && { brief }),
      ...readMasthead(options),
      ...(template && { template }),
    };
    if (profile !== null) {
      await writeProfiles(dataset, profile, request, { out, invocation });
      return 0;
    }
    const files = await reportFiles(dataset, {
      ...request,
      progress: (name) => stage(name, dataset.projects.length),
    });
    stage("files", dataset.projects.length);
    complainOfMarked(dataset.projects, invocation);
    const signature = typeof options.sign === "string" ? [signatureOf(files[0]!.content, options.sign)] : [];
    await writeInvokedReport(out, [...files, ...signature], invocation);
    output.wrote(out, files.length);
    output.progress("");
    return 0;
  },
};

/** The sources of a report, or of two editions the one without projects; `--links` are between the editions where it is set against an earlier one. */
async function readReported({ options, positionals, output }: Invocation): Promise<Dataset> {
  const { against, links } = options;
  if (typeof against !== "string") return readInvokedSource({ options, positionals, output });
  const editions = await readEditions({ options, output }, against, positionals);
  if ("empty" in editions) return editions.empty;
  return withAgainst(editions.new, editions.old, linksOf({ links }));
}

const STAGES = {
  source: { zh: "读取来源", en: "reading the source" },
  figures: { zh: "计算数字", en: "working out figures" },
  document: { zh: "写正文", en: "writing the text" },
  charts: { zh: "画图", en: "drawing charts" },
  PDF: { zh: "排版 PDF", en: "setting the PDF" },
  XLSX: { zh: "写工作簿", en: "writing the workbook" },
  DOCX: { zh: "写 Word 文档", en: "writing the Word document" },
  PNG: { zh: "画成图片", en: "drawing the page" },
  HTML: { zh: "写网页", en: "writing the page" },
  files: { zh: "写出文件", en: "writing files" },
} as const;

/** Says which stage of how many has begun, and how many projects it is about. */
function stageCounter(formats: readonly ReportFormat[], { progress, language }: Output) {
  const all = 5 + (["pdf", "html", "xlsx", "docx", "png"] as const).filter((one) => formats.includes(one)).length;
  let at = 0;
  return (name: string, projects?: number) => {
    at += 1;
    const words = Object.hasOwn(STAGES, name) ? STAGES[name as keyof typeof STAGES][language] : name;
    const count =
      projects === undefined ? "" : language === "zh" ? `（${projects} 个项目）` : ` (${projects} projects)`;
    progress(`[${Math.min(at, all)}/${all}] ${words}${count} …`);
  };
}

function readFormats(value: Options[string], brief: boolean): ReportFormat[] {
  const known = brief ? BRIEF_FORMATS : REPORT_FORMATS.filter((format) => format !== "png");
  return String(value)
    .split(",")
    .map((name) => choose("format", known, name.trim()));
}

/** The template that is asked for. Throws a UsageError where none of the formats takes its looks. */
function styleFor(path: Options[string], formats: readonly ReportFormat[]): ReportTemplate | undefined {
  const template = readTemplate(path);
  const folder = template !== undefined && isFolder(template);
  if (template && !formats.some((format) => isStyled(format, { folder })))
    throw wrongUse(
      "--template",
      {
        zh: `应与 --format ${folder ? "pdf、svg 或 docx" : "docx"} 同用`,
        en: `--format ${folder ? "pdf, svg or docx" : "docx"} with it`,
      },
      `--format ${formats.join(",")}`,
    );
  return template;
}
