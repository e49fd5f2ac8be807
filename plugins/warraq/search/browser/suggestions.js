/* What is offered while a reader types, and the card above the results: the archive's own names. */
(function () {
  "use strict";

  const warraq = (globalThis.warraq = globalThis.warraq || {});

  const MOSTLY = 0.8; // of the documents with any name that a query may be short for
  const APART = / \([^()]+\)$/; // what tells two of one name apart: برشلونة (نادي)
  const OF_LABEL = 0.1; // of the documents with a query's words that a name must be in, if the query is its label,
  const OF_REST = 0.5; // and if it is another spelling of it, or short for it
  const [ON_DISK, OVER_NETWORK] = [
    { pause: 40, least: 2, leastOfWord: 3, enough: Infinity }, // what is fetched for nothing costs nobody's network
    { pause: 200, least: 3, leastOfWord: 5, enough: 6 },
  ]; // milliseconds after a key, letters before a name is suggested and of the last word before a headline is, names after
  // which no more shards are fetched
  const ARTICLE = "\u0627\u0644";
  const BEGINS = 6; // times as much as its documents tell counts a name whose label begins with what was typed
  const LEAST_OF_BEGINNING = 2; // letters by which names are looked up
  const MOST_NAMES = 6;
  const MOST_TITLES = 3;
  const MOST_CARDS = 2;
  const MOST_OTHERS = 4; // spellings that a card shows
  const MARK = 3; // letters of a name's mark
  const MOST_SHARDS = 3; // of names, for what is typed so far
  const MOST_LISTED = 40; // names under one word; `names.py` has the same

  /**
   * @typedef {{label: string, kind: string, count: number, aliases: string[]}} Name of how many documents, with its other
   *   spellings
   */

  /**
   * Find names that hold all the words typed so far, the last of them as a beginning, with or without the article that it
   * may be the beginning of.
   * @param {string} text
   * @param {object} manifest
   * @param {object} analyzer
   * @param {number} most
   * @returns {Promise<Name[]>} those of most documents first; one that begins with what was typed counts for more
   */
  warraq.suggestNames = async function (text, manifest, analyzer, most) {
    const words = wordsOf(text, analyzer);
    const last = words.pop();
    if (last === undefined || !(await mayBeName(words, manifest, analyzer))) {
      return [];
    }
    const typed = analyzer.form(analyzer.words(text).pop());
    const bare = typed.startsWith(ARTICLE) ? typed.slice(ARTICLE.length) : last;
    const beginnings = Array.from(new Set([bare, last, typed]));
    const begins = (word) => beginnings.some((beginning) => word.startsWith(beginning));
    const holds = (spelt) => words.every((word) => spelt.includes(word)) && spelt.some(begins);
    const first = ([word = ""]) => (words.length > 0 ? word === words[0] : begins(word));
    const weight = ({ label, count }) => count * (first(wordsOf(label, analyzer)) ? BEGINS : 1);
    const names = (await namesUnder(words, holds, manifest, analyzer)) || (await namesWith(beginnings, holds, manifest, analyzer));
    return names
      .sort((one, other) => weight(other) - weight(one) || one.label.length - other.label.length)
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
    if (last.length < costs().leastOfWord || (await warraq.loadPostings(manifest, analyzer, [analyzer.stem(last)])).size === 0) {
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
      const enough = text.length >= costs().least;
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
      waiting = setTimeout(find, costs().pause, text.trim(), options, latest);
    }

    return { ask, stop };
  };

  /**
   * Find the names that a query is, word for word, or else the one name that it is almost always short for. A name that
   * few of the documents with the query's words are about is not what was asked for: a common word is no name.
   * @param {string} text
   * @param {{manifest: object, analyzer: object, counts: Uint8Array}} found what `warraq.find` gave
   * @returns {Promise<Name[]>} those of most documents first; none of a query that uses an operator or a field
   */
  warraq.namesOf = async function (text, { manifest, analyzer, counts }) {
    const [words, { clauses }] = [wordsOf(text, analyzer), warraq.parseQuery(text, analyzer)];
    if (clauses.length === 0 || !clauses.every(isPlain) || !(await mayBeName(words, manifest, analyzer))) {
      return [];
    }
    const having = counts.reduce((sum, count) => sum + (count === clauses.length ? 1 : 0), 0);
    const has = (spelt) => words.every((word) => spelt.includes(word));
    const is = (spelling) => wordsOf(spelling, analyzer).join(" ") === words.join(" ");
    const names = (await namesUnder(words, has, manifest, analyzer)) || [];
    const labelled = names.filter(({ label }) => is(label.replace(APART, "")));
    const same = names.filter(({ label, aliases }) => [label, ...aliases].some(is));
    const wanted = same.length > 0 ? same : mostOf(names);
    return wanted.filter((name) => name.count >= having * (labelled.includes(name) ? OF_LABEL : OF_REST));
  };

  const isPlain = ({ presence, alternatives: [one, ...others] }) =>
    presence !== "prohibited" && others.length === 0 && one.words !== undefined && !one.field;

  /* The one of some names, if any, that has almost all of their documents. */
  function mostOf(names) {
    const all = names.reduce((sum, { count }) => sum + count, 0);
    return names.filter(({ count }) => count >= MOSTLY * all);
  }

  /**
   * Find the names that a query is, as cards show them.
   * @param {string} text
   * @param {object} found what `warraq.find` gave
   * @returns {Promise<{label: string, kind: string, count: number, others: string[], asked: string}[]>} a few, each with
   *   some other spellings; `asked` is the query for all of them, empty where there are none
   */
  warraq.cardsOf = async function (text, found) {
    const names = await warraq.namesOf(text, found);
    return names.slice(0, MOST_CARDS).map(function ({ label, kind, count, aliases }) {
      const asked = aliases.length > 0 ? anySpelling(label, aliases, found.analyzer) : "";
      return { label, kind, count, others: aliases.slice(0, MOST_OTHERS), asked };
    });
  };

  function anySpelling(label, aliases, analyzer) {
    const phrases = [label.replace(APART, ""), ...aliases].map((spelling) => analyzer.words(spelling));
    let room = analyzer.query.mostWords;
    const asked = phrases.filter((words) => words.length > 0 && (room -= words.length) >= 0);
    return asked.map((words) => "«" + words.join(" ") + "»").join(" أو ");
  }

  const costs = () => (warraq.files.onDisk() ? ON_DISK : OVER_NETWORK);

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

  const spellingsOf = ({ label, aliases }, analyzer) => [label, ...aliases].map((spelling) => wordsOf(spelling, analyzer));

  /**
   * Find the names of a kind that are spelt otherwise with some words.
   * @param {string[]} forms folded words
   * @param {string} kind
   * @param {object} manifest
   * @param {object} analyzer
   * @returns {Promise<string[]>} their labels, which have not all of the words, those of most documents first
   */
  warraq.labelsSpelt = async function (forms, kind, manifest, analyzer) {
    const words = forms.map(analyzer.withoutArticle);
    const holds = (spelling) => words.every((word) => spelling.includes(word));
    const names = (await namesUnder([longestOf(words)], holds, manifest, analyzer)) || [];
    const spelt = names.filter(({ label, kind: its }) => its === kind && !holds(wordsOf(label, analyzer)));
    return spelt.slice(0, MOST_NAMES).map(({ label }) => label.replace(APART, ""));
  };

  const longestOf = (words) => words.reduce((best, word) => (word.length > best.length ? word : best));

  /* The names under the words that begin so, one spelling of which holds what is asked, each once; over a network, no
     shard more once there are enough. */
  async function namesWith(beginnings, holds, manifest, analyzer) {
    const { names } = manifest.shards;
    const found = new Map();
    for (const beginning of beginnings.filter((one) => one.length >= LEAST_OF_BEGINNING)) {
      const first = Math.max(0, warraq.shardOf(names, beginning));
      const after = names.keys.findIndex((key, place) => place > first && !key.startsWith(beginning));
      const end = Math.min(first + MOST_SHARDS, after === -1 ? names.keys.length : after);
      for (let number = first; number < end && found.size < costs().enough; number += 1) {
        const words = Object.entries(await warraq.loadShard(names, number)).filter(([word]) => word.startsWith(beginning));
        const listed = words.flatMap(([, lines]) => lines.split("\n"));
        listed.forEach((line) => found.set(line, nameOf(line)));
      }
    }
    return Array.from(found.values()).filter((name) => spellingsOf(name, analyzer).some(holds));
  }

  /* The names under the first of some words, one spelling of which holds what is asked: its shard is here if it was typed.
     Where more have the word than are listed, and none of these holds it, those under the next; null where no list tells. */
  async function namesUnder(words, holds, manifest, analyzer) {
    const { names } = manifest.shards;
    for (const word of words) {
      const number = warraq.shardOf(names, word);
      const shard = number < 0 ? {} : await warraq.loadShard(names, number);
      const listed = Object.hasOwn(shard, word) ? shard[word].split("\n").map(nameOf) : [];
      const found = listed.filter((name) => spellingsOf(name, analyzer).some(holds));
      if (found.length > 0 || listed.length < MOST_LISTED) {
        return found;
      }
    }
    return null;
  }

  function nameOf(line) {
    const [label, kind, count, ...aliases] = line.split("\t");
    return { label, kind, count: Number(count), aliases };
  }
})();
