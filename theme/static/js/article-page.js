/**
 * An article's page: paragraph numbers in its margin, each a link to its paragraph, drawn by CSS so that copying the text
 * does not copy them; buttons that copy a text of the page, or the file in the link before them; cards of names; and,
 * where a search led here, its words in the text. What is said of them stands in #interface.
 */
(function () {
  "use strict";

  if (!window.handed) return;
  const { locale, words } = window.handed;
  const digits = new Intl.NumberFormat(locale);

  document.querySelectorAll(".text > p[id]").forEach(function (paragraph) {
    const number = paragraph.id.replace(/\D/g, "");
    if (!number) return;
    const written = digits.format(number);
    const anchor = document.createElement("a");
    Object.assign(anchor, { className: "anchor", href: "#" + paragraph.id, ariaLabel: words.paragraph.replace("%(number)s", written) });
    anchor.dataset.number = written;
    paragraph.append(anchor);
  });

  // A correction is about the paragraph that the address names.
  function place() {
    const [id] = location.hash.match(/(?<=^#)[ps]\d+$/) || ["p1"];
    document.getElementById("correction-place").textContent = id;
  }
  window.onhashchange = place;
  place();

  document.querySelectorAll("[data-copy]").forEach(function (button) {
    window.copyOnPress(button, function () {
      const shown = document.getElementById(button.dataset.copy);
      return shown ? shown.textContent.trim() : decoded(button.previousElementSibling.href);
    });
  });

  /** @param {string} address a data: address in base64 @returns {string} */
  function decoded(address) {
    const bytes = atob(address.slice(address.indexOf(",") + 1));
    return new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)));
  }

  // The cards of names are loaded when the first is met.
  const { cards } = document.querySelector(".text").dataset;
  function meet({ target, pointerType }) {
    if (pointerType === "touch" || !target.closest(".mention") || "nameCards" in window) return;
    window.nameCards = null; // asked for
    window.loadScripts([new URL(cards, document.baseURI).href, "elements.js", "name-card.js"]);
  }
  if (cards) ["pointerover", "focusin"].forEach((type) => document.addEventListener(type, meet));

  if (location.hash.startsWith("#q=")) window.loadScripts(["../../search/search.js", "elements.js", "article-hits.js"]);
}());
