// Shows the report one topic a screen, to project. Without it the page is there to scroll.
"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const words = JSON.parse(byId("words").textContent);
  const slides = Array.from(document.querySelectorAll(".slide"));
  let at = -1;

  function show(place) {
    at = Math.max(0, Math.min(slides.length - 1, place));
    document.body.classList.add("projecting");
    slides.forEach((slide, index) => { slide.hidden = index !== at; });
    byId("slide").textContent = words.slide.replace("{number}", String(at + 1)).replace("{count}", String(slides.length));
    byId("previous").disabled = at === 0;
    byId("next").disabled = at === slides.length - 1;
    window.scrollTo(0, 0);
  }

  // Back in the report, at what was shown last.
  function end() {
    const anchor = slides[at]?.dataset.anchor;
    at = -1;
    document.body.classList.remove("projecting");
    for (const slide of slides) slide.hidden = true;
    byId(anchor)?.scrollIntoView();
  }

  const steps = { ArrowRight: 1, ArrowDown: 1, PageDown: 1, " ": 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1 };
  document.addEventListener("keydown", (event) => {
    if (at < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
    const onButton = event.target instanceof HTMLButtonElement && event.key === " ";
    if (event.key === "Escape") end();
    else if (event.key === "Home") show(0);
    else if (event.key === "End") show(slides.length - 1);
    else if (event.key in steps && !onButton) show(at + steps[event.key]);
    else return;
    event.preventDefault();
  });
  byId("project").addEventListener("click", () => show(0));
  byId("previous").addEventListener("click", () => show(at - 1));
  byId("next").addEventListener("click", () => show(at + 1));
  byId("stop").addEventListener("click", end);
  for (const hidden of document.querySelectorAll(".slides, #projector")) hidden.hidden = false;
})();
