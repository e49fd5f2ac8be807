/* A reader's clippings as files that other programs read. */
(function () {
  "use strict";

  const warraq = (globalThis.warraq = globalThis.warraq || {});
  const NAME = "warraq-clippings";
  const COLUMNS = ["kind", "title", "source", "date", "author", "speaker", "words", "note", "address", "ref", "archive"];

  /**
   * The file that is read again (`json`), a table with a row for each (`csv`), and references, one for each article with
   * what was clipped of it as notes (`ris`, `bib`): {filename, type, text} of a list of clippings.
   */
  warraq.dossierAs = {
    json: (list) => ({ filename: NAME + ".json", type: "application/json", text: warraq.clippings.write(list) }),
    csv: (list) => warraq.filesOf.csv(NAME, COLUMNS, list.map((one) => COLUMNS.map((column) => one[column]))),
    ris: (list) => warraq.filesOf.ris(NAME, articles(list)),
    bib: (list) => warraq.filesOf.bib(NAME, articles(list)),
  };

  function articles(list) {
    const found = new Map();
    for (const one of list) {
      const key = one.archive + "\n" + one.ref;
      const article = found.get(key) || { ...one, notes: [] };
      article.author ||= one.author; // the register of quotations does not tell it
      article.notes.push(...notes(one));
      found.set(key, article);
    }
    return Array.from(found.values());
  }

  function notes({ words, speaker, address, note }) {
    const said = words && `${speaker ? speaker + ": " : ""}${words} (${address})`;
    return [said, note].filter(Boolean);
  }
})();
