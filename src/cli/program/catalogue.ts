import type { Command } from "../command.ts";

interface Entry {
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

/** The commands; each is loaded when it is called, so that no command pays for another's packages. */
export const COMMANDS: Readonly<Record<string, Entry>> = {
  projects: {
    summary: "项目逐行记录 · the projects, one record a row",
    load: async () => (await import("../commands/projects.ts")).projectsCommand,
  },
  inspect: {
    summary: "这份来源是怎样读懂的 · what was understood of a source",
    load: async () => (await import("../commands/inspect.ts")).inspectCommand,
  },
  households: {
    summary: "拆迁、改造的户数与户均投资 · households that works move or are for",
    load: async () => (await import("../commands/households.ts")).householdsCommand,
  },
  summary: {
    summary: "按地区、类别、年份、单位汇总 · investment by district, category, year, unit",
    load: async () => (await import("../commands/summary.ts")).summaryCommand,
  },
  compare: {
    summary: "两个版本的比较：新增、变化与投资变化 · what changed between two editions of a plan",
    load: async () => (await import("../commands/compare.ts")).compareCommand,
  },
  tidy: {
    summary: "写出整洁表 CSV · the projects and households as CSV files",
    load: async () => (await import("../commands/tidy.ts")).tidyCommand,
  },
  quantities: {
    summary: "建设内容中的实物量 · physical quantities in the projects' words",
    load: async () => (await import("../commands/quantities.ts")).quantitiesCommand,
  },
  tasks: {
    summary: "工作任务与项目的对应 · the plan's tasks and the projects that are linked to them",
    load: async () => (await import("../commands/tasks.ts")).tasksCommand,
  },
  plan: {
    summary: "方案的结构、目标与责任单位 · what a plan promises: programmes, tasks, targets, who answers",
    load: async () => (await import("../commands/plan.ts")).planCommand,
  },
  pool: {
    summary: "是否应入政府投资项目库 · whether projects meet the conditions of the pool of government projects",
    load: async () => (await import("../commands/pool.ts")).poolCommand,
  },
  chart: {
    summary: "画图：SVG、PNG、JSON · a chart as SVG, PNG or JSON",
    load: async () => (await import("../commands/chart.ts")).chartCommand,
  },
  audit: {
    summary: "审核发现与原文核对 · findings, and the source's claims against its rows",
    load: async () => (await import("../commands/audit.ts")).auditCommand,
  },
  report: {
    summary: "完整报告：PDF、HTML、SVG、Markdown · the whole report",
    load: async () => (await import("../commands/report.ts")).reportCommand,
  },
  batch: {
    summary: "为目录里的每个文件各写一份报告 · a report for each file of a folder",
    load: async () => (await import("../commands/batch.ts")).batchCommand,
  },
  export: {
    summary: "开放格式：Parquet、Arrow、OC4IDS、Data Package、GeoJSON · open formats",
    load: async () => (await import("../commands/export.ts")).exportCommand,
  },
  trace: {
    summary: "任一数字追溯到原文行 · the rows and lines behind a figure",
    load: async () => (await import("../commands/trace.ts")).traceCommand,
  },
  verify: {
    summary: "按来源重算报告中的每个数字 · recompute every figure of a report",
    load: async () => (await import("../commands/verify.ts")).verifyCommand,
  },
  notebook: {
    summary: "为自己的表写一本笔记 · a notebook for a table of your own",
    load: async () => (await import("../commands/notebook.ts")).notebookCommand,
  },
  completion: {
    summary: "命令行补全脚本 · a script that completes commands in a shell",
    load: async () => (await import("../commands/completion.ts")).completionCommand(COMMANDS),
  },
};
