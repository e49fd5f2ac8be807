/* A list of names, looked for one by one. */
(function () {
  "use strict";

  const warraq = (globalThis.warraq = globalThis.warraq || {});

  /**
   * Count the articles of each line of a list, by year; a name of several words is a phrase.
   * @param {string[]} lines
   * @param {object} [options] those of `warraq.search`
   * @returns {Promise<{columns: string[], rows: (string|number)[][]}>} for each line itself, how many articles it finds,
   *   and how many of each of the years that `columns` names
   */
  warraq.countLines = async function (lines, options) {
    const { analyzer } = await warraq.openIndex();
    const rows = [];
    let columns = [];
    for (const line of lines) {
      const found = await warraq.find(warraq.asName(line, analyzer), options);
      const years = await warraq.countPeriods(found, "year");
      columns = years.map(({ period }) => period);
      rows.push([line, found.total, ...years.map(({ count }) => count)]);
    }
    return { columns, rows };
  };
})();
