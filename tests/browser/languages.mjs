// node languages.mjs PLAN: a form with several languages to choose from. The plan:
//   {"form": file, "alone": {language: the file of the form in that language alone}, "folder", "program",
//    "bank": what --bank is given, "own": the bank's own language}
// Fails with a line for everything that is wrong.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Findings, axe, launch, open } from "./browser.mjs";

const plan = JSON.parse(readFileSync(process.argv[2], "utf8"));
const findings = new Findings();
const browser = await launch();
const page = await open(browser, plan.form, "form", findings);
const session = await page.createCDPSession();
const { userAgent } = await session.send("Browser.getVersion");
const wish = async (acceptLanguage) => {
  await session.send("Emulation.setUserAgentOverride", { userAgent, acceptLanguage });
  await page.reload({ waitUntil: "load" });
};
const language = () => page.evaluate(() => document.documentElement.lang);
const choose = (tag) => page.click(`.languages [data-language="${tag}"]`);
// All that is read, but for the choice of the language.
const read = (page) => page.evaluate(() => {
  const parts = Array.from(document.querySelectorAll("body *")).filter((element) => element.checkVisibility() && !element.closest(".languages, script"));
  return [document.title, document.documentElement.lang].concat(parts.flatMap((element) => [
    element.getAttribute("aria-label"), element.getAttribute("lang"), element.getAttribute("class"),
    ...Array.from(element.childNodes).filter((node) => node.nodeType === Node.TEXT_NODE && node.data.trim() !== "").map((node) => node.data),
  ])).filter((text) => text !== null).join("\n");
});
const sheet = () => page.evaluate(() => document.getElementById("sheet").rolefit.text());
const languages = Object.keys(plan.alone);
// On a busy machine a fresh browser may lose what a page has stored: then it is chosen and stored once more.
const reload = async (tag) => {
  await page.reload({ waitUntil: "load" });
  const isLost = (await language()) !== tag && await page.evaluate(() => localStorage.getItem("rolefit-language")) === null;
  if (!isLost) return;
  await choose(tag);
  await page.reload({ waitUntil: "load" });
};

// The browser's wish, then what somebody chooses, which stays over a reload.
for (const [wished, given] of [["de-AT,de;q=0.9,en;q=0.5", "de"], ["it,fr-CA;q=0.8", "fr"], ["it", plan.own]]) {
  await wish(wished);
  findings.expect(`a browser that wishes ${wished}`, (await language()) === given, `the page is in ${await language()}`);
}
for (const tag of languages) {
  const where = `form in ${tag}`;
  await choose(tag);
  const alone = await open(browser, plan.alone[tag], where, findings);
  const [one, other] = [await read(page), await read(alone)];
  const lines = other.split("\n");
  const first = one.split("\n").find((line, place) => line !== lines[place]);
  findings.expect(where, one === other, `is not what the form in this language alone is: ${first}`);
  await alone.close();
  const pressed = await page.$$eval(".languages [aria-pressed=true]", (buttons) => buttons.map((button) => button.dataset.language).join());
  findings.expect(where, pressed === tag, `the pressed languages are ${pressed}`);
  for (const problem of await axe(page)) findings.add(where, problem);
  for (const width of [320, 1280]) {
    await page.setViewport({ width, height: 900 });
    findings.expect(where, await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `sticks out at ${width} pixels`);
  }
  await reload(tag);
  findings.expect(where, (await language()) === tag, `after a reload it is in ${await language()}`);
}

// Answers stay whatever the language, and so does the file that is saved; the result follows.
await choose(languages[0]);
await page.type("#name", "Zoë");
await page.evaluate(() => {
  document.querySelectorAll("fieldset.question").forEach((question, place) => {
    const inputs = question.querySelectorAll("input:not([data-none])");
    inputs[place % inputs.length].click();
  });
});
await page.waitForFunction(() => !document.getElementById("result").hidden, { timeout: 20000 });
const before = await sheet();
const { id, pace, ...rest } = JSON.parse(before);
const plain = join(plan.folder, "plain.json");
for (const tag of [...languages.slice(1), languages[0]]) {
  const where = `answers in ${tag}`;
  const last = await page.$eval("#result", (element) => element.innerHTML);
  await choose(tag);
  await page.waitForFunction((last) => document.getElementById("result").innerHTML !== last, { timeout: 20000 }, last);
  findings.expect(where, (await sheet()) === before, `the sheet is another one: ${await sheet()}`);
  writeFileSync(plain, JSON.stringify({ ...rest, id: "Zoë", pace }));
  const written = execFileSync(plan.program, ["score", plain, "--format", "html", "--bank", plan.bank, "--language", tag], { encoding: "utf8" });
  const same = await page.evaluate((text) => {
    const main = new DOMParser().parseFromString(text, "text/html").querySelector("main");
    return document.getElementById("result").innerHTML === main.innerHTML;
  }, written);
  findings.expect(where, same, "the result is not what the program writes in this language");
  const spoken = await page.$eval("#result", (element) => element.lang);
  findings.expect(where, spoken === tag, `the result is said to be in ${spoken}`);
}
// Whoever comes next gets what their browser wishes.
page.expectsDialog = "confirm";
await choose(languages[1]);
await page.click("#forget");
await page.reload({ waitUntil: "load" });
findings.expect("forgotten form", (await language()) === plan.own, `the page is in ${await language()}`);
await page.close();

// A browser that keeps nothing: answers survive the switch all the same.
const denied = await browser.newPage();
denied.on("pageerror", (error) => findings.add("form without storage", error.message));
await denied.evaluateOnNewDocument(() => {
  Object.defineProperty(window, "localStorage", { get: () => { throw new DOMException("denied", "SecurityError"); } });
});
await denied.goto(new URL(`file://${plan.form}`).href);
await denied.click("fieldset input");
await denied.click(`.languages [data-language="${languages[1]}"]`);
const kept = await denied.evaluate(() => [document.documentElement.lang, document.querySelectorAll("input:checked").length].join());
findings.expect("form without storage", kept === `${languages[1]},1`, `after the switch: ${kept}`);
await denied.close();

// A browser without scripts: the bank's own language, and no choice that does nothing.
const bare = await browser.newPage();
await bare.setJavaScriptEnabled(false);
await bare.goto(new URL(`file://${plan.form}`).href);
const shown = await bare.$$eval(".languages", (all) => all.filter((one) => one.checkVisibility()).length);
findings.expect("form without scripts", shown === 0, "it shows a choice of languages");
await browser.close();
findings.finish();
