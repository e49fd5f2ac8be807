/**
 * Paragraph numbers in the margin of an article, each a link to its paragraph. The numbers are drawn by CSS, so that
 * copying the text does not copy them.
 */
(function () {
  "use strict";

  document.querySelectorAll(".text > p[id]").forEach(function (paragraph) {
    const number = paragraph.id.replace(/\D/g, "");
    if (!number) return;
    const anchor = document.createElement("a");
    anchor.className = "anchor";
    anchor.href = "#" + paragraph.id;
    anchor.dataset.number = number;
    anchor.setAttribute("aria-label", "رابط الفقرة " + number);
    paragraph.appendChild(anchor);
  });
}());
