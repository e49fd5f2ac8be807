/* Tables and references as files that other programs read: {filename, type, text} each. */
(function () {
  "use strict";

  const warraq = (globalThis.warraq = globalThis.warraq || {});
  const FORMULA = /^[=+\-@\t\r]/;
  const END = "\r\n";
  const ESCAPED = { "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" };

  warraq.filesOf = {
    /**
     * CSV that spreadsheets take for UTF-8, and in which they see no formula.
     * @param {string} name without its ending @param {string[]} head @param {(string|number)[][]} rows
     */
    csv(name, head, rows) {
      const lines = [head, ...rows].map((row) => row.map(cell).join(",") + END);
      return { filename: name + ".csv", type: "text/csv", text: "\ufeff" + lines.join("") };
    },

    /**
     * Newspaper articles in RIS, as Zotero, Mendeley and EndNote read them.
     * @param {string} name @param {{ref, title, author, source, date, archive: string, notes: string[]}[]} articles; any
     *   but `ref` may be missing
     */
    ris: (name, articles) => ({
      filename: name + ".ris",
      type: "application/x-research-info-systems",
      text: articles.map(ris).join(END),
    }),

    /** The same articles in BibTeX with the fields of biblatex, as `warraq.citations.biblatex` writes them. */
    bib: (name, articles) => ({ filename: name + ".bib", type: "application/x-bibtex", text: articles.map(biblatex).join("\n") }),
  };

  function cell(value) {
    const text = FORMULA.test(value) && typeof value === "string" ? "'" + value : String(value);
    return /[",\n\r]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
  }

  const line = (text) => (text || "").replace(/\s+/g, " ").trim();
  const day = ({ date }) => (/^\d{4}(-\d\d){0,2}$/.test(date) ? date : "");

  function ris(article) {
    const { ref, title, author, source, archive, notes = [] } = article;
    const date = day(article);
    const fields = Object.entries({ TY: "NEWS", ID: ref, TI: title, AU: author, T2: source, DA: date.replaceAll("-", "/"),
      PY: date.slice(0, 4), DB: archive, LA: "ar" });
    const told = [...fields, ...notes.map((note) => ["N1", note])].map(([tag, value]) => [tag, line(value)]);
    return told.filter(([, text]) => text).map(([tag, text]) => tag + "  - " + text + END).join("") + "ER  - " + END;
  }

  const escaped = (text) => line(text).replace(/[\\{}#$%&_~^]/g, (sign) => ESCAPED[sign] || "\\" + sign);
  const whole = (text) => (line(text) ? `{${escaped(text)}}` : ""); // no style changes its letters, «and» joins no authors

  function biblatex(article) {
    const { ref, title, author, source, archive, notes = [] } = article;
    const fields = Object.entries({ entrysubtype: "newspaper", title: whole(title), author: whole(author), journaltitle: escaped(source),
      date: day(article), library: escaped(archive), annotation: escaped(notes.join(" ")), langid: "arabic" });
    const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}},\n`);
    return `@article{${ref.replace(/[^A-Za-z0-9_.:-]+/g, "-")},\n${lines.join("")}}\n`;
  }
})();
