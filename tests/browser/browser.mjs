// A page opened in the real browser, watched from before its first byte: what it asks for, what it
// complains of, what pops up.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export const launch = () => puppeteer.launch({
  executablePath: process.env.ROLEFIT_CHROMIUM,
  args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--force-device-scale-factor=1"],
});

// Collects what is wrong; at the end the process says so and fails.
export class Findings {
  #found = [];
  add(where, what) {
    this.#found.push(`${where}: ${what}`);
  }
  expect(where, holds, what) {
    if (!holds) this.add(where, what);
  }
  finish() {
    for (const line of this.#found) console.error(line);
    process.exitCode = this.#found.length === 0 ? 0 : 1;
  }
}

// Opens a file and watches it; the file itself is all that it may ask for.
export async function open(browser, file, name, findings) {
  const url = pathToFileURL(file).href;
  const page = await browser.newPage();
  page.on("request", (request) => {
    const asked = request.url().split("#")[0];
    // A download is a request for a blob: the page's own memory.
    if (asked !== url && !asked.startsWith("blob:")) findings.add(name, `asks for ${request.url()}`);
  });
  page.on("console", (message) => findings.add(name, `the console says ${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => findings.add(name, `an error of the script: ${error.message}`));
  page.on("dialog", async (dialog) => {
    if (page.expectsDialog === dialog.type()) return dialog.accept();
    findings.add(name, `a dialog pops up: ${dialog.type()} ${dialog.message()}`);
    return dialog.dismiss();
  });
  await page.exposeFunction("reportViolation", (what) => findings.add(name, `the policy is violated: ${what}`));
  await page.evaluateOnNewDocument(() => {
    document.addEventListener("securitypolicyviolation", (event) => {
      window.reportViolation(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  await page.goto(url, { waitUntil: "load" });
  return page;
}

// What axe-core finds against WCAG 2 A and AA.
export async function axe(page) {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() => window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] }));
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id} ${node.target.join(" ")} ${node.failureSummary.replaceAll("\n", " ")}`));
}
