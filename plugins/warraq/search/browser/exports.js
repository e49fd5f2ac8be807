/* Results as files that other programs read. */
(function () {
  "use strict";

  const warraq = (globalThis.warraq = globalThis.warraq || {});
  const FORMULA = /^[=+\-@\t\r]/;
  const COLUMNS = ["ref", "date", "source", "title", "url"];
  const END = "\r\n";

  /**
   * What can be taken along, each as {filename, type, text}: results as a table (`csv`) or as references of newspaper articles
   * in RIS, as Zotero, Mendeley and EndNote read them (`ris`), and what `warraq.countLines` gave (`names`).
   */
  warraq.fileOf = {
    csv: (results) => table("results.csv", COLUMNS, results.map((result) => COLUMNS.map((column) => result[column] || ""))),
    ris: (results) => ({
      filename: "results.ris",
      type: "application/x-research-info-systems",
      text: results.map(reference).join(END),
    }),
    names: ({ columns, rows }) => table("names.csv", ["name", "articles", ...columns], rows),
  };

  /* CSV that spreadsheets take for UTF-8, and in which they see no formula. */
  function table(filename, head, rows) {
    const lines = [head, ...rows].map((row) => row.map(cell).join(",") + END);
    return { filename, type: "text/csv", text: "\ufeff" + lines.join("") };
  }

  function cell(value) {
    const text = FORMULA.test(value) && typeof value === "string" ? "'" + value : String(value);
    return /[",\n\r]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
  }

  function reference({ ref, title, date, source }) {
    const day = date || "";
    const fields = Object.entries({ TY: "NEWS", ID: ref, TI: title, T2: source, DA: day.replaceAll("-", "/"), PY: day.slice(0, 4), LA: "ar" });
    const told = fields.map(([key, value]) => [key, (value || "").replace(/\s+/g, " ").trim()]);
    const lines = told.filter(([, text]) => text).map(([key, text]) => key + "  - " + text + END);
    return lines.join("") + "ER  - " + END;
  }
})();
