// node engine.mjs PLAN: calls the module that a form carries as the form does, and fails with a line for
// every page that is another than the plan's. The plan:
//   {"module": file, "cases": [{"bank": text, "sheets": [{"sheet": text, "language": tag, "page": text}]}]}
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

const plan = JSON.parse(readFileSync(process.argv[2], "utf8"));
const { instance } = await WebAssembly.instantiate(gunzipSync(readFileSync(plan.module)), {});
const { memory, input, output, report } = instance.exports;

function page(...texts) {
  const parts = texts.map((text) => Buffer.from(text));
  const at = input(parts.reduce((sum, part) => sum + part.length, 0));
  Buffer.concat(parts).copy(Buffer.from(memory.buffer), at);
  const length = report(parts[0].length, parts[1].length);
  return Buffer.from(memory.buffer, output(), Math.abs(length)).toString();
}

let wrong = 0;
for (const { bank, sheets } of plan.cases) {
  for (const { sheet, language, page: expected } of sheets) {
    const found = page(bank, sheet, language);
    if (found === expected) continue;
    wrong += 1;
    if (wrong > 3) continue;
    const at = [...expected].findIndex((letter, place) => letter !== found[place]);
    console.error(`${JSON.parse(bank).id}: ${sheet}\nhere ${expected.slice(at - 60, at + 60)}\nthere ${found.slice(at - 60, at + 60)}`);
  }
}
if (wrong > 0) {
  console.error(`${wrong} pages are other ones`);
  process.exitCode = 1;
}
