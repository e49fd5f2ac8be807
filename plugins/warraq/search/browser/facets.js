/* What else the documents that were found have: their people, places, topics, sources and years, counted. */
(function () {
  "use strict";

  const warraq = (globalThis.warraq = globalThis.warraq || {});
  const YEAR_DIGITS = 4;
  const MONTH_DIGITS = 7;
  const MONTHS_AT_MOST = 36;
  const FACETS = ["person", "organization", "place", "event", "topic", "source", "author"]; // as readers want them
  const LIGHT = 8000; // bytes, more or less, of what is counted without being asked for

  /**
   * Name the facets that an archive has, in the order in which they are shown, and those of them that cost little to
   * count: the lightest, as many as stay below `LIGHT` bytes together.
   * @param {object} manifest
   * @returns {{name: string, light: boolean}[]}
   */
  warraq.facetsOf = function ({ values }) {
    const names = FACETS.filter((name) => Object.hasOwn(values, name));
    const byWeight = names.slice().sort((one, other) => values[one].weight - values[other].weight);
    let room = LIGHT;
    const light = byWeight.filter((name) => (room -= values[name].weight) >= 0);
    return names.map((name) => ({ name, light: light.includes(name) }));
  };

  /**
   * Count the values of one facet among documents, each file as it comes.
   * @param {{manifest: object, has: Uint8Array}} found what `warraq.find` returns
   * @param {string} name
   * @returns {Promise<{value: number, count: number}[]>} the numbers of the values that any has, the commonest first
   */
  warraq.countFacet = async function ({ manifest, has }, name) {
    const { block, values } = manifest;
    const { labels, blocks } = values[name];
    const counts = new Uint32Array(labels.length * manifest.labelsShelf);
    await Promise.all(
      blocks.map(async function (sum, number) {
        const wanted = has.subarray(number * block, (number + 1) * block);
        if (wanted.includes(1)) {
          countIn(counts, await warraq.files.load(`values-${name}-${number}`, sum), wanted);
        }
      }),
    );
    const found = Array.from(counts.keys()).filter((value) => counts[value] > 0);
    found.sort((one, other) => counts[other] - counts[one] || one - other);
    return found.map((value) => ({ value, count: counts[value] }));
  };

  /**
   * Fetch the words of some values of a facet.
   * @param {object} manifest
   * @param {string} name
   * @param {number[]} numbers
   * @returns {Promise<string[]>}
   */
  warraq.labelsOf = ({ labelsShelf, values }, name, numbers) =>
    Promise.all(
      numbers.map(async function (number) {
        const file = Math.floor(number / labelsShelf);
        const labels = await warraq.files.load(`labels-${name}-${file}`, values[name].labels[file]);
        return labels[number % labelsShelf];
      }),
    );

  /**
   * Count documents by year or month.
   * @param {{manifest: object, has: Uint8Array}} found
   * @param {string} [grain] "year" or "month"; unless told, those from the first that has any to the last, months where
   *   they are few
   * @returns {Promise<{period: string, count: number, all: number}[]>} in order, without gaps: 2018-02, how many were
   *   found, and how many there are
   */
  warraq.countPeriods = async function (found, grain) {
    const { manifest, has } = found;
    if (grain === undefined) {
      const months = inner(await warraq.countPeriods(found, "month"));
      return months.length <= MONTHS_AT_MOST ? months : inner(await warraq.countPeriods(found, "year"));
    }
    const digits = grain === "year" ? YEAR_DIGITS : MONTH_DIGITS;
    const periods = new Map();
    for (const { day, first, count } of await warraq.loadDays(manifest)) {
      const period = day.slice(0, digits);
      const row = periods.get(period) || { period, count: 0, all: 0 };
      row.all += count;
      for (let document = first; document < first + count; document += 1) {
        row.count += has[document];
      }
      periods.set(period, row);
    }
    return withoutGaps(periods);
  };

  /**
   * Count the documents that were found and have no date.
   * @param {{manifest: object, has: Uint8Array}} found
   * @returns {number}
   */
  warraq.countUndated = ({ manifest, has }) => has.subarray(0, manifest.undated).reduce((sum, one) => sum + one, 0);

  /* Each document is a count and so many gaps between numbers of values, the first from 0. */
  function countIn(counts, [letters], wanted) {
    const numbers = warraq.readNumbers(letters);
    let next = 0;
    for (let document = 0; next < numbers.length; document += 1) {
      const end = next + 1 + numbers[next];
      let value = 0;
      for (next += 1; next < end; next += 1) {
        value += numbers[next];
        counts[value] += wanted[document];
      }
    }
  }

  /* From the first period in which something was found to the last. */
  function inner(periods) {
    const full = periods.map(({ count }) => count > 0);
    return full.includes(true) ? periods.slice(full.indexOf(true), full.lastIndexOf(true) + 1) : [];
  }

  function withoutGaps(periods) {
    const known = Array.from(periods.keys());
    const rows = [];
    for (let period = known[0]; period !== undefined && period <= known[known.length - 1]; period = after(period)) {
      rows.push(periods.get(period) || { period, count: 0, all: 0 });
    }
    return rows;
  }

  function after(period) {
    const [year, month] = period.split("-").map(Number);
    const next = month === undefined ? [year + 1] : month === 12 ? [year + 1, 1] : [year, month + 1];
    return next.map((part, place) => String(part).padStart(place === 0 ? YEAR_DIGITS : 2, "0")).join("-");
  }
})();
