/* Search put to the test in the reader's own browser: the golden queries, asked of the small archive that is shipped with
   them, and articles of the reader's own archive, asked for by the words of their titles.

   @typedef {{query: string, wanted: string[], unwanted: string[], lacking: string[], intruding: string[]}} Answer
     titles of what must and must not be found, and of what went wrong
   @typedef {{name: string, built: boolean, passed: number, answers: Answer[]}} Group of what is about one feature */
(function () {
  "use strict";

  const warraq = (globalThis.warraq = globalThis.warraq || {});
  const GOLDEN = "search/golden/"; // root of the small archive, from that of the reader's
  const ALL = 1000;
  const OPTIONS = { from: "من:", to: "إلى:" }; // as a query has them
  const FIRST = 10; // results that a reader looks at

  /**
   * Put search to the test.
   * @param {number} most how many articles of the reader's archive are asked for; they come first, as a group "own"
   * @param {function(number): void} tell called after each question with the number of those that were asked
   * @returns {Promise<{groups: Group[], asked: number, passed: number, unbuilt: number, milliseconds: number}>} `asked` and `passed` count
   *   questions about what is built, `unbuilt` the others; rejected if a file cannot be loaded
   */
  warraq.testSearch = async function (most, tell) {
    const begun = Date.now();
    let count = 0;
    const told = (answer) => {
      count += 1;
      tell(count);
      return answer;
    };
    const own = { name: "own", built: true, answers: await askForTitles(most, told) };
    const groups = [own, ...(await askGolden(told))].filter(({ answers }) => answers.length > 0);
    groups.forEach((group) => (group.passed = group.answers.filter(hasPassed).length));
    const built = groups.filter((group) => group.built);
    const asked = built.reduce((sum, { answers }) => sum + answers.length, 0);
    const passed = built.reduce((sum, group) => sum + group.passed, 0);
    return { groups, asked, passed, unbuilt: count - asked, milliseconds: Date.now() - begun };
  };

  const hasPassed = ({ lacking, intruding }) => lacking.length + intruding.length === 0;

  const askGolden = (told) =>
    inGolden(async function () {
      const { features, titles, queries } = await warraq.files.load("queries");
      const groups = new Map(features.map(([name, built]) => [name, { name, built, answers: [] }]));
      for (const [query, options, found, missed, feature] of queries) {
        const { results } = await warraq.search(query, { ...options, limit: ALL });
        const refs = results.map(({ ref }) => ref);
        const titled = (list) => list.map((ref) => titles[ref]);
        groups.get(feature).answers.push(
          told({
            query: [query, ...Object.entries(options).map(([key, value]) => OPTIONS[key] + value)].join(" ").trim(),
            wanted: titled(found),
            unwanted: titled(missed),
            lacking: titled(found.filter((ref) => !refs.includes(ref))),
            intruding: titled(missed.filter((ref) => refs.includes(ref))),
          }),
        );
      }
      return Array.from(groups.values());
    });

  /* Articles spread over the reader's archive, each asked for by the words of its title: it, or another of the same title,
     must be among the first results. */
  async function askForTitles(most, told) {
    const { manifest, analyzer } = await warraq.openIndex();
    const count = Math.min(most, manifest.documents);
    const answers = [];
    for (let place = 0; place < count; place += 1) {
      const number = Math.floor(((place + 0.5) * manifest.documents) / count);
      const { title } = await warraq.loadDocument(manifest, analyzer, number);
      const query = analyzer.words(title).filter((word) => !Object.hasOwn(analyzer.query.operators, word)).join(" ");
      if (analyzer.terms(query).length > 0) {
        const { results } = await warraq.search(query, { limit: FIRST });
        const passed = results.some((result) => result.title === title);
        answers.push(told({ query, wanted: [title], unwanted: [], lacking: passed ? [] : [title], intruding: [] }));
      }
    }
    return answers;
  }

  /* Both archives have files of the same names, so that what is here of one is forgotten before the other is read; a script
     for later stands beside the reader's own alone. */
  async function inGolden(work) {
    const own = warraq.search.base;
    await warraq.files.load("spelling");
    warraq.search.base = own + GOLDEN;
    warraq.files.forget();
    warraq.search.put("spelling", "", true);
    try {
      return await work();
    } finally {
      warraq.search.base = own;
      warraq.files.forget();
    }
  }
})();
