/* A second look at the first documents of a ranking: their texts are loaded to be shown anyway, and tell what postings
   do not, whether the words stand beside each other and are spelt as they were typed. */
(function () {
  "use strict";

  const warraq = (globalThis.warraq = globalThis.warraq || {});
  const NEAR = 0.2; // what a title gains in which each word follows the one before
  const SAME = 0.2; // what a title gains in which each word is spelt as it was typed
  const UNREAD = { title: "", text: "" }; // a document that does not come, as who shows it will see
  const BETWEEN = 1; // words that may stand between two that follow each other

  /** How many documents, from the first, are looked at again: what one page of results shows. */
  warraq.WINDOW = 10;

  /**
   * Put the first documents of a ranking in a better order, among those that have as many of the query's words: first the
   * ones that have them as they were typed, in the title or one after another in the text; then those with all of them in
   * the title, then those that have them one after another; then by score and by how the title has them.
   * @param {{number: number, score: number}[]} ranking
   * @param {object} found what `warraq.find` gave
   * @returns {Promise<{number: number, score: number}[]>} the whole ranking; scores stay lunr's
   */
  warraq.rescore = async function (ranking, { manifest, analyzer, clauses, counts, titled }) {
    const asking = clauses
      .map((clause) => ({ ...clause, alternatives: clause.alternatives.filter(({ field }) => warraq.isText(field)) }))
      .filter(({ presence, alternatives }) => presence !== "prohibited" && alternatives.length > 0);
    if (asking.length === 0) {
      return ranking;
    }
    const rows = await Promise.all(
      ranking.slice(0, warraq.WINDOW).map(async function (row) {
        const { title, text } = await warraq.loadDocument(manifest, analyzer, row.number).catch(() => UNREAD);
        const [above, below] = [title, text].map((one) => answer(one, asking, analyzer));
        const inTitle = titled[row.number] === 1;
        return {
          row,
          typed: (inTitle && above.same === 1) || (below.near === 1 && below.same === 1) ? 1 : 0,
          together: inTitle || below.near === 1 ? 1 : 0,
          score: row.score * (1 + NEAR * above.near + SAME * above.same),
        };
      }),
    );
    rows.sort(
      (one, other) =>
        counts[other.row.number] - counts[one.row.number] ||
        other.typed - one.typed ||
        titled[other.row.number] - titled[one.row.number] ||
        other.together - one.together ||
        other.score - one.score ||
        other.row.number - one.row.number,
    );
    return rows.map(({ row }) => row).concat(ranking.slice(warraq.WINDOW));
  };

  /* How a text answers clauses: the share of them that follow the one before, and that have a word as it was typed. */
  function answer(text, clauses, analyzer) {
    const places = clauses.map(() => new Set());
    const same = new Set();
    for (const { position, clause, why } of warraq.findHits(text, clauses, analyzer)) {
      places[clause].add(position);
      if (why === "same") {
        same.add(clause);
      }
    }
    const follows = (place, next) => Array.from(places[next - 1]).some((before) => place > before && place <= before + 1 + BETWEEN);
    const nexts = clauses.map((_clause, next) => next).slice(1);
    const near = nexts.filter((next) => Array.from(places[next]).some((place) => follows(place, next)));
    return { near: nexts.length === 0 ? 0 : near.length / nexts.length, same: same.size / clauses.length };
  }
})();
