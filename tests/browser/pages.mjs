// node pages.mjs PLAN: opens every page of the plan at every width, light and dark, on screen and on
// paper, and fails with a line for everything that is wrong. The plan:
//   {"folder": where PDFs (and with "shots": true, pictures) go,
//    "pages": [{"name", "file", "most_sheets": pages of A4, "texts": [texts that must be read as they are],
//               "sheets_begin_with": a selector of what alone may stand first on a sheet of paper, so that
//                nothing else is torn in two; "" for anything}]}
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Findings, axe, launch, open } from "./browser.mjs";

const WIDTHS = [320, 768, 1400];
const SCHEMES = ["light", "dark"];

const plan = JSON.parse(readFileSync(process.argv[2], "utf8"));
const findings = new Findings();
const browser = await launch();
for (const wanted of plan.pages) {
  const page = await open(browser, wanted.file, wanted.name, findings);
  for (const scheme of SCHEMES) {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    for (const width of WIDTHS) {
      const where = `${wanted.name} at ${width} pixels, ${scheme}`;
      await page.setViewport({ width, height: 900, hasTouch: width < 1000 });
      for (const problem of await page.evaluate(layout)) findings.add(where, problem);
      if (width !== 768) for (const problem of await axe(page)) findings.add(where, problem);
      if (plan.shots) await page.screenshot({ path: join(plan.folder, `${wanted.name}-${width}-${scheme}.png`), fullPage: true });
    }
  }
  const text = await page.evaluate(() => document.body.textContent);
  for (const piece of wanted.texts ?? []) {
    findings.expect(wanted.name, text.includes(piece), `does not show as it is: ${piece}`);
  }
  await paper(page, wanted);
  await page.close();
}
await browser.close();
findings.finish();

// Runs in the page: what sticks out, and what is too small for a thumb.
function layout() {
  const problems = [];
  const root = document.documentElement;
  if (root.scrollWidth > window.innerWidth) problems.push(`is ${root.scrollWidth} pixels wide`);
  for (const element of document.body.querySelectorAll("*")) {
    const box = element.getBoundingClientRect();
    const tag = `${element.tagName.toLowerCase()} ${element.className.baseVal ?? element.className} "${element.textContent.slice(0, 40)}"`;
    if (box.width > 0 && box.right > window.innerWidth + 0.5 && !element.closest(".wide")) problems.push(`sticks out: ${tag}`);
    if (!element.matches("button, a[href], summary, textarea, input")) continue;
    const target = (element.closest("label") ?? element).getBoundingClientRect();
    if (target.height > 0 && target.height < 44) problems.push(`is ${target.height} pixels high: ${tag}`);
  }
  return problems;
}

// On paper: black on white, no buttons, no more sheets than promised, nothing torn in two.
async function paper(page, wanted) {
  const where = `${wanted.name} on paper`;
  await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: "dark" }]);
  await page.emulateMediaType("print");
  const look = await page.evaluate(() => {
    const body = getComputedStyle(document.body);
    const buttons = Array.from(document.querySelectorAll("button, textarea, progress"));
    return { paper: body.backgroundColor, ink: body.color, buttons: buttons.filter((button) => button.checkVisibility()).length };
  });
  findings.expect(where, look.ink === "rgb(0, 0, 0)", `the ink is ${look.ink}`);
  findings.expect(where, ["rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"].includes(look.paper), `the paper is ${look.paper}`);
  findings.expect(where, look.buttons === 0, `${look.buttons} buttons are printed`);
  const path = join(plan.folder, `${wanted.name}.pdf`);
  const pdf = await page.pdf({ path, format: "A4", preferCSSPageSize: true, printBackground: false });
  const sheets = Buffer.from(pdf).toString("latin1").match(/\/Type\s*\/Page\b/g).length;
  findings.expect(where, sheets <= wanted.most_sheets, `takes ${sheets} sheets, not ${wanted.most_sheets}`);
  if (wanted.sheets_begin_with !== "") await beginnings(page, wanted, path);
  await page.emulateMediaType();
}

// What stands first on every sheet is the beginning of something that may stand there; the first sheet
// begins with the first of all. A question torn in two would leave its lower half there.
async function beginnings(page, wanted, path) {
  const plain = (text) => text.replaceAll(/\s+/g, "");
  const whole = await page.$$eval(`h1, ${wanted.sheets_begin_with}`, (elements) => elements.map((element) => element.innerText));
  const sheets = execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8" }).split("\f").filter((text) => plain(text) !== "");
  sheets.forEach((text, index) => {
    const first = text.split("\n").find((line) => plain(line) !== "").trim();
    const fits = whole.some((beginning) => plain(first).startsWith(plain(beginning).slice(0, 20)));
    findings.expect(`${wanted.name} on paper`, fits, `sheet ${index + 1} begins with "${first}"`);
  });
}
