/**
 * The words of the search that led to an article, marked in its text: with the browser's own highlights, which leave the
 * text as it is, or with `<mark>`. n and p step from one to the next.
 */
(function () {
  "use strict";

  const text = document.querySelector(".text");
  const question = new URLSearchParams(location.hash.slice(1)).get("q");
  if (!text || !question) return;
  const { locale, words } = JSON.parse(document.getElementById("interface").textContent);
  const digits = new Intl.NumberFormat(locale);
  const painted = window.CSS && CSS.highlights;
  let ranges = [];
  let current = -1;

  /** @param {Element} block @returns {Range[]} where its words answer the question */
  function rangesIn(block, found) {
    const nodes = [];
    const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    let whole = "";
    while (walker.nextNode()) {
      nodes.push({ node: walker.currentNode, start: whole.length });
      whole += walker.currentNode.data;
    }
    const at = (place) => nodes.findLast(({ start }) => start <= place);
    return window.warraq.findHits(whole, found.clauses, found.analyzer).map(function ({ start, end }) {
      const [first, last] = [at(start), at(end - 1)];
      const range = document.createRange();
      range.setStart(first.node, start - first.start);
      range.setEnd(last.node, end - last.start);
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
    place.textContent = words.hit.replace("%(number)s", digits.format(current + 1)).replace("%(total)s", digits.format(ranges.length));
  }

  const place = document.createElement("span");
  place.setAttribute("role", "status");

  function press(label, by) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    button.addEventListener("click", () => step(by));
    return button;
  }

  function bar() {
    const made = document.createElement("p");
    made.className = "hits";
    const asked = document.createElement("bdi");
    asked.textContent = question;
    const [before, after] = words.hits.split("%(question)s");
    made.append(before, asked, after + " ", place, press(words.previous, -1), press(words.next, 1));
    text.before(made);
  }

  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || document.activeElement.matches("input, textarea, select")) return;
    if (!ranges.length) return;
    if (event.key === "n") step(1);
    if (event.key === "p") step(-1);
  });

  window.warraq.find(question, {}).then(function (found) {
    ranges = Array.from(text.children).flatMap((block) => rangesIn(block, found));
    if (!ranges.length) return;
    mark();
    bar();
    step(1);
  }, console.error);
}());
