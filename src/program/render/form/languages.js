// Lets one choose among the languages that the page carries: every text is changed where it stands, so that
// answers stay what they are. Nothing is asked of anybody.
"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const sheet = byId("sheet");
  const buttons = Array.from(document.querySelectorAll(".languages button"));
  const KEY = "rolefit-language";

  // What a language may change, in the page's order, as it stands before any script has changed it: texts,
  // what elements are called and their language, and whether options stand in a row.
  const slots = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.nodeType === Node.TEXT_NODE) {
      if (node.data.trim() === "" || node.parentElement.closest("script, noscript") !== null) continue;
      slots.push({ read: () => node.data, write: (text) => { node.data = text; } });
      continue;
    }
    if (node.closest("script, noscript") !== null) continue;
    for (const name of ["aria-label", "lang"]) {
      if (node.hasAttribute(name)) slots.push({ read: () => node.getAttribute(name), write: (text) => node.setAttribute(name, text) });
    }
    if (node.matches(".options")) {
      slots.push({ read: () => node.className.slice("options".length), write: (text) => { node.className = `options${text}`; } });
    }
  }

  // The first is the bank's own, in which the page stands here.
  const own = buttons[0].dataset.language;
  const known = new Map([[own, {
    lang: document.documentElement.lang,
    spoken: JSON.parse(byId("words").textContent).language,
    title: document.title,
    texts: slots.map((slot) => slot.read()),
    words: JSON.parse(byId("words").textContent),
    bank: byId("bank")?.textContent,
  }]]);
  for (const element of document.querySelectorAll("script.language")) {
    const { language } = element.dataset;
    const bank = document.querySelector(`script.bank[data-language="${CSS.escape(language)}"]`)?.textContent;
    known.set(language, { lang: language, ...JSON.parse(element.textContent), bank });
  }

  let current = own;
  function speak(language) {
    const { lang, spoken, title, texts, words, bank } = known.get(language);
    document.documentElement.lang = lang;
    document.title = title;
    slots.forEach((slot, place) => slot.write(texts[place]));
    byId("words").textContent = JSON.stringify(words);
    if (bank !== undefined) {
      byId("bank").textContent = bank;
      byId("result").dataset.language = spoken;
    }
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.language === language));
    current = language;
    sheet.dispatchEvent(new CustomEvent("sheetlanguage"));
  }

  // What somebody chose before, else the first of the browser's languages that is here.
  function wished() {
    const wishes = [...navigator.languages];
    try {
      const chosen = localStorage.getItem(KEY);
      if (chosen !== null) wishes.unshift(chosen);
    } catch {
      // Then nothing is remembered.
    }
    const primary = (tag) => tag.split("-")[0].toLowerCase();
    const tags = [...known.keys()];
    for (const wish of wishes) {
      const found = tags.find((tag) => tag.toLowerCase() === wish.toLowerCase()) ?? tags.find((tag) => primary(tag) === primary(wish));
      if (found !== undefined) return found;
    }
    return own;
  }

  for (const button of buttons) {
    button.addEventListener("click", () => {
      if (button.dataset.language === current) return;
      speak(button.dataset.language);
      try {
        localStorage.setItem(KEY, current);
      } catch {
        // It holds until the page is left.
      }
    });
  }
  // The next person's browser may wish another one.
  sheet.addEventListener("sheetforget", () => {
    try {
      localStorage.removeItem(KEY);
    } catch {
      // Nothing was remembered.
    }
  });
  speak(wished());
})();
