/* Results as files that other programs read. */
(function () {
  "use strict";

  const warraq = (globalThis.warraq = globalThis.warraq || {});
  const FORMULA = /^[=+\-@\t\r]/;
  const END = "\r\n";

  /**
   * Write a table as CSV that spreadsheets take for UTF-8, and in which they see no formula.
   * @param {(string|number)[][]} rows
   * @returns {string}
   */
  warraq.csv = function (rows) {
    return "\ufeff" + rows.map((row) => row.map(cell).join(",") + END).join("");
  };

  /**
   * Write results as references of newspaper articles in RIS, as Zotero, Mendeley and EndNote read them.
   * @param {{ref: string, title: string, date: ?string, source: ?string}[]} results
   * @returns {string}
   */
  warraq.ris = function (results) {
    return results.map(reference).join(END);
  };

  function cell(value) {
    const text = FORMULA.test(value) && typeof value === "string" ? "'" + value : String(value);
    return /[",\n\r]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
  }

  function reference({ ref, title, date, source }) {
    const day = date || "";
    const fields = Object.entries({ TY: "NEWS", ID: ref, TI: title, T2: source, DA: day.replaceAll("-", "/"), PY: day.slice(0, 4), LA: "ar" });
    const lines = fields.filter(([, value]) => value).map(([key, value]) => key + "  - " + value.replace(/\s+/g, " ") + END);
    return lines.join("") + "ER  - " + END;
  }
})();
