// Sends the sheet to the room that the page came from. Sending again replaces one's own sheet, which the
// room knows by the random letters that this browser keeps.
"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const sheet = byId("sheet");
  const { say } = sheet.rolefit;
  const button = byId("send");
  const said = byId("sent");
  const base = location.pathname.replace(/\/?$/, "/");

  const troubles = {
    410: say("room-closed"),
    413: say("room-too-large"),
    422: say("room-unreadable"),
    429: say("room-busy"),
    503: say("room-full"),
    507: say("room-lost"),
  };

  // What this device has sent to this room, and when: a page that is loaded again says so.
  const key = `rolefit-sent/1 ${base}`;
  let sent;
  try {
    const kept = JSON.parse(localStorage.getItem(key));
    if (kept?.mark === sheet.rolefit.mark() && Number.isFinite(kept.at) && typeof kept.content === "string") sent = kept;
  } catch {
    // Then it cannot be said.
  }
  function remember(content) {
    sent = { mark: sheet.rolefit.mark(), at: Date.now(), content };
    try {
      localStorage.setItem(key, JSON.stringify(sent));
    } catch {
      // As above.
    }
  }

  // What counts of a sheet, however long its answers took.
  function contentOf(text) {
    const { group, answers } = JSON.parse(text);
    return JSON.stringify([group ?? "", answers]);
  }
  function whenSent() {
    if (sent === undefined) return "";
    const at = new Date(sent.at);
    if (at.toDateString() !== new Date().toDateString()) return say("sent-before");
    // As this person writes the time, in the language of the sentence.
    const { lang } = said.closest("[lang]");
    const locale = navigator.languages.find((wished) => wished.split("-")[0] === lang) ?? lang;
    return say("sent-at", { time: at.toLocaleTimeString(locale, { hour: "numeric", minute: "2-digit" }) });
  }
  function sayWhenSent() {
    const isChanged = sent !== undefined && contentOf(sheet.rolefit.text()) !== sent.content;
    said.textContent = [whenSent(), isChanged ? say("changed-since") : ""].filter(Boolean).join(" ");
  }

  async function send() {
    const text = sheet.rolefit.text();
    if (Object.keys(JSON.parse(text).answers).length === 0) {
      said.textContent = say("nothing-to-send");
      return;
    }
    const group = byId("group");
    if (group.tagName === "SELECT" && group.value === "" && !confirm(say("no-group-sure"))) {
      group.focus();
      return;
    }
    button.disabled = true;
    said.textContent = say("sending");
    try {
      const answer = await fetch(`${base}sheets/${sheet.rolefit.mark()}`, {
        method: "PUT",
        headers: { "Content-Type": "application/json" },
        body: text,
      });
      if (answer.ok) {
        const { replaced } = await answer.json();
        remember(contentOf(text));
        said.textContent = replaced
          ? say("sent-again")
          : say("sent");
      } else {
        said.textContent = troubles[answer.status] ?? say("room-refused", { status: answer.status });
      }
    } catch {
      said.textContent = say("room-silent");
    }
    button.disabled = false;
  }

  // Whoever comes late is told before the first answer, not after the last.
  async function look() {
    try {
      const answer = await fetch(`${base}open`, { cache: "no-store" });
      if (answer.ok && !(await answer.json()).open) {
        const told = [troubles[410], whenSent()].filter(Boolean).join(" ");
        byId("restored").textContent = told;
        said.textContent = told;
        button.disabled = true;
      }
    } catch {
      // Sending says it.
    }
  }

  button.addEventListener("click", send);
  if (sent !== undefined) {
    sayWhenSent();
    byId("restored").append(` ${said.textContent}`);
  }
  look();
  sheet.addEventListener("sheetforget", () => {
    sent = undefined;
    try {
      localStorage.removeItem(key);
    } catch {
      // Another mark is no longer this one's.
    }
    if (!button.disabled) said.textContent = "";
  });
  sheet.addEventListener("sheetchange", () => {
    if (!button.disabled) sayWhenSent();
  });
})();
