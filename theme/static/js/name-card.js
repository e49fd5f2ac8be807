/**
 * The card of a name in an article, beside the name while it is pointed at or has the keyboard's focus: its kind, what
 * the article calls it, how often it stands here and in the archive. Loaded after its words and numbers when a reader
 * first meets a name. It stays while the pointer is on it, and Escape closes it (WCAG 2.2, 1.4.13).
 */
(function () {
  "use strict";

  if (!window.nameCards) return;
  const { locale, here, kinds, months, names, nouns } = window.nameCards;
  const { make, name, set } = window.elements;
  const PATIENCE = 200; // ms: a pointer that only passes opens nothing, and has time to reach the card
  const EDGE = 8; // px to the edge of the window
  const text = document.querySelector(".text");
  const rows = document.querySelectorAll(".apparatus .names > li");
  const known = new Map(Array.from(rows, (row) => [row.firstElementChild.href.slice(-13, -5), row.children]));
  const card = make("div", { class: "gloss", id: "name-card", role: "tooltip" });
  card.style.maxInlineSize = "min(20rem, 90vw)";
  let shown = null;
  let waiting = 0;

  function counted(total, noun) {
    const form = nouns[noun][new Intl.PluralRules(locale).select(total)];
    return form.replace("%(num)s", new Intl.NumberFormat(locale).format(total));
  }

  /** @param {string} digits months from the newest on, in twelfths of the highest; they run from right to left */
  function strokes(digits) {
    const [svg, path] = ["svg", "path"].map((tag) => document.createElementNS("http://www.w3.org/2000/svg", tag));
    const lines = Array.from(digits, (digit, place) => (digit === "0" ? "" : `M${3 * place + 1} 12v-${parseInt(digit, 13)}`));
    set(path, { d: lines.join("") });
    set(svg, { class: "spark", viewBox: `0 0 ${3 * months} 12`, preserveAspectRatio: "none" });
    svg.append(path);
    return svg;
  }

  function fill(mention) {
    const { entity } = mention.dataset;
    const [link, ...titles] = known.get(entity) || [mention];
    const [count, digits] = (names[entity] || "").split(" ");
    const times = text.querySelectorAll(`[data-entity="${entity}"]`).length;
    card.replaceChildren(
      make("span", "card-name", name(link.textContent)), ...titles.map((title) => title.cloneNode(true)),
      make("span", "meta", kinds[mention.classList[1]], count && " · " + counted(count, "article"), " ", digits ? strokes(digits) : ""),
      make("span", "meta", here, " ", counted(times, "mention")));
  }

  /* Below the line of the name, above it where there is no room; nothing between the two, so that a pointer can go over. */
  function place(mention) {
    const { top, bottom, right } = Array.from(mention.getClientRects()).pop();
    const left = Math.max(EDGE, Math.min(right, document.documentElement.clientWidth - EDGE) - card.offsetWidth);
    const over = bottom + card.offsetHeight > innerHeight && top > card.offsetHeight;
    card.style.inset = `${scrollY + (over ? top - card.offsetHeight : bottom)}px auto auto ${left}px`;
  }

  function hide() {
    clearTimeout(waiting);
    shown?.removeAttribute("aria-describedby");
    shown = null;
    card.remove();
  }

  function show(mention) {
    hide();
    shown = mention;
    mention.setAttribute("aria-describedby", card.id);
    fill(mention);
    document.body.append(card);
    place(mention);
  }

  function later(act) {
    clearTimeout(waiting);
    waiting = setTimeout(act, PATIENCE);
  }

  text.onpointerover = function ({ target, pointerType }) {
    const mention = target.closest(".mention");
    if (mention && pointerType !== "touch") later(() => mention === shown || show(mention));
  };
  text.onpointerout = ({ target }) => target.closest(".mention") && later(hide);
  card.onpointerenter = () => clearTimeout(waiting);
  card.onpointerleave = () => later(hide);
  text.addEventListener("focusin", ({ target }) => target.matches(".mention:focus-visible") && show(target));
  text.addEventListener("focusout", hide);
  document.addEventListener("keydown", ({ key }) => key === "Escape" && hide());

  const first = text.querySelector(".mention:is(:hover, :focus-visible)"); // the one that this was loaded for
  if (first) show(first);
}());
