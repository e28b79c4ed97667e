// Sends the sheet to the room that the page came from. Sending again replaces one's own sheet, which the
// room knows by the random letters that this browser keeps.
"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const sheet = byId("sheet");
  const button = byId("send");
  const said = byId("sent");
  const base = location.pathname.replace(/\/?$/, "/");

  const troubles = {
    410: "The room is closed: it takes no more answers.",
    413: "The answers are too large for the room.",
    422: "The room cannot read these answers.",
    429: "The room is very busy. Wait a little, then press “Send” again.",
    503: "The room is full: it takes no more people.",
    507: "The room could not keep your answers. Tell the facilitator, then press “Send” again.",
  };

  async function send() {
    button.disabled = true;
    said.textContent = "Sending …";
    try {
      const answer = await fetch(`${base}sheets/${sheet.rolefit.mark()}`, {
        method: "PUT",
        headers: { "Content-Type": "application/json" },
        body: sheet.rolefit.text(),
      });
      if (answer.ok) {
        const { replaced } = await answer.json();
        said.textContent = replaced
          ? "Sent again: your earlier answers are replaced."
          : "Sent. You may still change an answer and send again, until the room is closed.";
      } else {
        said.textContent = troubles[answer.status] ?? `The room did not take your answers (${answer.status}). They are still here: press “Send” again.`;
      }
    } catch {
      said.textContent = "The room does not answer. Your answers are still here: press “Send” again in a moment.";
    }
    button.disabled = false;
  }

  // Whoever comes late is told before the first answer, not after the last.
  async function look() {
    try {
      const answer = await fetch(`${base}open`, { cache: "no-store" });
      if (answer.ok && !(await answer.json()).open) {
        byId("restored").textContent = troubles[410];
        said.textContent = troubles[410];
        button.disabled = true;
      }
    } catch {
      // Sending says it.
    }
  }

  button.addEventListener("click", send);
  look();
  sheet.addEventListener("sheetchange", () => {
    if (said.textContent !== "" && !button.disabled) said.textContent = "Your answers have changed since: press “Send” again.";
  });
})();
