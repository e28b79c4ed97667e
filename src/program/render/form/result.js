// Shows one's own result in the page. The core itself runs here, as WebAssembly that the page carries:
// what it shows is what `rolefit score --format html` writes. Nothing is asked of anybody.
"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const sheet = byId("sheet");
  const button = byId("show");
  const place = byId("result");
  const said = byId("shown");
  const bytes = (text) => new TextEncoder().encode(text);

  // Unpacked when it is first needed, so that the page is there at once.
  let engine;
  function start() {
    engine ??= (async () => {
      const packed = Uint8Array.from(atob(byId("engine").textContent.trim()), (letter) => letter.charCodeAt(0));
      const unpacked = new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip")));
      const { instance } = await WebAssembly.instantiate(await unpacked.arrayBuffer(), {});
      return instance.exports;
    })();
    return engine;
  }

  function page({ memory, input, output, report }) {
    // The random letters tell sheets apart; to a reader they say nothing.
    const content = JSON.parse(sheet.rolefit.text());
    const name = (content.id ?? "").split(" ").filter((word) => word !== sheet.rolefit.mark()).join(" ");
    if (name === "") delete content.id;
    else content.id = name;
    // Where the page's language can be chosen, these are those of the one that is.
    const parts = [byId("bank").textContent, JSON.stringify(content), place.dataset.language].map(bytes);
    const all = input(parts.reduce((sum, part) => sum + part.length, 0));
    let at = all;
    for (const part of parts) {
      new Uint8Array(memory.buffer).set(part, at);
      at += part.length;
    }
    const length = report(parts[0].length, parts[1].length);
    const answer = new TextDecoder().decode(new Uint8Array(memory.buffer, output(), Math.abs(length)));
    if (length < 0) throw new Error(answer);
    return answer;
  }

  // The report's own elements, put into this page as they are.
  async function show() {
    try {
      const report = new DOMParser().parseFromString(page(await start()), "text/html");
      place.replaceChildren(...report.querySelector("main").childNodes);
      place.hidden = false;
      said.textContent = sheet.rolefit.say("result-below");
      button.hidden = true;
    } catch (error) {
      said.textContent = sheet.rolefit.say("result-trouble", { why: error.message });
      place.hidden = true;
    }
  }

  button.addEventListener("click", async () => {
    await show();
    place.scrollIntoView();
    place.focus();
  });
  sheet.addEventListener("sheetchange", () => {
    if (!place.hidden || sheet.rolefit.open() === 0) show();
  });
  sheet.addEventListener("sheetlanguage", () => {
    said.textContent = "";
    if (!place.hidden) show();
  });
  // The next person is shown nothing of the last.
  sheet.addEventListener("sheetforget", () => {
    place.hidden = true;
    place.replaceChildren();
    said.textContent = "";
    button.hidden = false;
  });
  // Answers that stand here from before.
  if (sheet.rolefit.open() === 0) show();
})();
