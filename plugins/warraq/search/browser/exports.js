/* Results as files that other programs read. */
(function () {
  "use strict";

  const warraq = (globalThis.warraq = globalThis.warraq || {});
  const COLUMNS = ["ref", "date", "source", "title", "url"];

  /**
   * What can be taken along, each as {filename, type, text}: results as a table (`csv`) or as references (`ris`), and what
   * `warraq.countLines` gave (`names`).
   */
  warraq.fileOf = {
    csv: (results) => warraq.filesOf.csv("results", COLUMNS, results.map((result) => COLUMNS.map((column) => result[column] || ""))),
    ris: (results) => warraq.filesOf.ris("results", results.map(({ ref, title, date, source }) => ({ ref, title, date, source }))),
    names: ({ columns, rows }) => warraq.filesOf.csv("names", ["name", "articles", ...columns], rows),
  };
})();
