/* Where in a text a query's words stand, and why each of them was found. */
(function () {
  "use strict";

  const warraq = (globalThis.warraq = globalThis.warraq || {});
  // A stop that a letter or a digit follows ends none: 3.5، سي.إن.إن.
  const SENTENCE =
    /(?:[^\n.!?\u061f\u06d4]|[.!?\u061f\u06d4]+(?![\s.!?\u061f\u06d4"»”')]|$))*(?:[.!?\u061f\u06d4]+["»”')]*|\n|$)/g;
  const NISBA = /..ي(ه|ون|ين|ات|ا)?$/;
  const NUMBER = /..(ات|ان|ون|ين)$/;
  const LONGEST = 260; // characters of a snippet
  const MOST_WHY = 4; // words in another form that are named
  const BEFORE = 90; // of them, before the first hit of a sentence that is cut

  /**
   * Find the words of a text that answer a query.
   * @param {string} text
   * @param {object[]} clauses what `warraq.expand` returns
   * @param {object} analyzer
   * @returns {{start: number, end: number, position: number, clause: number, why: string}[]} whole words in the order of the
   *   text, each with which word of it it is, and the place of its clause; `why` is "same" for the word as it was typed,
   *   "clitic" for one that something is written onto, "nisba" for the adjective of it, "family" for its plural, dual or
   *   singular, "form" for another form, "name" for what is asked of a name, or as `warraq.expand` says. A name is hit
   *   where the text has all of it, or its last word alone, as newspapers go on
   */
  warraq.findHits = function (text, clauses, analyzer) {
    const tokens = analyzer.tokens(text);
    const hits = clauses.flatMap(({ presence, alternatives }, clause) =>
      presence === "prohibited"
        ? []
        : alternatives
            .filter(({ field }) => warraq.isText(field) || warraq.isName(field))
            .flatMap(({ words, field }) => {
              const all = hitsOf(words, tokens, analyzer);
              const found = warraq.isText(field) ? all : all.concat(hitsOf([{ ...words[words.length - 1], offset: 0 }], tokens, analyzer));
              return found.map((hit) => ({ ...hit, clause, why: warraq.isText(field) ? hit.why : "name" }));
            }),
    );
    hits.sort((one, other) => one.start - other.start || one.clause - other.clause);
    return hits.filter((hit, place) => place === 0 || hit.start >= hits[place - 1].end);
  };

  /**
   * Say where hits begin and end in a text that is cut into pieces.
   * @param {object[]} hits
   * @param {string[]} pieces which make the text together
   * @returns {{first: number, start: number, last: number, end: number}[]} the numbers of their first and last pieces, and
   *   the offsets in those
   */
  warraq.hitsInPieces = function (hits, pieces) {
    let length = 0;
    const starts = pieces.map((piece) => (length += piece.length) - piece.length);
    const holding = (offset) => starts.findLastIndex((start) => start <= offset);
    return hits.map(function ({ start, end }) {
      const [first, last] = [holding(start), holding(end - 1)];
      return { first, start: start - starts[first], last, end: end - starts[last] };
    });
  };

  /**
   * Say what a list shows of a result: the sentence that says most, or how it begins.
   * @param {{title: string, summary: string, text: string}} result
   * @param {{clauses: object[], analyzer: object}} found what `warraq.find` gave
   * @returns {{title: object[], lead: object[], why: [string, string][]}} pieces, as `warraq.cutAtHits` gives them; and
   *   words that were found in another form than they were typed, each with its `why`
   */
  warraq.excerpt = function (result, { clauses, analyzer }) {
    const hits = warraq.findHits(result.text, clauses, analyzer);
    const best = warraq.snippet(result.text, hits) || { text: result.summary || warraq.leadOf(result.text), hits: [] };
    const others = hits.filter(({ why }) => why !== "same");
    return {
      title: warraq.cutAtHits(result.title, warraq.findHits(result.title, clauses, analyzer)),
      lead: warraq.cutAtHits(best.text, best.hits),
      why: Array.from(new Map(others.map(({ start, end, why }) => [result.text.slice(start, end), why]))).slice(0, MOST_WHY),
    };
  };

  /**
   * Give every sentence of a result in which something was found.
   * @param {{title: string, text: string}} result
   * @param {{clauses: object[], analyzer: object}} found
   * @returns {{title: object[], lines: object[][], count: number}} pieces, and how many hits there are
   */
  warraq.concordance = function (result, { clauses, analyzer }) {
    const hits = warraq.findHits(result.text, clauses, analyzer);
    return {
      title: warraq.cutAtHits(result.title, warraq.findHits(result.title, clauses, analyzer)),
      lines: warraq.sentencesWithHits(result.text, hits).map((one) => warraq.cutAtHits(one.text, one.hits)),
      count: hits.length,
    };
  };

  /**
   * Cut a text at its words that answer a query.
   * @param {string} text
   * @param {object[]} hits what `warraq.findHits` returns, of this text
   * @returns {{text: string, hit: ?object}[]} all of the text, in pieces
   */
  warraq.cutAtHits = function (text, hits) {
    const pieces = [];
    let place = 0;
    for (const hit of hits) {
      pieces.push({ text: text.slice(place, hit.start), hit: null }, { text: text.slice(hit.start, hit.end), hit });
      place = hit.end;
    }
    pieces.push({ text: text.slice(place), hit: null });
    return pieces.filter((piece) => piece.text !== "");
  };

  /**
   * Find the sentences of a text that have hits.
   * @param {string} text
   * @param {object[]} hits
   * @returns {{text: string, start: number, hits: object[]}[]} in the order of the text, hits with offsets in the
   *   sentence; a long sentence is cut to what stands about its first hit
   */
  warraq.sentencesWithHits = function (text, hits) {
    const sentences = [];
    for (const { 0: sentence, index } of text.matchAll(SENTENCE)) {
      const end = index + sentence.length;
      const inside = hits.filter((hit) => hit.start >= index && hit.end <= end);
      if (inside.length > 0) {
        const [start, stop] = around(text, index, end, inside[0]);
        const shown = inside.filter((hit) => hit.end <= stop);
        sentences.push({
          text: (start > index + leading(sentence) ? "… " : "") + text.slice(start, stop) + (stop < index + sentence.trimEnd().length ? " …" : ""),
          start,
          hits: shown.map((hit) => move(hit, (start > index + leading(sentence) ? 2 : 0) - start)),
        });
      }
    }
    return sentences;
  };

  /**
   * Choose the sentence that says most of what was asked for: of the most clauses, the first.
   * @param {string} text
   * @param {object[]} hits
   * @returns {?{text: string, start: number, hits: object[]}} nothing where the text has no hit
   */
  warraq.snippet = function (text, hits) {
    const distinct = (sentence) => new Set(sentence.hits.map(({ clause }) => clause)).size;
    return warraq
      .sentencesWithHits(text, hits)
      .reduce((best, one) => (best === null || distinct(one) > distinct(best) ? one : best), null);
  };

  /**
   * Shorten a text to its beginning.
   * @param {string} text
   * @returns {string} its first paragraph, cut between words where it is long
   */
  warraq.leadOf = function (text) {
    const first = text.split("\n", 1)[0];
    return first.length <= LONGEST ? first : first.slice(0, LONGEST).replace(/\s+\S*$/, "") + " …";
  };

  function hitsOf(words, tokens, analyzer) {
    const found = [];
    const byPosition = new Map(tokens.map((token) => [token.position, token]));
    for (const token of tokens) {
      const together = words.map((word) => byPosition.get(token.position + word.offset));
      if (words.every((word, place) => together[place] && word.stems.includes(together[place].stem))) {
        words.forEach((word, place) => found.push(hit(word, together[place], analyzer)));
      }
    }
    return found;
  }

  function hit(word, { start, end, position, stem, form }, analyzer) {
    const why = word.why[word.stems.indexOf(stem)];
    return { start, end, position, why: form === word.form ? "same" : why === "form" && word.form !== "" ? formOf(form, word.form, analyzer) : why };
  }

  /* In what a word differs from the one that was typed, of which it has the stem. */
  function formOf(form, typed, analyzer) {
    const bare = (one) => analyzer.withoutArticle(analyzer.hasConjunction(one) ? one.slice(1) : one);
    const differ = (ending) => ending.test(bare(form)) !== ending.test(bare(typed));
    return bare(form) === bare(typed) ? "clitic" : differ(NISBA) ? "nisba" : differ(NUMBER) ? "family" : "form";
  }

  /* The part of a sentence that is shown: all of it, or whole words about its first hit. */
  function around(text, start, end, first) {
    const from = start + leading(text.slice(start, end));
    const to = start + text.slice(start, end).trimEnd().length;
    if (to - from <= LONGEST) {
      return [from, to];
    }
    const begin = first.start - from <= BEFORE ? from : wordAfter(text, first.start - BEFORE, first.start);
    const stop = Math.min(to, begin + LONGEST);
    return [begin, stop === to ? to : Math.max(first.end, wordBefore(text, begin, stop))];
  }

  function wordAfter(text, place, most) {
    const space = text.slice(place, most).search(/\s/);
    return space === -1 ? most : place + space + 1;
  }

  function wordBefore(text, least, place) {
    const space = text.slice(least, place).search(/\s\S*$/);
    return space === -1 ? place : least + space;
  }

  function leading(sentence) {
    return sentence.length - sentence.trimStart().length;
  }

  function move(hit, by) {
    return { ...hit, start: hit.start + by, end: hit.end + by };
  }
})();
