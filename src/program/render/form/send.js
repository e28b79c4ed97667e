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
  sheet.addEventListener("sheetforget", () => {
    if (!button.disabled) said.textContent = "";
  });
  sheet.addEventListener("sheetchange", () => {
    if (said.textContent !== "" && !button.disabled) said.textContent = say("changed-since");
  });
})();
