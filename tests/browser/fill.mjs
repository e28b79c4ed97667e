// node fill.mjs PLAN: fills in the form by keyboard alone, reloads it, saves the sheet, forgets it; and
// fails with a line for everything that is wrong. The plan:
//   {"form": file, "folder": where the sheet goes, "name", "group",
//    "program": the program that a result is held against,
//    "answers": [[question, [digits]]]}: what to press, [] for a question to pass over
// Prints the path of the sheet that was saved.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { execFileSync } from "node:child_process";
import { Findings, axe, launch, open } from "./browser.mjs";

const plan = JSON.parse(readFileSync(process.argv[2], "utf8"));
const findings = new Findings();
const browser = await launch();
const session = await browser.target().createCDPSession();
await session.send("Browser.setDownloadBehavior", { behavior: "allow", downloadPath: plan.folder });
const page = await open(browser, plan.form, "form", findings);
page.expectsDialog = "confirm";

const here = () => page.evaluate(() => {
  const active = document.activeElement;
  return { id: active.id, question: active.closest("fieldset")?.dataset.question, digit: active.dataset.digit };
});
const press = (key) => page.keyboard.press(key);
const text = (id) => page.$eval(`#${id}`, (element) => element.textContent);
const chosen = (question) => page.$$eval(`[data-question="${question}"] input:checked`, (inputs) => inputs.map((input) => input.dataset.digit));

// Tab until something holds; the end of a page that never gets there is a finding.
async function tabTo(what, holds) {
  for (let presses = 0; presses < 60; presses += 1) {
    if (holds(await here())) return;
    await press("Tab");
  }
  findings.add("form", `Tab does not lead to ${what}`);
}

await tabTo("the name", ({ id }) => id === "name");
await page.keyboard.type(plan.name);
await press("Tab");
findings.expect("form", (await here()).id === "group", "the group does not follow the name");
await page.keyboard.type(plan.group);

let turn = 0;
for (const [question, digits] of plan.answers) {
  await tabTo(question, (place) => place.question === question);
  const many = await page.$eval(`[data-question="${question}"]`, (fieldset) => fieldset.dataset.answer === "many");
  if (!many && digits.length === 1 && turn % 2 === 1) {
    // Every other question as any radio buttons are used: the blank takes the first, arrows go on.
    await press("Space");
    for (let step = 1; step < Number(digits[0]); step += 1) await press("ArrowDown");
  } else {
    for (const digit of digits) await press(digit);
  }
  turn += 1;
  const now = await chosen(question);
  findings.expect("form", now.join() === digits.slice().sort().join(), `${question} has ${now.join() || "nothing"} chosen, not ${digits.join() || "nothing"}`);
  // From a question that is passed over, or where several may be chosen, Tab leads on.
  if ((await here()).question === question) await press("Tab");
  const next = await here();
  findings.expect("form", next.question !== question, `Tab does not lead on from ${question}, but to ${JSON.stringify(next)}`);
}

const given = plan.answers.filter(([, digits]) => digits.length > 0).length;
const asked = plan.answers.length;
findings.expect("form", (await text("count")) === `${given} of ${asked} answered`, `the progress says ${await text("count")}`);
findings.expect("form", (await text("kept")).includes("kept in this browser"), "the page does not say that it keeps the answers");

await page.reload({ waitUntil: "load" });
findings.expect("reloaded form", (await text("count")) === `${given} of ${asked} answered`, `the progress says ${await text("count")}`);
findings.expect("reloaded form", (await text("restored")).startsWith(`${given} answers from before`), `it says ${await text("restored")}`);
for (const [question, digits] of plan.answers) {
  const now = await chosen(question);
  findings.expect("reloaded form", now.join() === digits.slice().sort().join(), `${question} has ${now.join()} chosen, not ${digits.join()}`);
}

await page.focus("#save");
await press("Enter");
let saved;
for (let waits = 0; saved === undefined && waits < 200; waits += 1) {
  await sleep(50);
  saved = readdirSync(plan.folder).find((name) => name.startsWith("answers-") && name.endsWith(".json"));
}
findings.expect("form", saved !== undefined, "no file is saved");
findings.expect("form", (await text("saved")).includes(saved), `it says ${await text("saved")}`);
if (saved !== undefined) {
  const copied = await page.$eval("#text", (area) => area.value);
  const sheet = readFileSync(join(plan.folder, saved), "utf8");
  findings.expect("form", copied === sheet, "the text to copy is not that of the file");
}

if (saved !== undefined) await ownResult(join(plan.folder, saved));
await limits();

await page.focus("#forget");
await press("Enter");
findings.expect("forgotten form", (await text("count")).startsWith("0 of "), `the progress says ${await text("count")}`);
// Whoever comes next is shown nothing of the last.
findings.expect("forgotten form", await page.$eval("#result", (element) => element.hidden && element.textContent === ""), "the last result still stands there");
findings.expect("forgotten form", !(await page.$eval("#show", (button) => button.hidden)), "there is no button for the next result");
findings.expect("forgotten form", (await page.$eval("#text", (area) => area.value)) === "", "the text of the last sheet still stands there");
await page.reload({ waitUntil: "load" });
findings.expect("forgotten form", (await text("count")).startsWith("0 of "), `after a reload the progress says ${await text("count")}`);
findings.expect("forgotten form", (await page.$eval("#name", (field) => field.value)) === "", "the name is still there");
await page.close();

await denied();
await withoutScript();
await browser.close();
findings.finish();
if (saved !== undefined) console.log(join(plan.folder, saved));

// One's own result in the page is the page that the program writes, element by element, and follows
// the answers.
async function ownResult(file) {
  await page.focus("#show");
  await press("Enter");
  await page.waitForFunction(() => !document.getElementById("result").hidden || document.getElementById("shown").textContent.startsWith("This browser"), { timeout: 20000 });
  // Without the random letters that tell sheets apart: they say nothing to a reader.
  const sheet = JSON.parse(readFileSync(file, "utf8"));
  findings.expect("form", sheet.id.startsWith(`${plan.name} `), `the sheet is called ${sheet.id}`);
  const plain = join(plan.folder, "plain.json");
  writeFileSync(plain, JSON.stringify({ ...sheet, id: plan.name }));
  const written = execFileSync(plan.program, ["score", plain, "--format", "html"], { encoding: "utf8" });
  const same = await page.evaluate((text) => {
    const main = new DOMParser().parseFromString(text, "text/html").querySelector("main");
    return document.getElementById("result").innerHTML === main.innerHTML;
  }, written);
  const frame = await page.$eval("#result", (element) => element === document.activeElement && getComputedStyle(element).outlineStyle);
  findings.expect("form", frame === "none" || frame === false, `a frame lies on the result: ${frame}`);
  findings.expect("form", same, `the result is not what the program writes: ${await text("shown")}`);
  for (const line of await axe(page)) findings.add("form with its result", line);
  // How fast one answers is noted, and a busy machine answers slowly.
  const withoutNotes = () => {
    const copy = document.getElementById("result").cloneNode(true);
    for (const note of copy.querySelectorAll(".note")) note.remove();
    return copy.textContent;
  };
  await page.evaluate(`window.withoutNotes = ${withoutNotes}`);
  const before = await page.evaluate("withoutNotes()");
  const [question] = plan.answers.find(([, digits]) => digits.length === 1);
  const now = (await chosen(question))[0];
  await page.focus(`[data-question="${question}"] input:checked`);
  await press(now === "1" ? "5" : "1");
  await page.waitForFunction((then) => window.withoutNotes() !== then, { timeout: 20000 }, before);
  await page.focus(`[data-question="${question}"] input:checked`);
  await press(now);
  await page.waitForFunction((then) => window.withoutNotes() === then, { timeout: 20000 }, before);
}

// Where several may be chosen: no more than allowed, none of them alone, and nothing at all again.
async function limits() {
  for (const [question, most] of await page.$$eval('[data-answer="many"]', (all) => all.map(({ dataset }) => [dataset.question, Number(dataset.most)]))) {
    const first = `[data-question="${question}"] input:not(:disabled)`;
    await page.focus(first);
    await press("0");
    const options = await page.$$eval(`[data-question="${question}"] input`, (inputs) => inputs.length - 1);
    for (let digit = 1; digit <= Math.min(options, 9); digit += 1) await press(String(digit));
    const now = await chosen(question);
    findings.expect("form", now.length === Math.min(most, options) && !now.includes("0"), `${question} has ${now.join()} chosen, at most ${most} allowed`);
    await press("0");
    findings.expect("form", (await chosen(question)).join() === "0", `${question}: none of them is not alone`);
    await press("Delete");
    findings.expect("form", (await chosen(question)).length === 0 && (await here()).question === question, `${question} is not cleared by Delete`);
    await press("1");
    await press("ArrowDown");
    findings.expect("form", (await here()).digit === "2", `an arrow leads to ${(await here()).digit}`);
    await page.focus(`[data-question="${question}"] .clear`);
    await press("Enter");
    findings.expect("form", (await chosen(question)).length === 0, `${question} is not cleared`);
  }
}

// A browser that keeps nothing: the page says so, and everything else works.
async function denied() {
  const page = await browser.newPage();
  page.on("pageerror", (error) => findings.add("form without storage", error.message));
  await page.evaluateOnNewDocument(() => {
    Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("denied", "SecurityError"); } });
  });
  await page.goto(new URL(`file://${plan.form}`).href);
  const said = await page.$eval("#kept", (element) => element.textContent);
  findings.expect("form without storage", said.includes("does not let the page keep"), `it says ${said}`);
  await page.focus("fieldset input");
  await page.keyboard.press("1");
  const count = await page.$eval("#count", (element) => element.textContent);
  findings.expect("form without storage", count.startsWith("1 of "), `the progress says ${count}`);
  await page.close();
}

// A browser without scripts: a form to print, which says so and has no button that does nothing.
async function withoutScript() {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.goto(new URL(`file://${plan.form}`).href);
  const shown = await page.$$eval("button, noscript p", (all) => all.filter((one) => one.checkVisibility()).map((one) => one.textContent));
  findings.expect("form without scripts", shown.length === 1 && shown[0].includes("printed"), `it shows ${shown.join(", ")}`);
  await page.close();
}
