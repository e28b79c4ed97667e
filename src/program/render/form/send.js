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
    tell([whenSent(), isChanged ? say("changed-since") : ""].filter(Boolean).join(" "));
  }

  // What became of sending: a failure looks like one, and is read out at once.
  function tell(text, failed = false) {
    said.classList.toggle("trouble", failed);
    said.setAttribute("role", failed ? "alert" : "status");
    said.textContent = text;
  }

  // What could not be sent, to be sent when the network is back; a few times at most, then it is pressed again.
  const TRIES = 5;
  let waiting;

  async function put(text) {
    let isClosed = false;
    button.disabled = true;
    tell(say("sending"));
    try {
      const answer = await fetch(`${base}sheets/${JSON.parse(text).id.split(" ").at(-1)}`, {
        method: "PUT",
        headers: { "Content-Type": "application/json" },
        body: text,
      });
      waiting = undefined;
      if (answer.ok) {
        const { replaced } = await answer.json();
        remember(contentOf(text));
        if (contentOf(sheet.rolefit.text()) === sent.content) tell(replaced ? say("sent-again") : say("sent"));
        else sayWhenSent();
      } else {
        isClosed = answer.status === 410;
        tell(troubles[answer.status] ?? say("room-refused", { status: answer.status }), true);
      }
    } catch {
      waiting = { text, tries: (waiting?.tries ?? TRIES) - 1 };
      tell(say(navigator.onLine ? "room-silent" : "room-offline"), true);
    }
    button.disabled = isClosed;
  }

  // Whoever has agreed to send without a group is not asked again, until the choice changes.
  let agreed = sent !== undefined && JSON.parse(sent.content)[0] === "";

  function send() {
    const text = sheet.rolefit.text();
    if (Object.keys(JSON.parse(text).answers).length === 0) {
      tell(say("nothing-to-send"), true);
      return;
    }
    const group = byId("group");
    if (group.tagName === "SELECT" && group.value === "" && !agreed) {
      agreed = confirm(say("no-group-sure"));
      if (!agreed) {
        group.focus();
        return;
      }
    }
    waiting = undefined;
    put(text);
  }

  // Whoever comes late is told before the first answer, not after the last.
  async function look() {
    try {
      const answer = await fetch(`${base}open`, { cache: "no-store" });
      if (answer.ok && !(await answer.json()).open) {
        const told = [troubles[410], whenSent()].filter(Boolean).join(" ");
        byId("restored").textContent = told;
        tell(told);
        button.disabled = true;
      }
    } catch {
      // Sending says it.
    }
  }

  button.addEventListener("click", send);
  byId("group").addEventListener("input", () => { agreed = false; });
  window.addEventListener("online", () => {
    if (waiting !== undefined && waiting.tries > 0 && !button.disabled) put(waiting.text);
  });
  if (sent !== undefined) {
    sayWhenSent();
    byId("restored").append(` ${said.textContent}`);
  }
  look();
  sheet.addEventListener("sheetforget", () => {
    sent = undefined;
    waiting = undefined;
    agreed = false;
    try {
      localStorage.removeItem(key);
    } catch {
      // Another mark is no longer this one's.
    }
    if (!button.disabled) tell("");
  });
  sheet.addEventListener("sheetchange", () => {
    // What waits to be sent is still not sent.
    if (!button.disabled && waiting === undefined) sayWhenSent();
  });
})();
