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
  const HEH = "ه"; // as teh marbuta is folded
  const UNWRITTEN = 0.3; // a short vowel
  const LEAST_SOUNDS = 2;
  const MOST_NEAR = 20; // spellings that are looked at
  const LEAST_STEM = 4; // letters by which a stem alone is told
  const OWN_ENDING = /...(ين|ان|ون)$/; // a stem that ends so is a whole word: فلسطين beside its commonest form الفلسطينية
  const CLOSE = 0.5; // what another spelling may be further than the nearest
  const COMMONER = 3; // what is meant is in so many times the documents of what a doubtful word may be as it stands

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
      const likely = await soundingLike(word.toLowerCase(), vocabulary);
      const sounding = likely.map((one) => ({ word: one.word, count: one.count, why: "latin" }));
      return keyboard.concat(sounding).slice(0, most);
    }
    const near = await nearest(analyzer.form(word), vocabulary, analyzer);
    return near.slice(0, most).map((one) => ({ word: one.word, count: one.count, why: "spelling" }));
  };

  /**
   * Write a query again with other spellings of its words that may be misspelt.
   * @param {string} query
   * @param {object} found what `warraq.find` gave for it
   * @param {number} most how many
   * @returns {Promise<string[]>} first with the likeliest spelling of each
   */
  warraq.otherQueries = async function (query, found, most) {
    const { manifest, analyzer } = found;
    const doubtful = warraq.doubtfulWords(found);
    const vocabulary = doubtful.length > 0 ? await warraq.loadVocabulary(manifest, analyzer) : [];
    const spellings = await Promise.all(
      doubtful.map(async function (word) {
        const typed = analyzer.words(query).find((one) => analyzer.form(one) === word.form);
        const others = await warraq.suggestSpellings(typed, vocabulary, analyzer, MOST_NEAR);
        const meant = await inField(others, word.field, manifest, analyzer);
        const commoner = meant.filter((one) => one.count >= COMMONER * word.count && !word.stems.includes(analyzer.stem(one.word)));
        return { typed, others: commoner.slice(0, most).map((one) => one.word) };
      }),
    );
    const known = spellings.filter(({ others }) => others.length > 0);
    const likeliest = known.reduce((text, { typed, others }) => text.replace(typed, others[0]), query);
    const next = known.flatMap(({ others }) => others.slice(1).map((other) => likeliest.replace(others[0], other)));
    return known.length === 0 ? [] : [likeliest].concat(next).slice(0, most);
  };

  /* Of some spellings those that a field has; any will do for a text. */
  async function inField(others, field, manifest, analyzer) {
    if (warraq.isText(field)) {
      return others;
    }
    const termOf = ({ word }) => warraq.termOf(analyzer.stem(word), field);
    const postings = await warraq.loadPostings(manifest, analyzer, others.map(termOf));
    return others.filter((one) => postings.has(termOf(one)));
  }

  function onArabicKeyboard(word) {
    return Array.from(word.toLowerCase(), (key) => KEYS[key] || key).join("");
  }

  /* The words nearest to one, common ones first, those alone that are hardly further than the first, and one of those
     that differ by a letter that is written onto them. A word that only its ending parts from the one that was typed
     takes that ending: الفلصطينيين is الفلسطينيين. */
  async function nearest(typed, vocabulary, analyzer) {
    const form = analyzer.withoutArticle(typed);
    const own = analyzer.termOfForm(typed);
    const furthest = form.length < 5 ? 1 : 2;
    const ranked = await warraq.inTurns(vocabulary, function ({ word, form: other, stem, count }) {
      const spelt = OWN_ENDING.test(stem) && warraq.editDistance(form, stem, furthest, costOf) <= 1 ? stem : word;
      const whole = warraq.editDistance(form, spelt === word ? analyzer.withoutArticle(other) : stem, furthest, costOf);
      const cut = own.length < LEAST_STEM || !typed.includes(own) ? Infinity : warraq.editDistance(own, stem, 1, costOf);
      const distance = Math.min(whole, cut);
      const near = distance > 0 && (whole <= furthest || cut <= 1);
      const meant = cut < whole ? typed.replace(own, stem) : spelt;
      return near ? [{ word: meant, count, stem, rank: distance - Math.log10(count) / 2 }] : [];
    });
    const sorted = byRank(ranked.flat());
    const keys = sorted.map(({ stem }) => analyzer.shardKey(stem));
    return sorted.filter(({ rank }, place) => rank <= sorted[0].rank + CLOSE && keys.indexOf(keys[place]) === place);
  }

  function costOf(one, other) {
    const together = (group) => group.includes(one) && group.includes(other);
    if (CONFUSED.some(together)) {
      return CONFUSION;
    }
    return ROWS.some((row) => together(row) && Math.abs(row.indexOf(one) - row.indexOf(other)) === 1) ? SLIP : 1;
  }

  /* Words with the same consonants, those of most documents first; a vowel too many weighs more than one that is not
     written. A last «ه» is heard or not: غزة is Gaza. */
  async function soundingLike(latin, vocabulary) {
    const wanted = sounds(latin);
    if (wanted.length < LEAST_SOUNDS) {
      return [];
    }
    const vowels = (latin.match(VOWEL_GROUPS) || []).length;
    const ranked = await warraq.inTurns(vocabulary, function ({ word, form, stem, count }) {
      const heard = sounds(form);
      const silent = form.endsWith(HEH);
      if (heard !== wanted && !(silent && [wanted, wanted + "H"].includes(sounds(form.slice(0, -1))))) {
        return [];
      }
      const more = (form.match(LONG_VOWELS) || []).length + (silent ? 1 : 0) - vowels;
      return [{ word, stem, count, rank: (more > 0 ? more : -more * UNWRITTEN) - Math.log10(count) }];
    });
    return byRank(ranked.flat());
  }

  const byRank = (words) =>
    words.sort((one, other) => one.rank - other.rank || warraq.compareCodePoints(one.word, other.word));

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
