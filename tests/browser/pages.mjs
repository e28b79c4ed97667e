// node pages.mjs PLAN: opens every page of the plan at every width, light and dark, on screen and on
// paper, and fails with a line for everything that is wrong. The plan:
//   {"folder": where PDFs (and with "shots": true, pictures) go,
//    "widths": the widths to look at, and "schemes", light and dark, where it is not all,
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
  for (const scheme of plan.schemes ?? SCHEMES) {
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    for (const width of plan.widths ?? WIDTHS) {
      const where = `${wanted.name} at ${width} pixels, ${scheme}`;
      await page.setViewport({ width, height: 900, hasTouch: width < 1000 });
      for (const problem of await page.evaluate(layout)) findings.add(where, problem);
      if (width !== 768) for (const problem of await axe(page)) findings.add(where, problem);
      if (plan.shots) await page.screenshot({ path: join(plan.folder, `${wanted.name}-${width}-${scheme}.png`), fullPage: true });
    }
  }
  if ((await page.$("#project")) !== null) await projected(page, wanted);
  const text = await page.evaluate(() => document.body.textContent);
  for (const piece of wanted.texts ?? []) {
    findings.expect(wanted.name, text.includes(piece), `does not show as it is: ${piece}`);
  }
  await paper(page, wanted);
  await page.close();
}
await browser.close();
findings.finish();

// Runs in the page: what sticks out, what lies over something else, and what is too small for a thumb.
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
  // Every line of text and every field, as it is shown. What sticks to the top lies over the rest on purpose.
  const boxes = [];
  const put = (element, rects, what) => {
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || element.closest(".progress, svg, .visually-hidden")) return;
    for (const { left, right, top, bottom } of rects) if (right - left > 1 && bottom - top > 1) boxes.push({ left, right, top, bottom, what, element });
  };
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode;
    if (text.data.trim() === "" || text.parentElement.closest("script, style, noscript, option, textarea")) continue;
    const range = document.createRange();
    range.selectNodeContents(text);
    put(text.parentElement, range.getClientRects(), `"${text.data.trim().slice(0, 30)}"`);
  }
  for (const field of document.querySelectorAll("input, select, textarea, progress")) put(field, [field.getBoundingClientRect()], field.id || field.name);
  boxes.sort((one, other) => one.top - other.top);
  boxes.forEach((one, place) => {
    for (let next = place + 1; next < boxes.length && boxes[next].top < one.bottom - 3; next += 1) {
      const other = boxes[next];
      const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
      const down = Math.min(one.bottom, other.bottom) - other.top;
      // The lines of one text are set close.
      if (across > 2 && down > 5 && one.what !== other.what) problems.push(`${one.what} lies over ${other.what}`);
    }
  });
  return problems;
}

// One topic a screen, to project: nothing has to be scrolled for, and axe is content in light and dark.
async function projected(page, wanted) {
  const isHostile = wanted.texts.length > 0;
  for (const [width, height] of [[1024, 768], [1280, 720], [1280, 800], [1920, 1080], [390, 844]]) {
    await page.setViewport({ width, height });
    await page.click("#project");
    const count = await page.$$eval(".slide", (slides) => slides.length);
    for (let number = 1; number <= count; number += 1) {
      const where = `${wanted.name}, screen ${number} at ${width} pixels`;
      const room = await page.evaluate(() => ({ x: document.documentElement.scrollWidth - innerWidth, y: document.documentElement.scrollHeight - innerHeight }));
      findings.expect(where, room.x <= 0 && (room.y <= 0 || isHostile || width < 1000), `does not fit: ${JSON.stringify(room)}`);
      if (width >= 1000) for (const problem of await page.evaluate(crowded)) findings.add(where, problem);
      if (height !== 720 && width % 640 === 0 && (number < 6 || number === count)) {
        for (const scheme of SCHEMES) {
          await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
          for (const problem of await axe(page)) findings.add(where, problem);
        }
      }
      await page.keyboard.press("ArrowRight");
    }
    await page.keyboard.press("Escape");
  }
}

// Runs in the page: what lies over something else on the screen that is projected, and bars too small to see.
function crowded() {
  const slide = [...document.querySelectorAll(".slide")].find((screen) => !screen.hidden);
  const problems = [];
  const inARow = (elements) => elements.forEach((element, place) => {
    const [one, other] = [elements[place - 1] ?? element, element].map((each) => each.getBoundingClientRect());
    if (one !== other && place > 0 && other.top < one.bottom - 1) problems.push(`${element.className} lies over what is above it`);
  });
  inARow([...slide.children]);
  inARow([...slide.querySelectorAll(".row, .legend")]);
  for (const bar of slide.querySelectorAll(".row svg, .cell svg")) {
    const box = bar.getBoundingClientRect();
    if (box.height < 8 || box.width < 24) problems.push(`a bar is ${box.width} by ${box.height}`);
  }
  for (const bar of slide.querySelectorAll(".scale-bar")) {
    const [segments, counts] = [bar.querySelectorAll("rect"), [...bar.querySelectorAll("text")]];
    counts.forEach((count, place) => {
      const [text, segment] = [count, segments[place]].map((each) => each.getBoundingClientRect());
      if (!count.classList.contains("under") && text.width > segment.width) problems.push(`${count.textContent} is wider than its part of the bar`);
    });
  }
  // Of groups' bars none is lower than another, whatever stands below them.
  const heights = [...slide.querySelectorAll(".row:not(.all) .scale-bar")].map((bar) => bar.getBoundingClientRect().height);
  if (Math.max(...heights) - Math.min(...heights) > 1) problems.push(`bars of unlike heights: ${heights.map(Math.round)}`);
  const [foot, controls] = [slide.querySelector(".foot"), document.querySelector(".projector .controls")];
  const range = document.createRange();
  range.selectNodeContents(foot);
  const written = [...range.getClientRects()].some((line) => line.right > controls.getBoundingClientRect().left);
  if (written) problems.push("the foot lies under the controls");
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
