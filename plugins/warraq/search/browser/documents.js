/* What is shown of documents, fifty to a file, and which numbers a range of dates has. */
(function () {
  "use strict";

  const warraq = (globalThis.warraq = globalThis.warraq || {});
  const DAY = /^\d{4}(-\d{2}(-\d{2})?)?$/;

  /**
   * Fetch one document.
   * @param {object} manifest
   * @param {number} number
   * @returns {Promise<{ref: string, url: string, title: string, date: ?string, source: ?string, summary: string}>}
   */
  warraq.loadDocument = async function (manifest, number) {
    const chunk = await loadChunk(manifest, Math.floor(number / manifest.chunkSize));
    const [ref, url, title, date, source, summary] = chunk[number % manifest.chunkSize];
    return { ref, url, title, date: date || null, source: source || null, summary };
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
    return Promise.all([
      from ? firstWhere(manifest, (date) => date >= dayOrPart(from)) : manifest.undated,
      to ? firstWhere(manifest, (date) => date.slice(0, to.length) > dayOrPart(to)) : manifest.documents,
    ]);
  };

  function dayOrPart(text) {
    if (!DAY.test(text)) {
      throw new RangeError("تاريخ غير مفهوم: " + text + " — a date is written 2023-02-21, 2023-02 or 2023");
    }
    return text;
  }

  /* The first dated document of which something holds that, once true, stays true for all later dates. */
  async function firstWhere(manifest, holds) {
    let chunk = manifest.chunks.findIndex(([date]) => date !== "" && holds(date));
    chunk = chunk === -1 ? manifest.chunks.length : chunk;
    if (chunk > 0) {
      const before = await loadChunk(manifest, chunk - 1);
      const place = before.findIndex(([, , , date]) => date !== "" && holds(date));
      if (place !== -1) {
        return (chunk - 1) * manifest.chunkSize + place;
      }
    }
    return Math.max(manifest.undated, Math.min(manifest.documents, chunk * manifest.chunkSize));
  }

  function loadChunk(manifest, chunk) {
    return warraq.files.load("docs-" + chunk, manifest.chunks[chunk][1]);
  }
})();
