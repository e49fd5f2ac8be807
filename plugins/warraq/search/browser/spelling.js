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
  const VOWELS = { a: "A", e: "AI", i: "I", o: "U", u: "UA", w: "U", y: "I", ا: "A", ع: "A", و: "U", ي: "I" };
  const SILENT = "AI"; // a last e
  const ALEF = "ا";
  const HEH = "ه"; // as teh marbuta is folded
  const UNWRITTEN = 0.3; // a short vowel
  const ANOTHER = 0.5; // a vowel for another
  const LEAST_SOUNDS = 2;
  const [FEW, RARE] = [3, 1000]; // documents that have a word in Latin letters, or one of so many
  const RARE_NAME = 500; // one document of so many
  const MOST_SOUNDING = 16; // words that sound like one in Latin letters
  const MOST_NEAR = 20; // spellings that are looked at
  const LEAST_STEM = 4; // letters by which a stem alone is told
  const OWN_ENDING = /...(ين|ان|ون)$/; // a stem that ends so is a whole word: فلسطين beside its commonest form الفلسطينية
  const CLOSE = 0.5; // what another spelling may be further than the nearest
  const COMMONER = 3; // what is meant is in so many times the documents of what a doubtful word may be as it stands

  /**
   * Read pieces of a query as typed on Arabic keys, where the archive has the word in more documents than what it is in Latin
   * letters.
   * @param {string} query
   * @param {string[]} pieces
   * @param {object} manifest
   * @param {object} analyzer
   * @returns {Promise<{text: string, forms: Set<string>}>} as `warraq.retyped` returns it
   */
  warraq.onArabicKeys = async function (query, pieces, manifest, analyzer) {
    const found = { text: query, forms: new Set() };
    for (const piece of pieces) {
      const arabic = analyzer.words(onArabicKeyboard(piece));
      const [typed, meant] = await Promise.all(
        [analyzer.words(piece), arabic].map((words) => leastOf(words.map(analyzer.queryStems), manifest, analyzer)),
      );
      if (arabic.length === 1 && meant > typed) {
        found.text = found.text.replace(piece, arabic[0]);
        found.forms.add(analyzer.form(arabic[0]));
      }
    }
    return found;
  };

  /* In how many documents the rarest of some words is. */
  async function leastOf(words, manifest, analyzer) {
    const postings = await warraq.loadPostings(manifest, analyzer, words.flat());
    const count = (stem) => warraq.countOf(postings.get(stem));
    return Math.min(...words.map((stems) => Math.max(0, ...stems.map(count))));
  }

  /**
   * Say what words in Latin letters mean that the archive hardly has.
   * @param {{form: string, stems: string[], field: string}[]} words
   * @param {object} manifest
   * @param {object} analyzer
   * @returns {Promise<Map>} what `warraq.meantInArabic` returns
   */
  warraq.inArabic = async function (words, manifest, analyzer) {
    const terms = words.map(({ stems, field }) => warraq.termOf(stems[0], field));
    const postings = await warraq.loadPostings(manifest, analyzer, terms);
    const counts = new Map(words.map(({ form }, place) => [form, warraq.countOf(postings.get(terms[place]))]));
    const rare = Array.from(counts).filter(([, count]) => count <= Math.max(FEW, manifest.documents / RARE));
    return rare.length === 0 ? new Map() : warraq.meantInArabic(new Map(rare), manifest, analyzer);
  };

  /**
   * Say what words in Latin letters mean: what the same keys are in Arabic, or else words that sound so. Several are one
   * name, if one has them all; a name goes before other words, and all its spellings are meant.
   * @param {Map<string, number>} latin the words, and in how many documents each is as it stands
   * @param {object} manifest
   * @param {object} analyzer
   * @returns {Promise<Map<string, {stems: {stem: string, why: string}[], means: string}>>} those of which it can be said
   */
  warraq.meantInArabic = async function (latin, manifest, analyzer) {
    const vocabulary = await warraq.loadVocabulary(manifest, analyzer);
    const counts = new Map(vocabulary.map(({ stem, count }) => [stem, count]));
    const found = new Map();
    const sounding = [];
    for (const [form, count] of latin) {
      const typed = analyzer.words(onArabicKeyboard(form));
      const own = typed.length === 1 ? analyzer.stem(typed[0]) : "";
      if (counts.get(own) > count) {
        found.set(form, { stems: [{ stem: own, why: "keyboard" }], means: typed[0] });
      } else {
        const likely = (await soundingLike(form, vocabulary, analyzer)).filter((one) => one.count > count).slice(0, MOST_SOUNDING);
        sounding.push({ form, words: await Promise.all(likely.map((one) => withMarks(one, manifest, analyzer))) });
      }
    }
    for (const { form, words } of chosen(sounding, manifest)) {
      const stems = words.flatMap(({ word }) => analyzer.likelyStems(analyzer.form(word), (stem) => counts.get(stem) || 0));
      found.set(form, { stems: Array.from(new Set(stems), (stem) => ({ stem, why: "latin" })), means: words[0].word });
    }
    return found;
  };

  /* A word with the marks of the names that have it; `marks` is missing where no name does, and `any` says that too many
     do to be told. */
  async function withMarks(one, manifest, analyzer) {
    const { names } = await warraq.loadTerms(manifest, analyzer, one.stem);
    const listed = Object.hasOwn(names, one.stem) ? names[one.stem] : null;
    return { ...one, marks: listed && warraq.marksOf(listed), any: listed === "" };
  }

  /* Of the words that each form sounds like, those that are meant, the likeliest first. Where the archive has no names, or
     a word alone is in none, the likeliest; where no name has all the words, each is one, if they all are common. */
  function chosen(sounding, { documents, shards }) {
    const named = sounding.map(({ form, words }) => ({ form, words: words.filter(({ marks, any }) => any || marks) }));
    const none = named.filter(({ words }) => words.length === 0).length;
    const first = (rows) => rows.map(({ form, words }) => ({ form, words: words.slice(0, 1) })).filter(({ words }) => words.length > 0);
    if (shards.names.keys.length === 0 || (none === 1 && sounding.length === 1)) {
      return first(sounding);
    }
    const has = (word, mark) => word.any || word.marks.has(mark);
    const all = Array.from(new Set(named.flatMap(({ words }) => words.flatMap(({ marks }) => Array.from(marks || [])))));
    const common = all.filter((mark) => named.every(({ words }) => words.some((word) => has(word, mark))));
    const telling = named.flatMap(({ words }) => words.filter(({ any }) => !any).slice(0, 1));
    const wanted = common.filter((mark) => telling.some((word) => has(word, mark)));
    if (none > 0 || (wanted.length === 0 && !first(named).every(({ words: [{ any, count }] }) => any || count >= documents / RARE_NAME))) {
      return [];
    }
    if (wanted.length === 0 || named.every(({ words }) => words[0].any)) {
      return first(named);
    }
    return named.map(({ form, words }) => ({ form, words: words[0].any ? [words[0]] : words.filter((one) => !one.any && wanted.some((mark) => has(one, mark))) }));
  }

  /**
   * Suggest other spellings of a word that the archive does not have, or has in few documents.
   * @param {string} word as it was typed
   * @param {object[]} vocabulary what `warraq.loadVocabulary` returns
   * @param {object} analyzer
   * @param {number} most how many
   * @returns {Promise<{word: string, count: number}[]>} the likeliest first
   */
  warraq.suggestSpellings = async function (word, vocabulary, analyzer, most) {
    const near = await nearest(analyzer.form(word), vocabulary, analyzer);
    return near.slice(0, most).map((one) => ({ word: one.word, count: one.count }));
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

  /* Words with the same consonants, those whose vowels fit and that most documents have first. A last «ه» is heard or is a
     vowel: غزة is Gaza. */
  async function soundingLike(latin, vocabulary, analyzer) {
    const wanted = heard(latin);
    if (wanted.consonants.length < LEAST_SOUNDS) {
      return [];
    }
    const ranked = await warraq.inTurns(vocabulary, function ({ word, form, stem, count }) {
      const bare = analyzer.withoutArticle(form);
      const spoken = [bare].concat(bare.endsWith(HEH) ? bare.slice(0, -1) + ALEF : []).map(heard);
      const costs = spoken.filter(({ consonants }) => consonants === wanted.consonants).map(({ vowels }) => misfit(wanted.vowels, vowels));
      return costs.length > 0 ? [{ word, stem, count, rank: Math.min(...costs) - Math.log10(count) }] : [];
    });
    return byRank(ranked.flat());
  }

  /* How badly the vowels before, between and after the consonants fit: Arabic writes long ones and those at the end; an
     alef at the beginning is any. */
  function misfit(latin, arabic) {
    return latin.reduce(function (sum, asked, place) {
      const written = arabic[place];
      const last = place === latin.length - 1;
      const fits = asked !== "" && ((place === 0 && written[0] === "A") || Array.from(written || "-").every((one) => asked.includes(one)));
      if (fits || asked === written) {
        return sum;
      }
      return sum + (written !== "" ? (asked === "" ? 1 : ANOTHER) : last && !asked.endsWith(SILENT) ? 1 : UNWRITTEN);
    }, 0);
  }

  const byRank = (words) =>
    words.sort((one, other) => one.rank - other.rank || warraq.compareCodePoints(one.word, other.word));

  /* The consonants of a word, and the vowels before, between and after them. */
  function heard(text) {
    const vowels = [""];
    let consonants = "";
    for (let place = 0; place < text.length; place += 1) {
      const two = SOUND_OF.get(text.slice(place, place + 2));
      const sound = two || SOUND_OF.get(text[place]) || "";
      place += two ? 1 : 0;
      if (sound === "") {
        vowels[vowels.length - 1] += VOWELS[text[place]] || "";
      } else if (!consonants.endsWith(sound)) {
        consonants += sound;
        vowels.push(...Array.from(sound, () => ""));
      }
    }
    return { consonants, vowels };
  }

  function pairs(keys, letters) {
    return Object.fromEntries(Array.from(keys, (key, place) => [key, letters[place]]));
  }
})();
