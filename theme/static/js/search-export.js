/**
 * Results to take along: a table (CSV) and references (RIS), and a table of how often each name of a list
 * is found. Files are made in the page; nothing is sent anywhere.
 */
(function () {
  "use strict";

  const { make, name, say, grouped, wordedDate, counted, button } = window.searchParts;
  const MOST = 5000; // articles in one file

  /** @param {string} filename ASCII @param {string} text @param {string} type */
  function save(filename, text, type) {
    const link = make("a");
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = filename;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  /** @param {string} question @param {object} options of `warraq.search` @param {number} total @returns {Node} two buttons */
  function buttons(question, options, total) {
    const all = async () => (await window.warraq.search(question, { ...options, limit: MOST })).results;
    const rows = (results) => [["ref", "date", "source", "title", "url"],
      ...results.map((one) => [one.ref, one.date || "", one.source || "", one.title, one.url])];
    const taking = (label, action) => button(label, async function (event) {
      const pressed = event.currentTarget;
      pressed.disabled = true;
      try {
        await action();
      } finally {
        pressed.disabled = false;
      }
    }, "action");
    const taken = total > MOST ? say("take first", { results: counted(MOST, "result") }) : say("take");
    const table = taking(say("csv"), async () => save("results.csv", window.warraq.csv(rows(await all())), "text/csv"));
    const references = taking(say("ris"), async () => save("results.ris", window.warraq.ris(await all()), "application/x-research-info-systems"));
    return make("p", "export", make("span", "quiet", taken + " "), table, references);
  }

  /**
   * Look for each line of a list, and show how many articles have it, by year.
   * @param {string[]} names @param {object} options of `warraq.search` @param {function(string): string} link
   * @returns {Promise<Node>}
   */
  async function matrix(names, options, link) {
    const { columns: years, rows } = await window.warraq.countLines(names, options);
    const head = make("tr", "", ...[say("name"), say("articles"), ...years.map(wordedDate)].map((text) => {
      const column = make("th", "", text);
      column.scope = "col";
      return column;
    }));
    const body = rows.map(([one, ...counts]) => {
      const asked = make("a", "", name(one));
      asked.href = link(one);
      const row = make("th", "", asked);
      row.scope = "row";
      return make("tr", "", row, ...counts.map((count) => make("td", "figure", grouped(count))));
    });
    const table = make("table", "", make("caption", "", counted(rows.length, "found of names")), make("thead", "", head), make("tbody", "", ...body));
    const take = button(say("csv"), () => save("names.csv", window.warraq.csv([["name", "articles", ...years], ...rows]), "text/csv"), "action");
    return make("div", "figures", table, make("p", "", take));
  }

  window.searchExport = { buttons, matrix };
}());
