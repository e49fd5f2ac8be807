/* What a reader typed, as clauses: the twin of `query.py`, which says what can be typed. No text is an error. */
(function () {
  "use strict";

  const warraq = (globalThis.warraq = globalThis.warraq || {});
  const MARKS = '"\u201c\u201d\u201e\u201f\u00ab\u00bb';
  const SPACE = " \\t\\r\\n\u00a0\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff";
  const MINUS = "\u2212";
  const QUOTED = /[\u2018\u2039\u2033]([^\u2018\u2019\u2039\u203a\u2033]*)[\u2019\u203a\u2033]/g; // an apostrophe stays one
  const PARTS = new RegExp(
    `([+${MINUS}-]?)` +
      `(?:([^${SPACE}${MARKS}:+${MINUS}-]+)[${SPACE}]*:[${SPACE}]*(?=[^${SPACE}]))?` +
      `(?:[${MARKS}]([^${MARKS}]*)[${MARKS}]|([^${SPACE}${MARKS}]+))`,
    "g",
  );
  const MARK = new RegExp(`[${MARKS}]`, "g");
  const SIMILAR = /^(.+)~([12]?)$/s;
  const PRESENCES = { "": "optional", "+": "required", "-": "prohibited", [MINUS]: "prohibited" };
  const DATES = ["from", "to", "date"];
  const ANY = "*";
  const SIGNS = new RegExp(`[${MARKS}${MINUS}*+~:-]`); // with any of these a text is more than words
  const YEAR_DIGITS = 4;
  const PART_DIGITS = 2;
  const DAY = /^\d{4}(-\d{2}){0,2}$/;
  const PARTS_OF_DAY = [9999, 12, 31];

  /**
   * Read a query.
   * @param {string} text
   * @param {object} analyzer what `warraq.makeAnalyzer` returns
   * @param {string} level "exact", "family" or "wide"
   * @returns {{clauses: {presence: string, alternatives: object[]}[], first: ?string, last: ?string, hints: string[]}}
   *   clauses, each once; an alternative is {words: {form, stems, offset}[], field}, {pattern, field} or {form, edits, field}
   */
  warraq.parseQuery = function (text, analyzer, level) {
    const reader = makeReader(analyzer, level);
    const quoted = text.replace(QUOTED, "\u00ab$1\u00bb");
    for (const [, sign, name = "", phrase = "", plain = ""] of quoted.matchAll(PARTS)) {
      reader.take({ sign, name, phrase, plain });
    }
    return reader.query((quoted.match(MARK) || []).length % 2 === 1);
  };

  /**
   * Make a query of a line of a list: words that stand together are a phrase; what uses an operator stays as it is.
   * @param {string} text
   * @param {object} analyzer
   * @returns {string}
   */
  warraq.asName = function (text, analyzer) {
    const words = text.split(/\s+/).filter(Boolean);
    const plain = words.length > 1 && !SIGNS.test(text) && !words.some((word) => own(analyzer.query.operators, word));
    return plain ? "«" + text + "»" : text;
  };

  /**
   * Read a day, month or year.
   * @param {string[]} numbers 2018; 2018 2; 2018 2 21; or 21 2 2018
   * @returns {?string} 2018-02-21, 2018-02, 2018; or nothing
   */
  warraq.readDate = function (numbers) {
    if (numbers.length < 1 || numbers.length > PARTS_OF_DAY.length || !numbers.every((one) => /^[0-9]+$/.test(one))) {
      return null;
    }
    const [year, ...rest] = numbers[0].length === YEAR_DIGITS ? numbers : numbers.slice().reverse();
    const fits = (number, place) =>
      number.length <= PART_DIGITS && Number(number) >= 1 && Number(number) <= PARTS_OF_DAY[place + 1];
    if (year.length !== YEAR_DIGITS || !rest.every(fits)) {
      return null;
    }
    const written = [year, ...rest.map((number) => number.padStart(PART_DIGITS, "0"))].join("-");
    return warraq.isDay(written) ? written : null;
  };

  /**
   * Whether there was such a day, month or year: February has no 31st.
   * @param {string} text 2018-02-21, 2018-02 or 2018
   * @returns {boolean}
   */
  warraq.isDay = function (text) {
    const time = DAY.test(text) ? Date.parse(text) : NaN;
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
  };

  /* Takes the parts of a query one after another, and remembers what the last operator joins. */
  function makeReader(analyzer, level) {
    const data = analyzer.query;
    const stemsOf = level === "exact" ? analyzer.ownStems : analyzer.queryStems;
    const clauses = [];
    const hints = new Set();
    let [first, last] = [null, null];
    let count = 0;
    let operator = "";
    let seenWords = false;

    function take(part) {
      const name = (part.name && own(data.fields, analyzer.form(part.name))) || "";
      if (part.name && !name) {
        takeUnknown(part);
      } else if (DATES.includes(name)) {
        takeDate(name, part.phrase || part.plain);
      } else if (!part.sign && !name && own(data.operators, part.plain)) {
        takeOperator(data.operators[part.plain]);
      } else {
        takeWords(part, name);
      }
    }

    /* What looks like a field and is none: 10:30, an operator, or a word and a colon before somebody's words. */
    function takeUnknown({ sign, name, phrase, plain }) {
      if (phrase || own(data.operators, name)) {
        take({ sign, name: "", phrase: "", plain: name });
        take({ sign: "", name: "", phrase, plain });
      } else {
        take({ sign, name: "", phrase: "", plain: name + ":" + plain });
      }
    }

    function takeOperator(found) {
      if (operator || (found !== "not" && clauses.length === 0)) {
        hints.add("operator");
      }
      operator = found === "not" || clauses.length > 0 ? found : "";
    }

    function takeDate(name, text) {
      const day = warraq.readDate(analyzer.terms(text));
      if (day === null) {
        hints.add("date");
        return;
      }
      first = name === "to" ? first : day;
      last = name === "from" ? last : day;
    }

    function takeWords(part, name) {
      let joining = operator;
      operator = "";
      const presence = joining === "not" ? "prohibited" : PRESENCES[part.sign];
      for (const alternative of alternatives(part, name, presence === "prohibited")) {
        count += alternative.words ? alternative.words.length : 1;
        if (count > data.mostWords) {
          count -= alternative.words ? alternative.words.length : 1;
          hints.add("long");
          return;
        }
        join(alternative, presence, joining);
        joining = "";
      }
    }

    function join(alternative, presence, joining) {
      const before = clauses[clauses.length - 1];
      if (joining === "or") {
        before.presence = before.presence === "optional" ? presence : before.presence;
        before.alternatives.push(alternative);
        return;
      }
      if (joining === "and") {
        before.presence = before.presence === "optional" ? "required" : before.presence;
        presence = presence === "optional" ? "required" : presence;
      }
      clauses.push({ presence, alternatives: [alternative] });
    }

    function alternatives({ phrase, plain }, field, whole) {
      if (!phrase && plain.includes(ANY)) {
        return readPattern(plain, field);
      }
      const similar = phrase ? null : plain.match(SIMILAR);
      const forms = similar ? analyzer.words(similar[1]).map(analyzer.form) : [];
      if (forms.length === 1 && forms[0]) {
        return [{ form: forms[0], edits: Number(similar[2] || 1), field }];
      }
      const words = readWords(phrase || plain);
      if (phrase && words.length > 0 && words.length < analyzer.words(phrase).length) {
        hints.add("phrase");
      }
      if (words.length > 0 && (phrase || whole)) {
        return [{ words, field }];
      }
      return words.map((word) => ({ words: [{ ...word, offset: 0 }], field }));
    }

    function readPattern(text, field) {
      const pieces = text.split(ANY).map((piece) => analyzer.words(piece).map(analyzer.form).join(""));
      pieces[0] = analyzer.withoutArticle(pieces[0]);
      if (pieces.join("").length < data.leastOfPattern) {
        hints.add("short");
        return [];
      }
      const inner = pieces.slice(1, -1).filter(Boolean);
      return [{ pattern: [pieces[0], ...inner, pieces[pieces.length - 1]].join(ANY), field }];
    }

    function readWords(text) {
      const found = analyzer
        .words(text)
        .map((word, place) => ({ form: analyzer.form(word), stems: stemsOf(word), offset: place }));
      seenWords = seenWords || found.length > 0;
      const kept = found.filter((word) => word.stems.length > 0);
      return kept.map((word) => ({ ...word, offset: word.offset - kept[0].offset }));
    }

    function query(openQuote) {
      if (openQuote) {
        hints.add("quote");
      }
      if (operator) {
        hints.add("operator");
      }
      if (first && last && first.slice(0, last.length) > last) {
        hints.add("order");
      }
      if (clauses.length === 0 && hints.size === 0 && !first && !last) {
        hints.add(seenWords ? "common" : "empty");
      }
      const distinct = new Map(clauses.map((clause) => [JSON.stringify(clause), clause]));
      return { clauses: Array.from(distinct.values()), first, last, hints: Array.from(hints) };
    }

    return { take, query };
  }

  function own(table, key) {
    return Object.hasOwn(table, key) ? table[key] : "";
  }
})();
