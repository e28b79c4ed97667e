// node room.mjs PLAN: five people in a room, each in a browser of their own, and the facilitator. The plan:
//   {"join": address, "facilitate": address, "cohort": what `cohort FOLDER --format html` is held against}
// Fails with a line for everything that is wrong, and prints what the room's report says.
import { readFileSync } from "node:fs";
import { Findings, axe, launch } from "./browser.mjs";

const plan = JSON.parse(readFileSync(process.argv[2], "utf8"));
const findings = new Findings();
const browser = await launch();
const origin = new URL(plan.join).origin;
const PHONE = { width: 390, height: 844, isMobile: true, hasTouch: true };
const DESKTOP = { width: 1400, height: 900 };

// A browser of one's own: nothing is shared between contexts.
async function person(name, viewport, language) {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  await page.setViewport(viewport);
  await page.setExtraHTTPHeaders({ "Accept-Language": language });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith("blob:")) findings.add(name, `asks for ${url}`);
  });
  // What fails while the connection is lost is meant to.
  page.on("console", (message) => {
    if (!page.isLost) findings.add(name, `the console says ${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => findings.add(name, `an error of the script: ${error.message}`));
  page.asked = 0;
  page.on("dialog", (dialog) => {
    page.asked += 1;
    dialog.accept();
  });
  return page;
}

async function answer(page, shift) {
  await page.evaluate((shift) => {
    document.querySelectorAll("fieldset.question").forEach((question, place) => {
      const inputs = question.querySelectorAll("input:not([data-none])");
      inputs[(place + shift) % inputs.length].click();
    });
  }, shift);
}

const said = (page) => page.$eval("#sent", (element) => element.textContent);
async function send(page) {
  await page.evaluate(() => {
    document.getElementById("sent").textContent = "";
    document.getElementById("send").click();
  });
  await page.waitForFunction(() => !document.getElementById("send").disabled && document.getElementById("sent").textContent !== "");
  return said(page);
}

const people = [
  await person("one", PHONE, "en"),
  await person("two", DESKTOP, "de-AT,de;q=0.9"),
  await person("three", PHONE, "fr"),
  await person("four", DESKTOP, "es"),
  await person("five", PHONE, "it,en;q=0.5"),
];
const languages = ["en", "de", "fr", "es", "en"];
const sent = [/^Sent\./, /^Gesendet\./, /^Envoyé\./, /^Enviado\./, /^Sent\./];
const facilitator = await person("facilitator", DESKTOP, "en");
await facilitator.goto(plan.facilitate);
for (const problem of await axe(facilitator)) findings.add("facilitator", problem);
// What a facilitator needs is there at a glance; the address is broken after slashes alone.
for (const [width, height] of [[1280, 800], [1920, 1080], [1024, 768], [390, 844]]) {
  await facilitator.setViewport({ width, height });
  const seen = await facilitator.evaluate(() => ({
    wide: document.documentElement.scrollWidth > innerWidth,
    below: ["#close", ".qr", ".address", "#sheets"].filter((what) => document.querySelector(what).getBoundingClientRect().bottom > innerHeight),
    broken: [...document.querySelectorAll(".address span")].filter((part) => part.getClientRects()[0].height > 1.5 * parseFloat(getComputedStyle(part).fontSize)).map((part) => part.textContent),
  }));
  findings.expect("facilitator", !seen.wide && (width < 1000 || seen.below.length === 0) && seen.broken.length === 0, `at ${width}: ${JSON.stringify(seen)}`);
}
await facilitator.setViewport(DESKTOP);

await Promise.all(people.map(async (page, place) => {
  const name = `person ${place + 1}`;
  await page.goto(plan.join);
  const language = await page.evaluate(() => document.documentElement.lang);
  findings.expect(name, language === languages[place], `the page is in ${language}`);
  for (const problem of await axe(page)) findings.add(name, problem);
  // The languages stand first, and look like the page's own words.
  const choice = await page.evaluate(() => {
    const [link, title, muted] = [".languages a", "h1", "p.muted"].map((what) => document.querySelector(what));
    return link.getBoundingClientRect().top < title.getBoundingClientRect().top && getComputedStyle(link).color === getComputedStyle(muted).color;
  });
  findings.expect(name, choice, "the languages are not at the top, or look like a browser's links");
  await page.evaluate(() => document.getElementById("send").click());
  const empty = await said(page);
  findings.expect(name, empty !== "" && !sent[place].test(empty), `an empty form: ${empty}`);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  findings.expect(name, !wide, "the page sticks out");
  await answer(page, place);
}));

// The second loses the connection, is told, and sends when it is back.
people[1].isLost = true;
await people[1].setOfflineMode(true);
const lost = await send(people[1]);
findings.expect("person 2", lost.startsWith("Nicht gesendet: Es gibt kein Netz."), `offline: ${lost}`);
const looks = () => people[1].$eval("#sent", (element) => `${element.getAttribute("role")} ${element.className}`);
findings.expect("person 2", (await looks()) === "alert trouble", `a failure looks like ${await looks()}`);
for (const problem of await axe(people[1])) findings.add("person 2 offline", problem);
// It is sent by itself when the connection is back.
await people[1].setOfflineMode(false);
await people[1].waitForFunction(() => /^Gesendet\./.test(document.getElementById("sent").textContent));
people[1].isLost = false;
findings.expect("person 2", (await looks()) === "status ", `what was sent looks like ${await looks()}`);
// The third reloads before sending: the answers are there again.
await people[2].reload();
const open = await people[2].evaluate(() => document.getElementById("sheet").rolefit.open());
findings.expect("person 3", open === 0, `${open} answers are lost by a reload`);

sent[1] = /^Erneut gesendet:/;
for (const [place, page] of people.entries()) {
  const text = await send(page);
  findings.expect(`person ${place + 1}`, sent[place].test(text), `said: ${text}`);
}
// The third loads the page again and is told that the answers were sent, and that one has changed since.
await people[2].reload();
const told = await said(people[2]);
findings.expect("person 3", /^Vous avez envoyé vos réponses à \d?\d:\d\d\.$/.test(told), `after a reload: ${told}`);
const above = await people[2].$eval("#restored", (element) => element.textContent);
findings.expect("person 3", above.endsWith(told), `above: ${above}`);
const pick = (place) => people[2].evaluate((place) => document.querySelectorAll("fieldset.question input")[place].click(), place);
const picked = await people[2].evaluate(() => [...document.querySelectorAll("fieldset.question input")].findIndex((input) => input.checked));
await pick(picked === 0 ? 1 : 0);
const changed = await said(people[2]);
findings.expect("person 3", changed.startsWith(told) && changed.length > told.length, `changed: ${changed}`);
await pick(picked);
findings.expect("person 3", (await said(people[2])) === told, "changed back, it is as it was sent");
// The fourth changes an answer and sends again.
await people[3].evaluate(() => document.querySelector("fieldset.question input:not(:checked)").click());
const again = await send(people[3]);
findings.expect("person 4", again.startsWith("Enviado de nuevo"), `said: ${again}`);
// Whoever has no group is asked about it once, and anew where the choice has changed.
findings.expect("person 4", people[3].asked === 1, `asked ${people[3].asked} times about the group`);
await people[3].select("#group", "Leeds");
await people[3].select("#group", "");
await send(people[3]);
findings.expect("person 4", people[3].asked === 2, `asked ${people[3].asked} times after another choice`);
// The fifth sees the own result, in the page.
await people[4].waitForFunction(() => !document.getElementById("result").hidden);
for (const problem of await axe(people[4])) findings.add("person 5 with the result", problem);

await facilitator.waitForFunction(() => document.getElementById("sheets").textContent === "5");
await facilitator.click("#close");
await Promise.all([facilitator.waitForNavigation(), facilitator.click("#yes")]);
for (const problem of await axe(facilitator)) findings.add("report", problem);
// One topic a screen: the outcomes, what there is to talk about, then every other question in order.
const topics = await facilitator.$$eval(".topics li", (elements) => elements.map((element) => element.textContent));
const questions = await facilitator.$$eval(".questions h3", (elements) => elements.map((element) => element.textContent.replace(/^\d+\. /, "")));
await facilitator.click("#project");
await facilitator.setViewport({ width: 1280, height: 800 });
const screens = [];
for (let end = 1, at = 0; at < end; at += 1) {
  const screen = await facilitator.evaluate(() => ({
    said: document.getElementById("slide").textContent,
    headings: [...document.querySelectorAll("h1, h2, h3")].filter((heading) => heading.checkVisibility()).map((heading) => heading.textContent),
    sticksOut: document.documentElement.scrollWidth > innerWidth || document.documentElement.scrollHeight > innerHeight,
  }));
  end = Number(screen.said.match(/^\d+ of (\d+)$/)?.[1]);
  findings.expect("projected", screen.said === `${at + 1} of ${end}` && screen.headings.length === 1, JSON.stringify(screen));
  findings.expect("projected", !screen.sticksOut, `screen ${at + 1} does not fit`);
  screens.push(screen.headings[0]);
  if (at < 4 || at === end - 1) for (const problem of await axe(facilitator)) findings.add(`screen ${at + 1}`, problem);
  await facilitator.keyboard.press(at % 2 === 0 ? "ArrowRight" : " ");
}
findings.expect("projected", screens[0] === "Outcomes", `the first screen is ${screens[0]}`);
const [first, others] = [screens.slice(1, 1 + topics.length), screens.slice(1 + topics.length)];
findings.expect("projected", first.length > 0 && first.every((question, place) => topics[place].includes(question)), `the topics are ${first}`);
const rest = questions.filter((question) => !first.includes(question));
findings.expect("projected", JSON.stringify(others) === JSON.stringify(rest), `the other questions are ${others}`);
const number = () => facilitator.$eval("#slide", (element) => element.textContent);
await facilitator.keyboard.press("Home");
findings.expect("projected", (await number()).startsWith("1 "), `Home leads to ${await number()}`);
await facilitator.keyboard.press("End");
findings.expect("projected", (await number()) === `${screens.length} of ${screens.length}`, `End leads to ${await number()}`);
await facilitator.keyboard.press("Escape");
const left = await facilitator.evaluate(() => [...document.querySelectorAll(".slide")].filter((slide) => slide.checkVisibility()).length);
findings.expect("projected", left === 0, `${left} screens stay after Esc`);
// Whoever comes late is told.
await people[0].reload();
await people[0].waitForFunction(() => document.getElementById("restored").textContent.includes("closed"));
findings.expect("person 1", (await said(people[0])).includes("You sent your answers at "), `closed: ${await said(people[0])}`);
const dead = await people[0].$eval("#send", (button) => button.disabled && getComputedStyle(button).color === getComputedStyle(document.querySelector("p.muted")).color);
findings.expect("person 1", dead, "the button of a closed room looks as if it could be pressed");

const clean = (html) => html.replace(/\s+/g, " ");
console.log(JSON.stringify({ main: clean(await facilitator.$eval("main", (element) => element.textContent)) }));
await browser.close();
findings.finish();
