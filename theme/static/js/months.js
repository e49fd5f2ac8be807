/**
 * A chart of months as a way to their articles: the month under the pointer is named, and pressed it leads where its row
 * of the table does. Keys, and readers without this script, have the table and the years.
 */
(function () {
  "use strict";

  document.querySelectorAll(".histogram").forEach(function (figure) {
    const chart = figure.querySelector("svg");
    const rows = figure.querySelectorAll("tbody tr"); // the newest, whose bar is the leftmost, first

    /** @param {MouseEvent} event @returns {HTMLTableRowElement} */
    function under({ clientX }) {
      const { left, width } = chart.getBoundingClientRect();
      return rows[Math.floor((clientX - left) / width * rows.length)] || rows[0]; // its very edges
    }

    chart.onmousemove = function (event) {
      const row = under(event);
      figure.title = Array.from(row.cells, (cell) => cell.textContent).join(": ");
      chart.style.cursor = row.querySelector("a") ? "pointer" : "";
    };
    chart.onmouseleave = () => figure.removeAttribute("title");
    chart.onclick = (event) => under(event).querySelector("a")?.click();
  });
}());
