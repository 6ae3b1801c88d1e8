// A long table of projects: numbered, in seven columns, one amount in fifty blank.
import { closeSync, openSync, writeSync } from "node:fs";

const of = (list, number) => list[number % list.length];

/** Writes a CSV of so many projects. */
export function writeLongTable(path, rows) {
  const file = openSync(path, "w");
  writeSync(file, "序号,项目名称,类别,建设单位,总投资（万元）,竣工时间,建设地点\n");
  for (let from = 0; from < rows; from += 10_000) {
    const lines = Array.from({ length: Math.min(10_000, rows - from) }, (_, index) => {
      const seq = from + index + 1;
      const mixed = (seq * 7919) % 104_729;
      const amount = seq % 50 === 7 ? "" : ((mixed * 37 + 100) / 100).toFixed(2);
      const kind = of(["水利", "交通", "教育", "卫生", "能源"], mixed >> 3);
      const place = of(["东区", "西区", "南区", "北区"], mixed);
      return `${seq},第${seq}号工程,${kind},单位${mixed % 400}局,${amount},${2023 + (mixed % 4)}年,${place}\n`;
    });
    writeSync(file, lines.join(""));
  }
  closeSync(file);
}
