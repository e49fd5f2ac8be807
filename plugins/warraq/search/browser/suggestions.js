/* What is offered while a reader types, and the card above the results: the archive's own names. */
(function () {
  "use strict";

  const warraq = (globalThis.warraq = globalThis.warraq || {});

  const MOSTLY = 0.8; // of the documents with any name that a query may be short for
  const APART = / \([^()]+\)$/; // what tells two of one name apart: برشلونة (نادي)
  const PAUSE = 120; // milliseconds after a key
  const LEAST = 2; // letters before anything is suggested
  const MOST_NAMES = 6;
  const MOST_TITLES = 3;
  const MOST_CARDS = 2;
  const MOST_OTHERS = 4; // spellings that a card shows
  const MOST_SHARDS = 3; // of names, for what is typed so far

  /**
   * Find names that hold all the words typed so far, the last of them as a beginning.
   * @param {string} text
   * @param {object} manifest
   * @param {object} analyzer
   * @param {number} most
   * @returns {Promise<{label: string, kind: string, url: string, count: number, aliases: string[]}[]>} those that begin with what was typed
   *   first, then those of most documents
   */
  warraq.suggestNames = async function (text, manifest, analyzer, most) {
    const words = wordsOf(text, analyzer);
    if (words.length === 0) {
      return [];
    }
    const longest = words.reduce((best, word) => (word.length > best.length ? word : best));
    const names = await namesWith(longest, manifest);
    const holds = (spelling) =>
      words.every((word, place) =>
        wordsOf(spelling, analyzer).some((one) => (place === words.length - 1 ? one.startsWith(word) : one === word)),
      );
    const begins = ({ label }) => (wordsOf(label, analyzer)[0] || "").startsWith(words[0]) ? 0 : 1;
    return names
      .filter(({ label, aliases }) => [label, ...aliases].some(holds))
      .sort((one, other) => begins(one) - begins(other) || other.count - one.count || one.label.length - other.label.length)
      .slice(0, most);
  };

  /**
   * Suggest what a reader may be typing: names, then headlines that hold all the words.
   * @param {string} text
   * @param {number} names how many names at most
   * @param {number} titles how many headlines
   * @returns {Promise<{label: string, kind: string, url: string, count: number}[]>} `kind` is "title" for a headline
   */
  warraq.suggest = async function (text, names, titles) {
    const { manifest, analyzer } = await warraq.openIndex();
    const listed = await warraq.suggestNames(text, manifest, analyzer, names);
    const query = analyzer.words(text).map((word) => "+title:" + word);
    const { results } = await warraq.search(query.join(" "), { limit: titles });
    return listed.concat(results.map(({ title, url }) => ({ label: title, kind: "title", url, count: 0 })));
  };

  /**
   * Suggest while a reader types: after a pause, and only what answers the last that was typed.
   * @param {function(object[]): void} show called with what `warraq.suggest` found, with nothing for what is too short
   * @returns {{ask: function(string): void, stop: function(): void}}
   */
  warraq.makeSuggester = function (show) {
    let [latest, waiting] = [0, 0];

    async function find(text, mine) {
      const enough = text.trim().length >= LEAST;
      const found = enough ? await warraq.suggest(text, MOST_NAMES, MOST_TITLES).catch(() => []) : [];
      if (mine === latest) {
        show(found);
      }
    }

    function stop() {
      latest += 1;
      clearTimeout(waiting);
    }

    function ask(text) {
      stop();
      waiting = setTimeout(find, PAUSE, text, latest);
    }

    return { ask, stop };
  };

  /**
   * Find the names that a query is, word for word, or else the one name that it is almost always short for.
   * @param {string} text
   * @param {object} manifest
   * @param {object} analyzer
   * @returns {Promise<{label: string, kind: string, url: string, count: number, aliases: string[]}[]>}
   */
  warraq.namesOf = async function (text, manifest, analyzer) {
    const words = wordsOf(text, analyzer);
    const found = await warraq.suggestNames(text, manifest, analyzer, Infinity);
    const spelt = ({ label, aliases }) => [label, ...aliases].map((spelling) => wordsOf(spelling, analyzer));
    const same = found.filter((name) => spelt(name).some((one) => one.join(" ") === words.join(" ")));
    if (same.length > 0) {
      return same;
    }
    const holding = found.filter((name) => spelt(name).some((one) => words.every((word) => one.includes(word))));
    const all = holding.reduce((sum, { count }) => sum + count, 0);
    return holding.filter(({ count }) => count >= MOSTLY * all);
  };

  /**
   * Find the names that a query is, as cards show them.
   * @param {string} text
   * @returns {Promise<{label: string, kind: string, url: string, count: number, others: string[], asked: string}[]>} a few,
   *   each with some other spellings; `asked` is the query for all of them, empty where there are none or that is the query
   */
  warraq.cardsOf = async function (text) {
    const { manifest, analyzer } = await warraq.openIndex();
    const names = await warraq.namesOf(text, manifest, analyzer);
    return names.slice(0, MOST_CARDS).map(function ({ label, kind, url, count, aliases }) {
      const all = aliases.length > 0 ? anySpelling(label, aliases, analyzer) : "";
      return { label, kind, url, count, others: aliases.slice(0, MOST_OTHERS), asked: all === text ? "" : all };
    });
  };

  function anySpelling(label, aliases, analyzer) {
    const phrases = [label.replace(APART, ""), ...aliases].map((spelling) => analyzer.words(spelling));
    let room = analyzer.query.mostWords;
    const asked = phrases.filter((words) => words.length > 0 && (room -= words.length) >= 0);
    return asked.map((words) => "«" + words.join(" ") + "»").join(" أو ");
  }

  function wordsOf(text, analyzer) {
    return analyzer.words(text).map((word) => analyzer.withoutArticle(analyzer.form(word)));
  }

  /* The names under the words that begin so, each once. */
  async function namesWith(beginning, manifest) {
    const first = Math.max(0, warraq.shardOf(manifest.names, beginning));
    const rows = manifest.names.slice(first);
    const after = rows.findIndex(([key], place) => place > 0 && !key.startsWith(beginning));
    const shards = await Promise.all(
      rows.slice(0, after === -1 ? MOST_SHARDS : Math.min(after, MOST_SHARDS)).map(([, name, sum]) => warraq.files.load("names-" + name, sum)),
    );
    const lines = shards.flatMap((shard) =>
      Object.entries(shard).flatMap(([word, listed]) => (word.startsWith(beginning) ? listed.split("\n") : [])),
    );
    return Array.from(new Set(lines), function (line) {
      const [label, kind, url, count, ...aliases] = line.split("\t");
      return { label, kind, url, count: Number(count), aliases };
    });
  }
})();
