/* What a reader typed, as clauses: the twin of `query.py`. No text is an error. */
(function () {
  "use strict";

  const warraq = (globalThis.warraq = globalThis.warraq || {});
  const MARKS = '"\u201c\u201d\u201e\u201f\u00ab\u00bb';
  const PARTS = new RegExp(
    "([+\u2212-]?)(?:[" + MARKS + "]([^" + MARKS + "]*)[" + MARKS + "]|([^ \\t\\r\\n" + MARKS + "]+))",
    "g",
  );
  const PRESENCES = { "": "optional", "+": "required", "-": "prohibited", "\u2212": "prohibited" };

  /**
   * Read a query.
   * @param {string} text
   * @param {object} analyzer what `warraq.makeAnalyzer` returns
   * @param {boolean} withReadings whether a word is looked up without its clitics too
   * @returns {{presence: string, words: {stems: string[], offset: number}[]}[]} clauses, each once; a document
   *   has a word if it has any of its stems, and a clause of several words if they follow at their offsets
   */
  warraq.parseQuery = function (text, analyzer, withReadings) {
    const clauses = new Map();
    let count = 0;
    for (const clause of readClauses(text, analyzer, withReadings)) {
      count += clause.words.length;
      if (count > analyzer.query.mostWords) {
        break;
      }
      const key = JSON.stringify(clause);
      if (!clauses.has(key)) {
        clauses.set(key, clause);
      }
    }
    return Array.from(clauses.values());
  };

  function* readClauses(text, analyzer, withReadings) {
    for (const [, sign, phrase, plain] of text.matchAll(PARTS)) {
      const presence = PRESENCES[sign];
      const words = readWords(phrase || plain || "", analyzer, withReadings);
      if (words.length === 0) {
        continue;
      }
      if (phrase || presence === "prohibited") {
        yield { presence, words };
      } else {
        for (const word of words) {
          yield { presence, words: [{ stems: word.stems, offset: 0 }] };
        }
      }
    }
  }

  function readWords(text, analyzer, withReadings) {
    const stemsOf = withReadings ? analyzer.queryStems : (word) => [analyzer.stem(word)].filter(Boolean);
    const found = analyzer
      .words(text)
      .map((word, place) => ({ stems: stemsOf(word), offset: place }))
      .filter((word) => word.stems.length > 0);
    return found.map((word) => ({ stems: word.stems, offset: word.offset - found[0].offset }));
  }
})();
