// Keeps the counts of the room true, and closes it. Asks this server alone.
"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const least = document.querySelector("main").dataset.most;
  const base = location.pathname.replace(/\/?$/, "/");
  let sheets = 0;

  function age(seconds) {
    if (seconds < 10) return "just now";
    if (seconds < 120) return `${seconds} seconds ago`;
    return `${Math.floor(seconds / 60)} minutes ago`;
  }

  function show(status) {
    sheets = status.sheets;
    byId("sheets").textContent = String(sheets);
    byId("sheets-word").textContent = sheets === 1 ? "has sent the answers" : "have sent their answers";
    byId("few").textContent = sheets < Number(least) ? `The report shows figures from ${least} people on.` : "";
    byId("groups").textContent = status.groups === 0 ? "" : `${status.groups === 1 ? "One group has" : `${status.groups} groups have`} at least ${least}.`;
    byId("last").textContent = status.last === null ? "" : `The last ones came ${age(status.last)}.`;
    byId("trouble").textContent = "";
    if (status.closed) location.assign(`${base}report`);
  }

  async function ask() {
    try {
      const answer = await fetch(`${base}status`, { cache: "no-store" });
      if (!answer.ok) throw new Error(String(answer.status));
      show(await answer.json());
    } catch {
      byId("trouble").textContent = "The room does not answer. Is the program still running?";
    }
    setTimeout(ask, 2000);
  }

  async function close() {
    byId("sure").close();
    byId("close").disabled = true;
    try {
      const answer = await fetch(`${base}close`, { method: "POST" });
      if (!answer.ok) throw new Error((await answer.text()).trim());
      location.assign(`${base}report`);
    } catch (error) {
      byId("trouble").textContent = `The room could not be closed. ${error.message}`;
      byId("close").disabled = false;
    }
  }

  byId("close").addEventListener("click", () => {
    const sent = sheets === 1 ? "One person has sent the answers." : `${sheets} people have sent their answers.`;
    const few = sheets < Number(least) ? ` Figures are shown from ${least} people on, so the report will show none.` : "";
    byId("sure-text").textContent = `${sent}${few} This cannot be undone.`;
    byId("sure").showModal();
  });
  byId("yes").addEventListener("click", close);
  byId("no").addEventListener("click", () => byId("sure").close());
  ask();
})();
