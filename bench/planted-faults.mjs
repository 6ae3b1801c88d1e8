// node bench/planted-faults.mjs PATH ROWS [gb18030]: writes a long CSV with a row that is too long, a block of blank lines, a
// unit that changes half way and damaged bytes, and prints the line of each as JSON.
import { closeSync, openSync, writeSync } from "node:fs";

const [path, count, encoding = "utf-8"] = process.argv.slice(2);
const rows = Number(count);
const AT_ONCE = 10_000;
const BLANK_LINES = 12;
const HEADINGS = "序号,项目名称,类别,建设单位,总投资（万元）,竣工时间,建设地点";
const KINDS = ["水利", "交通", "教育", "卫生", "能源"];
const PLACES = ["东区", "西区", "南区", "北区"];

const at = (part) => Math.floor(rows * part);
const faults = { long: at(0.3), blank: at(0.4), unit: at(0.5), damaged: at(0.8) };

function* lines() {
  yield HEADINGS;
  for (let seq = 1; seq <= rows; seq += 1) {
    const mixed = (seq * 7919) % 104_729;
    const amount = seq % 50 === 7 ? "" : ((mixed * 37 + 100) / 100).toFixed(2);
    const place = PLACES[mixed % PLACES.length];
    const line = `${seq},第${seq}号工程,${KINDS[(mixed >> 3) % KINDS.length]},单位${mixed % 400}局,${amount},${2023 + (mixed % 4)}年,${place}`;
    yield seq === faults.long ? `${line},多出的一格` : line;
    if (seq === faults.blank) yield* Array.from({ length: BLANK_LINES }, () => "");
    if (seq === faults.unit) yield "单位：亿元,,,,,,";
  }
}

const encode = encoding === "utf-8" ? (text) => Buffer.from(text) : encoderOf(encoding);
const mark = encode("号工程");
const file = openSync(path, "w");
const found = {};
let waiting = [];
let line = 0;
const write = () => {
  writeSync(file, encode(`${waiting.join("\n")}\n`));
  waiting = [];
};
for (const text of lines()) {
  line += 1;
  if (text.startsWith(`${faults.damaged},`)) {
    if (waiting.length > 0) write();
    const bytes = encode(`${text}\n`);
    // In the middle of a name, whatever the encoding.
    bytes[bytes.indexOf(mark) + mark.length - 1] = 0xff;
    writeSync(file, bytes);
    found.damaged = line;
    continue;
  }
  if (text.endsWith("多出的一格")) found.long = line;
  if (text.startsWith("单位：")) found.unit = line;
  if (text === "") found.blank ??= line;
  waiting.push(text);
  if (waiting.length === AT_ONCE) write();
}
if (waiting.length > 0) write();
closeSync(file);
process.stdout.write(`${JSON.stringify(found)}\n`);

/** Writes characters as an encoding of one or two bytes has them: as they are decoded. */
function encoderOf(name) {
  const decoder = new TextDecoder(name);
  const bytesOf = new Map(Array.from({ length: 128 }, (_, code) => [String.fromCharCode(code), [code]]));
  for (let first = 0x81; first < 0xff; first += 1)
    for (let second = 0x40; second < 0xff; second += 1) {
      const character = decoder.decode(Uint8Array.of(first, second));
      if (character.length === 1 && !bytesOf.has(character)) bytesOf.set(character, [first, second]);
    }
  return (text) => Buffer.from([...text].flatMap((character) => bytesOf.get(character)));
}
