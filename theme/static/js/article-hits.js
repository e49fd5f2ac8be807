/**
 * The words of the search that led to an article, marked in its text: with the browser's own highlights, which leave the
 * text as it is, or with `<mark>`. n and p step from one to the next.
 */
(function () {
  "use strict";

  const text = document.querySelector(".text");
  const { elements: { handed, make, button, failure }, warraq } = window;
  if (!text || !warraq) return;
  const { phrase, say, grouped } = warraq.makeWording(handed);
  const place = make("span", { role: "status" });
  const state = warraq.state.read({ hash: location.hash, search: "" });
  const painted = window.CSS && CSS.highlights;
  let ranges = [];
  let current = -1;

  /** @param {Element} block @returns {Range[]} where its words answer the question */
  function rangesIn(block, found) {
    const nodes = [];
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) nodes.push(walker.currentNode);
    const pieces = nodes.map((node) => node.data);
    const hits = warraq.findHits(pieces.join(""), found.clauses, found.analyzer);
    return warraq.hitsInPieces(hits, pieces).map(function ({ first, start, last, end }) {
      const range = document.createRange();
      range.setStart(nodes[first], start);
      range.setEnd(nodes[last], end);
      return range;
    });
  }

  function mark() {
    if (painted) {
      painted.set("found", new Highlight(...ranges));
      return;
    }
    ranges = ranges.map(function (range) {
      const element = document.createElement("mark");
      element.append(range.extractContents());
      range.insertNode(element);
      range.selectNode(element);
      return range;
    });
  }

  function step(by) {
    current = (current + by + ranges.length) % ranges.length;
    const box = ranges[current].getBoundingClientRect();
    if (box.top < 80 || box.bottom > innerHeight - 40) scrollTo({ top: scrollY + box.top - innerHeight / 3 });
    if (painted) painted.set("found-now", new Highlight(ranges[current]));
    place.textContent = say("hit", { number: grouped(current + 1), total: grouped(ranges.length) });
  }

  function bar(...children) {
    const made = make("p", "hits", ...children);
    text.before(made);
    return made;
  }

  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || document.activeElement.matches("input, textarea, select")) return;
    const by = { n: 1, KeyN: 1, p: -1, KeyP: -1 }[window.pressedKey(event)];
    if (by && ranges.length) step(by);
  });

  function start() {
    warraq.find(state.q, { level: state.level }).then(function (found) {
      ranges = Array.from(text.children).flatMap((block) => rangesIn(block, found));
      if (!ranges.length) return;
      mark();
      const about = phrase("hits", { question: make("bdi", "", state.q) });
      bar(...about, " ", place, button(say("previous"), () => step(-1)), button(say("next"), () => step(1)));
      step(1);
    }).catch(function (reason) {
      const note = bar(say("unmarked"), " ", failure(reason, function () {
        note.remove();
        start();
      }));
    });
  }
  start();
}());
