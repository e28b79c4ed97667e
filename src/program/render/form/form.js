// Keeps the answers of this page, counts them, and writes them as a sheet. The questions are read from
// the page itself; whatever they say, it is only ever compared, or set as text.
"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const sheet = byId("sheet");
  // The page's own sentences, in its language; what stands in braces is put in their place.
  let words;
  let plural;
  function hear() {
    words = JSON.parse(byId("words").textContent);
    plural = new Intl.PluralRules(words.language);
  }
  hear();
  const say = (id, values = {}) => words[id].replace(/\{(\w+)\}/g, (all, name) => String(values[name] ?? all));
  const sayCount = (id, count) => say(plural.select(count) === "one" ? `${id}-one` : `${id}-other`, { count });
  const { bank, version, length } = sheet.dataset;
  const questions = Array.from(document.querySelectorAll("fieldset.question"));
  // A form need not ask for a name.
  const person = { id: byId("name"), group: byId("group") };
  const fields = Object.values(person).filter((field) => field !== null);
  const named = (field) => field?.value.trim() ?? "";
  const key = `rolefit-form/1 ${bank} ${version} ${length}`;

  const inputs = (question) => Array.from(question.querySelectorAll("input"));

  // What a sheet says of a question: undefined where it is unanswered, [] for "none of them".
  function answer(question) {
    const chosen = inputs(question).filter((input) => input.checked);
    if (chosen.length === 0) return undefined;
    const given = chosen.filter((input) => !("none" in input.dataset)).map((input) => input.value);
    switch (question.dataset.answer) {
      case "grade": return Number(given[0]);
      case "one": return given[0];
      default: return given;
    }
  }

  function answers() {
    const given = {};
    for (const question of questions) {
      const value = answer(question);
      if (value !== undefined) given[question.dataset.question] = value;
    }
    return given;
  }

  // The sheet on one line, so that many of them one after the other are a stream as well.
  function asSheet() {
    const content = { format: "rolefit-answers/1", bank, version };
    content.id = [named(person.id), mark].filter(Boolean).join(" ");
    if (named(person.group) !== "") content.group = named(person.group);
    if (length === "quick") content.length = "quick";
    const pace = medianSeconds();
    if (pace !== undefined) content.pace = pace;
    content.answers = answers();
    return `${JSON.stringify(content)}\n`;
  }

  // Sheets of many people end in one folder: random letters keep apart those of one name or of none, and
  // tell a sheet that was saved twice, for they stay with the answers until these are forgotten.
  const MARK = 22;
  let mark = newMark();
  function newMark() {
    const letters = "abcdefghjkmnpqrstuvwxyz23456789";
    return Array.from(crypto.getRandomValues(new Uint8Array(MARK)), (byte) => letters[byte % letters.length]).join("");
  }
  function fileName() {
    const plain = named(person.id).normalize("NFKD").toLowerCase().replace(/[^a-z0-9]+/g, "-");
    const name = plain.replace(/^-+|-+$/g, "").slice(0, 40);
    return `${["answers", name, mark.slice(0, 5)].filter(Boolean).join("-")}.json`;
  }

  // How long each graded question took when it was first answered: a sheet gives the median. A pause is
  // no answering, and neither is what lies between two visits.
  const LONGEST = 120;
  const seconds = {};
  let last;
  function time(question) {
    const now = performance.now() / 1000;
    const id = question.dataset.question;
    const took = now - (last ?? now);
    if (last !== undefined && took <= LONGEST && question.dataset.answer === "grade" && !Object.hasOwn(seconds, id)) seconds[id] = took;
    last = now;
  }
  function medianSeconds() {
    const all = Object.values(seconds).filter(Number.isFinite).sort((a, b) => a - b);
    if (all.length === 0) return undefined;
    const middle = (all[(all.length - 1) >> 1] + all[all.length >> 1]) / 2;
    return Math.floor(middle * 10) / 10;
  }

  // Storage may be denied, full or broken by somebody else: then the page says that it keeps nothing.
  let keeps = true;
  function keep() {
    try {
      const content = { mark, seconds, name: named(person.id), group: named(person.group), answers: answers() };
      localStorage.setItem(key, JSON.stringify(content));
      keeps = true;
    } catch {
      keeps = false;
    }
  }
  function kept() {
    try {
      const content = JSON.parse(localStorage.getItem(key));
      return content !== null && typeof content === "object" ? content : {};
    } catch {
      return {};
    }
  }
  function restore() {
    const content = kept();
    if (typeof content.mark === "string" && /^[a-z0-9]+$/.test(content.mark) && content.mark.length === MARK) mark = content.mark;
    if (person.id !== null && typeof content.name === "string") person.id.value = content.name;
    if (typeof content.group === "string") person.group.value = content.group;
    if (content.seconds !== null && typeof content.seconds === "object") Object.assign(seconds, content.seconds);
    const given = content.answers !== null && typeof content.answers === "object" ? content.answers : {};
    for (const question of questions) {
      const id = question.dataset.question;
      if (!Object.hasOwn(given, id)) continue;
      const values = [given[id]].flat().map(String);
      const isNone = Array.isArray(given[id]) && values.length === 0;
      for (const input of inputs(question)) {
        input.checked = "none" in input.dataset ? isNone : values.includes(input.value);
      }
    }
    const found = Object.keys(answers()).length;
    if (found > 0) {
      byId("restored").textContent = sayCount("restored", found);
    }
  }

  // At most so many of several, and "none of them" alone.
  function limit(question, changed) {
    if (question.dataset.answer !== "many") return;
    const all = inputs(question);
    const isNone = (input) => "none" in input.dataset;
    if (changed?.checked) {
      for (const input of all) if (isNone(input) !== isNone(changed)) input.checked = false;
    }
    const some = all.filter((input) => !isNone(input));
    const full = some.filter((input) => input.checked).length >= Number(question.dataset.most);
    for (const input of some) input.disabled = full && !input.checked;
    rove(question);
  }

  // Of the boxes of a question one is a stop of the Tab key, as of radio buttons; arrows lead to the others.
  function rove(question, to) {
    if (question.dataset.answer !== "many") return;
    const open = inputs(question).filter((input) => !input.disabled);
    const stop = to ?? open.find((input) => input === document.activeElement) ?? open.find((input) => input.checked) ?? open[0];
    for (const input of inputs(question)) input.tabIndex = input === stop ? 0 : -1;
  }
  function step(question, by) {
    const open = inputs(question).filter((input) => !input.disabled);
    const at = open.indexOf(document.activeElement);
    if (question.dataset.answer !== "many" || at < 0) return false;
    open[(at + by + open.length) % open.length].focus();
    return true;
  }

  function show() {
    const open = questions.filter((question) => answer(question) === undefined);
    const done = questions.length - open.length;
    byId("progress").value = done;
    byId("count").textContent = say("count", { done, all: questions.length });
    for (const question of questions) {
      const isOpen = open.includes(question);
      question.classList.toggle("answered", !isOpen);
      question.querySelector(".clear").hidden = isOpen;
    }
    showOpen(open);
    byId("kept").textContent = say(keeps ? "kept" : "not-kept");
  }

  // The first of the questions that are still open, each as a link to it.
  const MOST_LINKS = 10;
  function showOpen(open) {
    const line = byId("open");
    if (open.length === 0) {
      line.textContent = say("all-answered");
      return;
    }
    line.textContent = `${sayCount("open", open.length)} `;
    open.slice(0, MOST_LINKS).forEach((question, place) => {
      const link = document.createElement("a");
      link.href = `#${question.id}`;
      link.textContent = String(questions.indexOf(question) + 1);
      link.setAttribute("aria-label", say("question", { number: link.textContent }));
      link.addEventListener("click", (event) => {
        event.preventDefault();
        enter(question);
      });
      line.append(place === 0 ? "" : " ", link);
    });
    if (open.length > MOST_LINKS) line.append(" …");
  }

  function enter(question) {
    const field = inputs(question).find((input) => input.checked) ?? inputs(question).find((input) => !input.disabled);
    field.focus({ preventScroll: true });
    question.scrollIntoView({ block: "center" });
  }

  function changed(question, input) {
    time(question);
    limit(question, input);
    keep();
    show();
    unsaid();
  }

  // What was said about a saved file no longer holds once an answer changes.
  function unsaid() {
    sheet.dispatchEvent(new CustomEvent("sheetchange"));
    byId("saved").textContent = "";
    byId("copy").hidden = true;
  }

  function clear(question) {
    for (const input of inputs(question)) input.checked = false;
  }

  // Takes the answer away, and leaves the focus with the question.
  function empty(question) {
    clear(question);
    changed(question);
    enter(question);
    return true;
  }

  const ARROWS = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

  // A digit answers the question that has the focus, and goes on where one answer is all.
  function digit(question, pressed) {
    const input = inputs(question).find((one) => one.dataset.digit === pressed);
    if (input === undefined || input.disabled) return false;
    const single = question.dataset.answer !== "many";
    input.checked = single || !input.checked;
    changed(question, input);
    const next = questions[questions.indexOf(question) + 1];
    if (single && next !== undefined) enter(next);
    else if (single) byId("save").focus();
    else input.focus();
    return true;
  }

  // Telephones and tablets ask where a file goes, or open it: it cannot be said that it is saved.
  function handsOver() {
    return /android|iphone|ipad|ipod/i.test(navigator.userAgent) || (navigator.maxTouchPoints > 1 && /mac/i.test(navigator.platform));
  }

  function save() {
    if (Object.keys(answers()).length === 0) {
      byId("saved").textContent = say("nothing");
      return;
    }
    const text = asSheet();
    const link = document.createElement("a");
    const url = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.href = url;
    link.download = fileName();
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60000);
    byId("saved").textContent = say(handsOver() ? "handed" : "saved", { file: link.download });
    byId("text").value = text;
    byId("copy").hidden = false;
  }

  function forget() {
    if (!confirm(say(byId("send") === null ? "forget-sure" : "forget-sure-room"))) return;
    for (const question of questions) {
      clear(question);
      limit(question);
    }
    for (const field of fields) field.value = "";
    mark = newMark();
    for (const id of Object.keys(seconds)) delete seconds[id];
    last = undefined;
    byId("text").value = "";
    sheet.dispatchEvent(new CustomEvent("sheetforget"));
    try {
      localStorage.removeItem(key);
    } catch {
      keeps = false;
    }
    show();
    unsaid();
    byId("restored").textContent = say("forgotten");
    window.scrollTo(0, 0);
    fields[0].focus();
  }

  for (const question of questions) {
    question.addEventListener("change", (event) => changed(question, event.target));
    question.addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const isDone = /^[0-9]$/.test(event.key) ? digit(question, event.key)
        : event.key in ARROWS ? step(question, ARROWS[event.key])
          : event.key === "Delete" && empty(question);
      if (isDone) event.preventDefault();
    });
    question.addEventListener("focusin", (event) => {
      if (event.target instanceof HTMLInputElement) rove(question, event.target);
    });
    question.querySelector(".clear").addEventListener("click", () => empty(question));
  }
  for (const field of fields) {
    field.addEventListener("input", () => {
      keep();
      show();
      unsaid();
    });
  }
  // What the page's other scripts ask of this one.
  sheet.rolefit = {
    say,
    text: asSheet,
    mark: () => mark,
    open: () => questions.filter((question) => answer(question) === undefined).length,
  };
  // Another language was chosen: what was said in the last one is said anew, or no more.
  sheet.addEventListener("sheetlanguage", () => {
    hear();
    for (const id of ["restored", "saved"]) byId(id).textContent = "";
    show();
  });
  sheet.addEventListener("submit", (event) => event.preventDefault());
  byId("save").addEventListener("click", save);
  byId("forget").addEventListener("click", forget);

  for (const hidden of document.querySelectorAll(".screen[hidden]")) hidden.hidden = false;
  restore();
  for (const question of questions) limit(question);
  keep();
  show();
})();
