/* What is known of documents themselves: their texts, a file each, their lengths, and the days they are of. */
(function () {
  "use strict";

  const warraq = (globalThis.warraq = globalThis.warraq || {});
  const DAY = /^\d{4}(-\d{2}(-\d{2})?)?$/;
  const DAY_LENGTH = 86400000; // milliseconds
  const DAY_LETTERS = 10;
  const read = new WeakMap(); // what a file holds → what was made of it

  /**
   * Fetch one document. Its texts are too many for the manifest to know their checksums: that they are of the same build
   * is seen by their lengths.
   * @param {object} manifest
   * @param {object} analyzer
   * @param {number} number
   * @returns {Promise<{ref: string, url: string, title: string, date: ?string, source: ?string, summary: string,
   *   text: string}>} `summary` is empty where the text begins with it
   */
  warraq.loadDocument = async function (manifest, analyzer, number) {
    const name = "text/" + Math.floor(number / manifest.shelf) + "/" + number;
    const [row, lengths] = await Promise.all([warraq.files.load(name), warraq.loadLengths(manifest)]);
    const [ref, url, title, date, source, summary, text] = row;
    const termsIn = (words) => analyzer.tokens(words).filter(({ stem }) => stem !== "").length;
    const fits = (words, field) => words !== undefined && termsIn(words) === lengths[field][number];
    if (![title, text].every(fits)) {
      throw warraq.files.mixed(name);
    }
    return { ref, url, title, date: date || null, source: source || null, summary, text };
  };

  /**
   * Fetch how many terms each document has.
   * @param {object} manifest
   * @returns {Promise<number[][]>} for each field
   */
  warraq.loadLengths = async function (manifest) {
    const load = (field) => (sum, place) => warraq.files.load("lengths-" + field + "-" + place, sum);
    const files = await Promise.all(
      manifest.fields.map((field, order) => Promise.all(manifest.lengths[order].map(load(field)))),
    );
    return once(files[0][0], () => files.map((places) => warraq.readDigits(places.flat())));
  };

  /**
   * Fetch the days on which something was published.
   * @param {object} manifest
   * @returns {Promise<{day: string, first: number, count: number}[]>} in order: a day, the number of its first document,
   *   and how many it has
   */
  warraq.loadDays = async function (manifest) {
    const file = await warraq.files.load("days", manifest.sums.days);
    return once(file, function () {
      const [begin, gaps, counts] = [file[0], ...file.slice(1).map(warraq.readNumbers)];
      let [time, first] = [Date.parse(begin), manifest.undated];
      return counts.map(function (count, place) {
        time += place > 0 ? gaps[place - 1] * DAY_LENGTH : 0;
        const row = { day: new Date(time).toISOString().slice(0, DAY_LETTERS), first, count };
        first += count;
        return row;
      });
    });
  };

  /**
   * Find the numbers of the documents from one day to another; undated documents have no day.
   * @param {object} manifest
   * @param {?string} from the first day, month or year (2023-02-21, 2023-02, 2023), or nothing
   * @param {?string} to the last
   * @returns {Promise<[number, number]>} the first number, and the one after the last
   */
  warraq.numbersBetween = async function (manifest, from, to) {
    if (!from && !to) {
      return [0, manifest.documents];
    }
    const [first, last] = [from, to].map((text) => text && dayOrPart(text));
    const days = await warraq.loadDays(manifest);
    const numberWhere = (holds) => (days.find(({ day }) => holds(day)) || { first: manifest.documents }).first;
    return [
      first ? numberWhere((day) => day >= first) : manifest.undated,
      last ? numberWhere((day) => day.slice(0, last.length) > last) : manifest.documents,
    ];
  };

  /**
   * Read a first and a last day, month or year as readers type them.
   * @param {string[]} texts
   * @returns {Promise<{from: ?string, to: ?string, wrong: string}>} 2018-02-21, 2018-02, 2018; empty where nothing was
   *   typed; `wrong` is "day" where one is no date, "order" where the first comes after the last, or else empty
   */
  warraq.readDays = async function (texts) {
    const { analyzer } = await warraq.openIndex();
    const [from, to] = texts.map((text) => text.trim() && warraq.readDate(analyzer.terms(text)));
    const turned = from && to && from.slice(0, to.length) > to;
    return { from, to, wrong: from === null || to === null ? "day" : turned ? "order" : "" };
  };

  function dayOrPart(text) {
    if (!DAY.test(text)) {
      throw new RangeError("a date is written 2023-02-21, 2023-02 or 2023: " + text);
    }
    return text;
  }

  function once(file, make) {
    if (!read.has(file)) {
      read.set(file, make());
    }
    return read.get(file);
  }
})();
