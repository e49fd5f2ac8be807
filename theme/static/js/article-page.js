/**
 * An article's page: paragraph numbers in its margin, each a link to its paragraph, drawn by CSS so that copying the text
 * does not copy them; and, where a search led here, its words in the text. What is said of them stands in #interface.
 */
(function () {
  "use strict";

  const { locale, words } = JSON.parse(document.getElementById("interface").textContent);
  const digits = new Intl.NumberFormat(locale);

  document.querySelectorAll(".text > p[id]").forEach(function (paragraph) {
    const number = paragraph.id.replace(/\D/g, "");
    if (!number) return;
    const anchor = document.createElement("a");
    anchor.className = "anchor";
    anchor.href = "#" + paragraph.id;
    anchor.dataset.number = digits.format(number);
    anchor.setAttribute("aria-label", words.paragraph.replace("%(number)s", digits.format(number)));
    paragraph.appendChild(anchor);
  });

  if (location.hash.startsWith("#q=")) window.loadScripts(["../../search/search.js", "elements.js", "article-hits.js"]);
}());
