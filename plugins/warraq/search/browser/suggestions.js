/* What is offered while a reader types, and the card above the results: the archive's own names. */
(function () {
  "use strict";

  const warraq = (globalThis.warraq = globalThis.warraq || {});

  const MOSTLY = 0.8; // of the documents with any name that a query may be short for
  const APART = / \([^()]+\)$/; // what tells two of one name apart: برشلونة (نادي)
  const PAUSE = 160; // milliseconds after a key
  const PAUSE_ON_DISK = 40; // where what is fetched for nothing costs nobody's network
  const LEAST = 2; // letters before anything is suggested
  const LEAST_OF_WORD = 3; // letters of the last word before a headline is
  const MOST_NAMES = 6;
  const MOST_TITLES = 3;
  const MOST_CARDS = 2;
  const MOST_OTHERS = 4; // spellings that a card shows
  const MARK = 3; // letters of a name's mark
  const MOST_SHARDS = 3; // of names, for what is typed so far

  /**
   * @typedef {{label: string, kind: string, count: number, aliases: string[]}} Name of how many documents, with its other
   *   spellings
   */

  /**
   * Find names that hold all the words typed so far, the last of them as a beginning.
   * @param {string} text
   * @param {object} manifest
   * @param {object} analyzer
   * @param {number} most
   * @returns {Promise<Name[]>} those that begin with what was typed first, then those of most documents
   */
  warraq.suggestNames = async function (text, manifest, analyzer, most) {
    const words = wordsOf(text, analyzer);
    if (words.length === 0 || !(await mayBeName(words.slice(0, -1), manifest, analyzer))) {
      return [];
    }
    const names = await namesWith(longestOf(words), manifest);
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
   * Fetch the address of a name's page; what has one already keeps it.
   * @param {{label: string, kind: string, url: ?string}} name
   * @returns {Promise<string>} relative to the site's root
   */
  warraq.addressOf = async function ({ label, kind, url }) {
    if (url !== undefined) {
      return url;
    }
    const { manifest } = await warraq.openIndex();
    const { pages } = manifest.shards;
    const shard = await warraq.loadShard(pages, warraq.shardOf(pages, label.split(" ", 1)[0]));
    return shard[label].split("\n").map((line) => line.split("\t")).find(([one]) => one === kind)[1];
  };

  /**
   * Suggest what a reader may be typing: names, then headlines that hold all the words. For these the question itself is
   * asked, as Enter would ask it: what it found is there then, and on a disk its results too.
   * @param {string} text
   * @param {object} options those of `warraq.search` for the question
   * @returns {Promise<{label: string, kind: string, count: number, url: ?string}[]>} `kind` is "title" for a headline,
   *   which alone has its address with it
   */
  warraq.suggest = async function (text, options) {
    const { manifest, analyzer } = await warraq.openIndex();
    const [names, titles] = await Promise.all([warraq.suggestNames(text, manifest, analyzer, MOST_NAMES), headlinesOf(text, options)]);
    return names.concat(titles.map(({ title, url }) => ({ label: title, kind: "title", url, count: 0 })));
  };

  /* A last word that is nowhere is one that is still being typed. */
  async function headlinesOf(text, options) {
    const { manifest, analyzer } = await warraq.openIndex();
    const [last = ""] = analyzer.words(text).slice(-1);
    if (last.length < LEAST_OF_WORD || (await warraq.loadPostings(manifest, analyzer, [analyzer.stem(last)])).size === 0) {
      return [];
    }
    const question = warraq.ask(text, options);
    if (warraq.files.onDisk()) {
      await question.results();
    }
    return warraq.headlinesOf(await question.found, MOST_TITLES);
  }

  /**
   * Suggest while a reader types: after a pause, and only what answers the last that was typed.
   * @param {function(object[]): void} show called with what `warraq.suggest` found, with nothing for what is too short
   * @returns {{ask: function(string, object): void, stop: function(): void}} `ask` takes what was typed and its options
   */
  warraq.makeSuggester = function (show) {
    let [latest, waiting] = [0, 0];

    async function find(text, options, mine) {
      const enough = text.length >= LEAST;
      const found = enough ? await warraq.suggest(text, options).catch(() => []) : [];
      if (mine === latest) {
        show(found);
      }
    }

    function stop() {
      latest += 1;
      clearTimeout(waiting);
    }

    function ask(text, options) {
      stop();
      warraq.foresee(text, options);
      waiting = setTimeout(find, warraq.files.onDisk() ? PAUSE_ON_DISK : PAUSE, text.trim(), options, latest);
    }

    return { ask, stop };
  };

  /**
   * Find the names that a query is, word for word, or else the one name that it is almost always short for.
   * @param {string} text
   * @param {object} manifest
   * @param {object} analyzer
   * @returns {Promise<Name[]>} those of most documents first
   */
  warraq.namesOf = async function (text, manifest, analyzer) {
    const words = wordsOf(text, analyzer);
    if (words.length === 0 || !(await mayBeName(words, manifest, analyzer))) {
      return [];
    }
    const found = await namesUnder(longestOf(words), manifest);
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
   * @returns {Promise<{label: string, kind: string, count: number, others: string[], asked: string}[]>} a few, each with
   *   some other spellings; `asked` is the query for all of them, empty where there are none or that is the query
   */
  warraq.cardsOf = async function (text) {
    const { manifest, analyzer } = await warraq.openIndex();
    const names = await warraq.namesOf(text, manifest, analyzer);
    return names.slice(0, MOST_CARDS).map(function ({ label, kind, count, aliases }) {
      const all = aliases.length > 0 ? anySpelling(label, aliases, analyzer) : "";
      return { label, kind, count, others: aliases.slice(0, MOST_OTHERS), asked: all === text ? "" : all };
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

  /* Whether any name has all of some words: the marks beside their stems, in shards that the question loads anyway, tell
     of most that none has. Nothing is known of stop words, nor of stems that too many names have. */
  async function mayBeName(words, manifest, analyzer) {
    const stems = words.map(analyzer.termOfForm).filter(Boolean);
    const shards = await Promise.all(stems.map((stem) => warraq.loadTerms(manifest, analyzer, stem)));
    const listed = shards.map(({ names }, order) => (Object.hasOwn(names, stems[order]) ? names[stems[order]] : null));
    if (listed.includes(null)) {
      return false;
    }
    const sets = listed.filter(Boolean).map(warraq.marksOf);
    return sets.length === 0 || Array.from(sets[0]).some((mark) => sets.every((set) => set.has(mark)));
  }

  /**
   * Cut the marks of names, which stand together.
   * @param {string} letters
   * @returns {Set<string>}
   */
  warraq.marksOf = function (letters) {
    const marks = new Set();
    for (let place = 0; place < letters.length; place += MARK) {
      marks.add(letters.slice(place, place + MARK));
    }
    return marks;
  };

  const longestOf = (words) => words.reduce((best, word) => (word.length > best.length ? word : best));

  /* The names under the words that begin so, each once. */
  async function namesWith(beginning, manifest) {
    const { names } = manifest.shards;
    const first = Math.max(0, warraq.shardOf(names, beginning));
    const after = names.keys.findIndex((key, place) => place > first && !key.startsWith(beginning));
    const end = Math.min(first + MOST_SHARDS, after === -1 ? names.keys.length : after);
    const shards = await Promise.all(
      Array.from({ length: Math.max(0, end - first) }, (_none, order) => warraq.loadShard(names, first + order)),
    );
    const lines = shards.flatMap((shard) =>
      Object.entries(shard).flatMap(([word, listed]) => (word.startsWith(beginning) ? listed.split("\n") : [])),
    );
    return Array.from(new Set(lines), nameOf);
  }

  /* The names under one word. */
  async function namesUnder(word, manifest) {
    const { names } = manifest.shards;
    const number = warraq.shardOf(names, word);
    const shard = number < 0 ? {} : await warraq.loadShard(names, number);
    return Object.hasOwn(shard, word) ? shard[word].split("\n").map(nameOf) : [];
  }

  function nameOf(line) {
    const [label, kind, count, ...aliases] = line.split("\t");
    return { label, kind, count: Number(count), aliases };
  }
})();
