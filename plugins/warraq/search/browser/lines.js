/* A list of names, looked for one by one. */
(function () {
  "use strict";

  const warraq = (globalThis.warraq = globalThis.warraq || {});

  /**
   * Count the articles of each line of a list, by year; a name of several words is a phrase.
   * @param {string} text a line each; empty ones are none
   * @param {object} [options] those of `warraq.search`
   * @returns {Promise<{columns: string[], rows: (string|number)[][], common: string[]}>} for each line itself, how many
   *   articles it finds, and how many of each of the years that `columns` names; and the lines that nothing is looked for
   *   by, since they have but common words
   */
  warraq.countLines = async function (text, options) {
    const lines = text.split("\n").map((line) => line.trim()).filter(Boolean);
    const { analyzer } = await warraq.openIndex();
    const [rows, common] = [[], []];
    let columns = [];
    for (const line of lines) {
      const found = await warraq.find(warraq.asName(line, analyzer), options);
      const years = await warraq.countPeriods(found, "year");
      columns = years.map(({ period }) => period);
      common.push(...(found.hints.includes("common") ? [line] : []));
      rows.push([line, found.total, ...years.map(({ count }) => count)]);
    }
    return { columns, rows, common };
  };
})();
