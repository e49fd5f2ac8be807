/* What else the documents that were found have: their people, places, topics, sources and years, counted. */
(function () {
  "use strict";

  const warraq = (globalThis.warraq = globalThis.warraq || {});
  const YEAR_DIGITS = 4;
  const MONTH_DIGITS = 7;
  const MONTHS_AT_MOST = 36;

  /**
   * Count the values of facets among documents.
   * @param {{manifest: object, has: Uint8Array}} found what `warraq.find` returns
   * @param {number} most how many values of each facet are wanted
   * @returns {Promise<Object<string, {value: string, count: number}[]>>} for each facet its values, the commonest first
   */
  warraq.countFacets = async function ({ manifest, has }, most) {
    const { block, blocks, values } = manifest.facets;
    const counts = new Map(Object.keys(values).map((name) => [name, new Map()]));
    await Promise.all(
      blocks.map(async function (sum, number) {
        const wanted = has.subarray(number * block, (number + 1) * block);
        if (wanted.includes(1)) {
          const file = await warraq.files.load("facets-" + number, sum);
          counts.forEach((counted, name) => countIn(counted, file[name], wanted));
        }
      }),
    );
    const named = await Promise.all(
      Array.from(counts, async ([name, counted]) => [name, await commonest(manifest, name, counted, most)]),
    );
    return Object.fromEntries(named.filter(([, listed]) => listed.length > 0));
  };

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
  function countIn(counted, letters, wanted) {
    const numbers = warraq.readNumbers(letters);
    let next = 0;
    for (const one of wanted) {
      const end = next + 1 + numbers[next];
      let value = 0;
      for (next += 1; next < end; next += 1) {
        value += numbers[next];
        if (one === 1) {
          counted.set(value, (counted.get(value) || 0) + 1);
        }
      }
    }
  }

  function commonest(manifest, name, counted, most) {
    const { shelf, values } = manifest.facets;
    const order = Array.from(counted).sort(([one, times], [other, others]) => others - times || one - other);
    return Promise.all(
      order.slice(0, most).map(async function ([number, count]) {
        const file = Math.floor(number / shelf);
        const labels = await warraq.files.load(`values-${name}-${file}`, values[name][file]);
        return { value: labels[number % shelf], count };
      }),
    );
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
