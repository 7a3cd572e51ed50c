"use strict";
(() => {
  const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
  const cases = all(".case[data-group]");
  const tiles = all(".tile");
  const text = document.getElementById("text");
  const group = document.getElementById("group");
  const count = document.getElementById("count");
  const none = document.getElementById("none");
  const contents = new Map(cases.map(one => [one, one.textContent.toLowerCase()]));

  const filter = () => {
    const verdicts = tiles.filter(tile => tile.getAttribute("aria-pressed") === "true").map(tile => tile.value);
    const words = text.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const one of cases) {
      const wanted = (verdicts.length === 0 || verdicts.includes(one.dataset.verdict))
        && (group.value === "" || group.value === one.dataset.group)
        && words.every(word => contents.get(one).includes(word));
      one.hidden = !wanted;
      shown += wanted ? 1 : 0;
    }
    for (const section of all(".group")) {
      section.hidden = all(".case", section).every(one => one.hidden);
    }
    count.textContent = shown + " / " + cases.length;
    none.hidden = shown > 0;
  };

  const openLinked = () => {
    const linked = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (linked && linked.matches(".case")) {
      linked.open = true;
      linked.scrollIntoView();
    }
  };

  for (const tile of tiles) {
    tile.addEventListener("click", () => {
      tile.setAttribute("aria-pressed", String(tile.getAttribute("aria-pressed") !== "true"));
      filter();
    });
  }
  text.addEventListener("input", filter);
  group.addEventListener("change", filter);
  document.getElementById("toggle").addEventListener("click", () => {
    const shown = cases.filter(one => !one.hidden);
    const open = shown.some(one => !one.open);
    for (const one of shown) {
      one.open = open;
    }
  });
  window.addEventListener("hashchange", openLinked);
  document.getElementById("filter").hidden = false;
  filter();
  openLinked();
})();
