/* What a reader may have meant: slips of the finger and of spelling, a keyboard left on Latin, a name in Latin letters. */
(function () {
  "use strict";

  const warraq = (globalThis.warraq = globalThis.warraq || {});
  const CONFUSED = ["ضظ", "ذزظ", "سصث", "تط", "دض", "قكغج", "هح", "اع", "ءا", "وؤ"];
  /* The Arabic keyboard (101), row by row, and the Latin letters on the same keys. */
  const ROWS = ["ضصثقفغعهخحجد", "شسيبلاتنمكط", "ئءؤرىةوزظ"];
  const KEYS = {
    ...pairs("qwertyuiop[]", ROWS[0]),
    ...pairs("asdfghjkl;'", ROWS[1]),
    ...{ z: "ئ", x: "ء", c: "ؤ", v: "ر", b: "لا", n: "ى", m: "ة", ",": "و", ".": "ز", "/": "ظ", "`": "ذ" },
  };
  const SLIP = 0.7; // a neighbouring key
  const CONFUSION = 0.4; // a letter that is heard alike, or taken for another
  /* Letters that one sound may be written with, in either script; vowels and what a Latin spelling leaves out fall. */
  const SOUNDS = [
    ["kh", "X"], ["خ", "X"], ["sh", "S"], ["ch", "S"], ["ش", "S"], ["th", "T"], ["dh", "Z"], ["ph", "F"], ["gh", "K"],
    ["ck", "K"], ["ب", "B"], ["پ", "B"], ["b", "B"], ["p", "B"], ["ت", "T"], ["ط", "T"], ["ث", "T"], ["t", "T"],
    ["ج", "K"], ["ق", "K"], ["ك", "K"], ["غ", "K"], ["گ", "K"], ["g", "K"], ["j", "K"], ["k", "K"], ["q", "K"],
    ["c", "K"], ["x", "KS"], ["ه", "H"], ["ح", "H"], ["h", "H"], ["د", "D"], ["ض", "D"], ["d", "D"], ["ذ", "Z"],
    ["ز", "Z"], ["ظ", "Z"], ["z", "Z"], ["ر", "R"], ["r", "R"], ["س", "S"], ["ص", "S"], ["s", "S"], ["ف", "F"],
    ["ڤ", "F"], ["f", "F"], ["v", "F"], ["ل", "L"], ["l", "L"], ["م", "M"], ["m", "M"], ["ن", "N"], ["n", "N"],
  ];
  const SOUND_OF = new Map(SOUNDS);
  const LONG_VOWELS = /[اوي]/g;
  const VOWEL_GROUPS = /[aeiouy]+/g;
  const LEAST_SOUNDS = 2;

  /**
   * Suggest other spellings of a word that the archive does not have, or has in few documents.
   * @param {string} word as it was typed
   * @param {object[]} vocabulary what `warraq.loadVocabulary` returns
   * @param {object} analyzer
   * @param {number} most how many
   * @returns {Promise<{word: string, count: number, why: string}[]>} the likeliest first; `why` is "keyboard" for one typed with
   *   the keyboard on Latin, "latin" for a name in Latin letters, "spelling" for a slip
   */
  warraq.suggestSpellings = async function (word, vocabulary, analyzer, most) {
    if (warraq.isLatin(word)) {
      const typed = onArabicKeyboard(word);
      const own = analyzer.stem(typed);
      const known = vocabulary.filter(({ stem }) => stem !== "" && stem === own);
      const keyboard = known.map(({ count }) => ({ word: typed, count, why: "keyboard" }));
      const sounding = (await soundingLike(word.toLowerCase(), vocabulary)).map((one) => ({ ...one, why: "latin" }));
      return keyboard.concat(sounding).slice(0, most);
    }
    const near = await nearest(analyzer.withoutArticle(analyzer.form(word)), vocabulary, analyzer);
    return near.slice(0, most).map((one) => ({ ...one, why: "spelling" }));
  };

  /**
   * Write a query again with other spellings of its words that are found in nothing.
   * @param {string} query
   * @param {{manifest: object, analyzer: object, clauses: object[], postings: Map}} found what `warraq.find` gave for it
   * @param {number} most how many
   * @returns {Promise<string[]>}
   */
  warraq.otherQueries = async function (query, { manifest, analyzer, clauses, postings }, most) {
    const words = clauses
      .filter(({ presence }) => presence !== "prohibited")
      .flatMap(({ alternatives }) => alternatives.flatMap((one) => one.words.map((word) => ({ ...word, field: one.field }))));
    const missing = words.filter(
      ({ form, stems, field }) => form !== "" && !stems.some((stem) => postings.has(warraq.termOf(stem, field))),
    );
    const isMissing = (word) => missing.some(({ form }) => form === analyzer.form(word));
    /* Of a keyboard left on Latin, letters stand on keys that part words: f,jdk is بوتين. */
    const pieces = query.split(/\s+/).filter((piece) => warraq.isLatin(piece) && analyzer.words(piece).some(isMissing));
    const typed = pieces.length > 0 ? pieces : analyzer.words(query).filter(isMissing);
    if (typed.length === 0) {
      return [];
    }
    const vocabulary = await warraq.loadVocabulary(manifest, analyzer);
    const found = await Promise.all(
      typed.map(async function (word) {
        const others = await warraq.suggestSpellings(word, vocabulary, analyzer, most);
        return others.map((other) => query.replace(word, other.word));
      }),
    );
    return Array.from(new Set(found.flat())).slice(0, most);
  };

  function onArabicKeyboard(word) {
    return Array.from(word.toLowerCase(), (key) => KEYS[key] || key).join("");
  }

  async function nearest(form, vocabulary, analyzer) {
    const furthest = form.length < 5 ? 1 : 2;
    const ranked = await warraq.inTurns(vocabulary, function ({ word, form: other, count }) {
      const distance = warraq.editDistance(form, analyzer.withoutArticle(other), furthest, costOf);
      const near = distance > 0 && distance <= furthest;
      return near ? [{ word, count, rank: distance - Math.log10(count) / 4 }] : [];
    });
    return byRank(ranked.flat());
  }

  function costOf(one, other) {
    const together = (group) => group.includes(one) && group.includes(other);
    if (CONFUSED.some(together)) {
      return CONFUSION;
    }
    return ROWS.some((row) => together(row) && Math.abs(row.indexOf(one) - row.indexOf(other)) === 1) ? SLIP : 1;
  }

  /* Words with the same consonants, those with as many vowels first, then those of most documents. */
  async function soundingLike(latin, vocabulary) {
    const wanted = sounds(latin);
    if (wanted.length < LEAST_SOUNDS) {
      return [];
    }
    const vowels = (latin.match(VOWEL_GROUPS) || []).length;
    const vowelsOf = (form) => (form.match(LONG_VOWELS) || []).length;
    const ranked = await warraq.inTurns(vocabulary, ({ word, form, count }) =>
      sounds(form) === wanted ? [{ word, count, rank: Math.abs(vowelsOf(form) - vowels) - Math.log10(count) }] : [],
    );
    return byRank(ranked.flat());
  }

  function byRank(words) {
    return words
      .sort((one, other) => one.rank - other.rank || warraq.compareCodePoints(one.word, other.word))
      .map(({ word, count }) => ({ word, count }));
  }

  function sounds(text) {
    let found = "";
    for (let place = 0; place < text.length; place += 1) {
      const two = SOUND_OF.get(text.slice(place, place + 2));
      const sound = two || SOUND_OF.get(text[place]) || "";
      place += two ? 1 : 0;
      found += found.endsWith(sound) ? "" : sound;
    }
    return found;
  }

  function pairs(keys, letters) {
    return Object.fromEntries(Array.from(keys, (key, place) => [key, letters[place]]));
  }
})();
