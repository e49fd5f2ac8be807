/* Text to terms: the twin of `analyzer.py`, driven by the same tables, which arrive in search/analyzer.js. */
(function () {
  "use strict";

  const warraq = (globalThis.warraq = globalThis.warraq || {});
  const MOST_TEXTS = 40; // the texts of some results are read to be ranked, and again to be shown
  const MOST_WORDS = 4000;

  /**
   * Make an analyzer from its tables.
   * @param {object} data what `analyzer_tables.py` describes
   * @returns {{words: function(string): string[], form: function(string): string, stem: function(string): string,
   *            terms: function(string): string[], tokens: function(string): object[],
   *            termOfForm: function(string): string, ownStems: function(string): string[],
   *            queryStems: function(string): string[], likelyStems: function(string, function): string[],
   *            shardKey: function(string): string,
   *            withoutArticle: function(string): string, hasConjunction: function(string): boolean, query: object}}
   *   `words` cuts a text into words; `form` folds one; `stem` is empty for a stop word, as is `termOfForm`, of a word
   *   that is folded already; `terms` are the stems of a text, `tokens` its words with their {start, end, position,
   *   form, stem}; `ownStems` is a word's stem alone, `queryStems` are all that a query's word is looked up
   *   under, its own first; `likelyStems`, of a folded word, are those of them that are likely where so many documents
   *   have each stem, as a function tells; `withoutArticle` takes a folded form's article off, `hasConjunction` tells
   *   whether it seems to begin with «and»; `shardKey` is
   *   the name under which a term is sorted into shards; `query` holds the tables for queries
   */
  warraq.makeAnalyzer = function (data) {
    const wordPattern = makeWordPattern(data);
    const translate = makeTranslation(data.folds);
    const translateFinally = makeTranslation(data.finalFolds);
    const stopWords = new Set(data.stopWords);
    const stemmer = warraq.makeStemmer(data.stem);
    const [pattern, hamza] = data.hamzaBeforePronoun;
    const beforePronoun = new RegExp(pattern);
    const { conjunctions, prepositions, cliticLeaves, glued, future, imperfect, rarely, rarer, mostly, few } = data.query;

    const words = (text) => text.match(wordPattern) || [];
    const form = (word) => read(word).form;

    function fold(spelled) {
      const chosen = data.hamzas.reduce((word, [spelling, other]) => word.replaceAll(spelling, other), spelled);
      return translateFinally(chosen.replace(beforePronoun, "$1" + hamza + "$2"));
    }

    /* The stem of a word that is folded already. */
    const termOfForm = (form) => (stopWords.has(form) ? "" : stemmer.lightStem(form));

    const read = warraq.remembering(MOST_WORDS, function (word) {
      const spelled = translate(word);
      const folded = fold(spelled);
      return { form: folded, stem: stopWords.has(spelled) ? "" : stemmer.lightStem(folded) };
    });

    const stem = (word) => read(word).stem;

    /* The words of a text with their places; stop words have an empty stem and count. */
    const tokens = warraq.remembering(MOST_TEXTS, (text) =>
      Array.from(text.matchAll(wordPattern), ({ 0: word, index }, position) => ({
        start: index,
        end: index + word.length,
        position,
        ...read(word),
      })),
    );

    const terms = (text) => words(text).map(stem).filter(Boolean);

    function without(clitics, form) {
      const written = clitics.includes(form[0]) && form.length > cliticLeaves && !stemmer.hasOwnFirst(form);
      return written ? form.slice(1) : form;
    }

    const isFuture = (form) => form.length > cliticLeaves && form[0] === future && imperfect.includes(form[1]);

    const withoutFuture = (form) => (isFuture(form) && !stemmer.hasOwnFirst(form) ? form.slice(1) : form);

    const steps = [
      stemmer.withoutArticle,
      (form) => (stemmer.keepsBeginning(form) ? form : without(conjunctions, form)),
      (form) => without(prepositions, form),
      withoutFuture,
      stemmer.withoutArticle,
    ];

    /* Each with the letters that are gone. */
    function readings(form) {
      const found = new Map([[form, ""]]);
      for (const step of steps) {
        for (const [known, letters] of Array.from(found)) {
          const bare = step(known);
          if (!found.has(bare)) {
            found.set(bare, step === stemmer.withoutArticle ? letters : letters + known[0]);
          }
        }
      }
      return found;
    }

    function withClitics(form) {
      const bare = stemmer.withoutArticle(stemmer.withoutConjunction(form));
      const fits = bare.length >= cliticLeaves && stemmer.isArabic(bare);
      const letters = imperfect.includes(bare[0]) ? glued + future : glued;
      const longer = fits ? Array.from(letters, (letter) => letter + bare) : [];
      return longer.filter((form) => !stemmer.hasOwnFirst(form));
    }

    function isWhole(reading) {
      return stemmer.lightStem(reading).length >= Math.min(reading.length, cliticLeaves);
    }

    const ownStems = (word) => [stem(word)].filter(Boolean);

    /* The stems of a folded word, its own first: `longer` is then a word with `letters` before `shorter`. */
    function lookedUp(form) {
      const own = stemmer.lightStem(form);
      const whole = Array.from(readings(form)).filter(([reading]) => isWhole(reading));
      const found = whole.map(function ([reading, letters]) {
        const stem = stemmer.lightStem(reading);
        return { stem, longer: own, shorter: stem, letters };
      });
      const ends = new Set(whole.slice(0, 1).concat(whole.slice(-1)).map(([reading]) => reading));
      const glued = Array.from(ends).flatMap((reading) =>
        withClitics(reading).map(function (longer) {
          const stem = stemmer.lightStem(longer);
          return { stem, longer: stem, shorter: stemmer.lightStem(reading), letters: longer[0] };
        }),
      );
      return [{ stem: own, longer: own, shorter: own, letters: "" }].concat(found, glued);
    }

    const queryStems = (word) => (stem(word) === "" ? [] : Array.from(new Set(lookedUp(form(word)).map((one) => one.stem))));

    function likelyStems(form, count) {
      const [own, ...others] = lookedUp(form);
      const kept = new Set([own.stem]);
      for (const { stem, longer, shorter, letters } of others) {
        const [seen, expected] = [count(longer), count(shorter)];
        const rare = Array.from(letters).some((letter) => rarely.includes(letter));
        if ((kept.has(longer) || kept.has(shorter)) && (rare ? seen <= Math.floor(expected / rarer) : seen <= Math.max(few, mostly * expected))) {
          kept.add(stem);
        }
      }
      return Array.from(kept);
    }

    function shardKey(term) {
      let start = 0;
      while (term.length - start > cliticLeaves && (conjunctions + prepositions).includes(term[start])) {
        start += 1;
      }
      return term.slice(isFuture(term.slice(start)) ? start + 1 : start);
    }

    const { withoutArticle } = stemmer;
    const hasConjunction = (form) => stemmer.withoutConjunction(form) !== form;
    return { words, form, stem, terms, tokens, termOfForm, ownStems, queryStems, likelyStems, shardKey, withoutArticle, hasConjunction, query: data.query };
  };

  function makeWordPattern(data) {
    const [arabic, other, marks] = [data.arabic, data.other, data.marks].map(characterClass);
    return new RegExp("[" + arabic + "][" + arabic + marks + "]*|[" + other + "][" + other + marks + "]*", "g");
  }

  function characterClass(ranges) {
    return ranges.map(([first, last]) => escaped(first) + "-" + escaped(last)).join("");
  }

  function escaped(point) {
    return "\\u" + point.toString(16).padStart(4, "0");
  }

  /* A function that folds the characters of some runs; most words have none of them. */
  function makeTranslation(runs) {
    const folds = new Map(
      runs.flatMap(([first, forms]) => forms.split(" ").map((form, place) => [String.fromCharCode(first + place), form])),
    );
    const folded = new RegExp("[" + Array.from(folds.keys(), (character) => escaped(character.charCodeAt(0))).join("") + "]", "g");
    return (word) => word.replace(folded, (character) => folds.get(character));
  }
})();
