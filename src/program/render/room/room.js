// Keeps the counts of the room true, and closes it. Asks this server alone.
"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const least = document.querySelector("main").dataset.most;
  const base = location.pathname.replace(/\/?$/, "/");
  let sheets = 0;

  const words = JSON.parse(byId("words").textContent);
  const say = (id, values = {}) => words[id].replace(/\{(\w+)\}/g, (all, name) => String(values[name] ?? all));
  const plural = new Intl.PluralRules(words.language);
  const sayCount = (id, count, values) => say(plural.select(count) === "one" ? `${id}-one` : `${id}-other`, { count, ...values });

  function age(seconds) {
    if (seconds < 10) return say("last-now");
    if (seconds < 120) return say("last-seconds", { count: seconds });
    return say("last-minutes", { count: Math.floor(seconds / 60) });
  }

  function show(status) {
    sheets = status.sheets;
    byId("sheets").textContent = String(sheets);
    byId("sheets-word").textContent = sayCount("sent", sheets);
    byId("few").textContent = sheets < Number(least) ? say("few", { min: least }) : "";
    byId("groups").textContent = status.groups === 0 ? "" : sayCount("groups", status.groups, { min: least });
    const held = status.held === null ? "" : say("held", { size: status.held });
    byId("small").textContent = status.small === 0 ? "" : [sayCount("small", status.small), held].filter(Boolean).join(" ");
    byId("alike").textContent = status.alike.map((names) => say("alike", { names: names.join(" / ") })).join(" ");
    byId("last").textContent = status.last === null ? "" : age(status.last);
    byId("trouble").textContent = "";
    if (status.closed) location.assign(`${base}report${location.search}`);
  }

  async function ask() {
    try {
      const answer = await fetch(`${base}status`, { cache: "no-store" });
      if (!answer.ok) throw new Error(String(answer.status));
      show(await answer.json());
    } catch {
      byId("trouble").textContent = say("silent");
    }
    setTimeout(ask, 2000);
  }

  async function close() {
    byId("sure").close();
    byId("close").disabled = true;
    try {
      const answer = await fetch(`${base}close`, { method: "POST" });
      if (!answer.ok) throw new Error((await answer.text()).trim());
      location.assign(`${base}report${location.search}`);
    } catch (error) {
      byId("trouble").textContent = say("not-closed", { why: error.message });
      byId("close").disabled = false;
    }
  }

  byId("close").addEventListener("click", () => {
    const id = sheets < Number(least) ? "sure-few" : "sure";
    const min = { min: least };
    byId("sure-text").textContent = sheets === 0 ? say("sure-few-none", min) : sayCount(id, sheets, min);
    byId("sure").showModal();
  });
  byId("yes").addEventListener("click", close);
  byId("no").addEventListener("click", () => byId("sure").close());
  ask();
})();
