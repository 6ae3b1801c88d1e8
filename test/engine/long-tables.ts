/** A table that has whatever long tables have, in so many rows of projects, always the same. */
export function longTable(
  projects: number,
  { sections = false, faults = false }: { readonly sections?: boolean; readonly faults?: boolean } = {},
): { readonly text: string; readonly damagedLine: number; readonly unitLine: number } {
  const lines = ["某市重点项目计划表", "单位：万元", HEADINGS.join(",")];
  const next = numbers();
  let [damagedLine, unitLine] = [0, 0];
  let open: number[] = [];
  let total = 0;
  const endSection = () => {
    if (open.length > 0) lines.push(`,小计,,,${sumOf(open)},,,`);
    open = [];
  };
  for (let seq = 1; seq <= projects; seq += 1) {
    if (sections && seq % SECTION === 1) {
      endSection();
      lines.push(
        `${MARKS[Math.floor(seq / SECTION) % MARKS.length]}、${KINDS[Math.floor(seq / SECTION) % KINDS.length]},,,,,,,`,
      );
    }
    const cents = next(5_000_000) + 1;
    const isPriced = next(9) > 0;
    const isApproximate = !isPriced && next(3) === 0;
    if (isPriced) {
      open.push(cents);
      total += cents;
    }
    const done = next(4) === 0 ? "" : (next(cents) / 100).toFixed(2);
    lines.push(
      [
        faults && seq === Math.floor(projects * 0.3) ? seq - 1 : seq,
        `第${seq}号${["道路", "煤棚", "学校"][next(3)]}工程`,
        KINDS[next(KINDS.length)],
        next(12) === 0 ? "" : `单位${next(40)}`,
        isPriced ? (cents / 100).toFixed(2) : isApproximate ? "约500" : "",
        done,
        next(10) === 0 ? "" : `${2018 + next(4)}年`,
        DISTRICTS[next(DISTRICTS.length)],
      ].join(","),
    );
    if (faults && seq === Math.floor(projects * 0.6)) {
      lines.push(`${projects + 1},少了一格的工程,单位3,300.5,12,2019年,东区`);
      damagedLine = lines.length;
    }
    if (faults && seq === Math.floor(projects * 0.8)) {
      lines.push("单位：亿元,,,,,,,");
      unitLine = lines.length;
    }
  }
  if (sections) endSection();
  lines.push(`,合计,,,${(total / 100).toFixed(2)},,,`, "");
  return { text: lines.join("\r\n"), damagedLine, unitLine };
}

const SECTION = 45;
const HEADINGS = ["序号", "项目名称", "类别", "建设单位", "总投资", "累计完成投资", "竣工时间", "建设地点"];
const MARKS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];
const KINDS = ["交通设施", "环境治理", "公共服务", "水利"];
const DISTRICTS = ["东区", "西区", "东区、西区", "南县、东区、北旗", "", "北旗", "南县"];

const sumOf = (cents: readonly number[]): string => (cents.reduce((sum, one) => sum + one, 0) / 100).toFixed(2);

/** Whole numbers below a bound, the same ones in every run. */
function numbers(): (below: number) => number {
  let state = 20_181_231;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
