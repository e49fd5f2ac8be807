"use strict";
// Answers the Python tests: a JSON object {tables, task, …} on standard input, the answer as JSON on standard output.

const fs = require("node:fs");
const { warraq, readFrom } = require("./scripts.js");

/** A number for each stem, as the Python tests make it. */
const madeUp = (stem) => Array.from(stem).reduce((sum, character) => sum + character.codePointAt(0), 0) % 100;

/** For each facet that results have: its commonest values. */
async function countFacets(found, most) {
  const names = warraq.facetsOf(found.manifest).map(({ name }) => name);
  const counted = await Promise.all(
    names.map(async function (name) {
      const first = (await warraq.countFacet(found, name)).slice(0, most);
      const labels = await warraq.labelsOf(found.manifest, name, first.map(({ value }) => value));
      return [name, first.map(({ count }, place) => ({ value: labels[place], count }))];
    }),
  );
  return Object.fromEntries(counted.filter(([, values]) => values.length > 0));
}

const tasks = {
  /** For each text: its words, its terms, and the query stems of each of its words, all and those that are likely. */
  analyze({ tables, texts }) {
    const analyzer = warraq.makeAnalyzer(tables);
    return texts.map((text) => ({
      words: analyzer.words(text),
      terms: analyzer.terms(text),
      forms: analyzer.words(text).map(analyzer.form),
      queries: analyzer.words(text).map(analyzer.queryStems),
      likely: analyzer.words(text).map((word) => analyzer.likelyStems(analyzer.form(word), madeUp)),
      keys: analyzer.terms(text).map(analyzer.shardKey),
    }));
  },

  /** For each line of a list: the query that it is. */
  asName({ tables, texts }) {
    const analyzer = warraq.makeAnalyzer(tables);
    return texts.map((text) => warraq.asName(text, analyzer));
  },

  /** The results as references. */
  references({ results }) {
    return warraq.fileOf.ris(results).text;
  },

  /** For each text: what it asks. */
  parse({ tables, texts, level }) {
    const analyzer = warraq.makeAnalyzer(tables);
    return texts.map((text) => warraq.parseQuery(text, analyzer, level));
  },

  /** For each [query, options]: what `warraq.search` resolves to, and the files that it asked for, from nothing. */
  async search({ folder, queries }) {
    const answers = [];
    for (const [query, options] of queries) {
      const asked = readFrom(folder);
      answers.push({ ...(await warraq.search(query, options)), asked });
    }
    return answers;
  },

  /** For each query: the documents' numbers in their order with their scores, and the stems that it came down to. */
  async explain({ folder, queries }) {
    readFrom(folder);
    const answers = [];
    for (const query of queries) {
      const [found, { results }] = [await warraq.find(query), await warraq.search(query, { limit: Infinity })];
      const { clauses } = found;
      const shown = results.map(({ ref, score }) => [ref, score]);
      answers.push({ results: shown, clauses, weights: Array.from(warraq.weightsOf(found)) });
    }
    return answers;
  },

  /** For each [query, options], one after another on one page: the files that it asked for. */
  async visit({ folder, queries }) {
    const asked = readFrom(folder);
    const answers = [];
    for (const [query, options] of queries) {
      const before = asked.length;
      await warraq.search(query, options);
      answers.push(asked.slice(before));
    }
    return answers;
  },

  /** For each [query, options]: the facets, the years and the months of what it finds. */
  async facets({ folder, queries, most }) {
    readFrom(folder);
    return Promise.all(
      queries.map(async function ([query, options]) {
        const found = await warraq.find(query, options);
        const [facets, years, months] = await Promise.all([
          countFacets(found, most),
          warraq.countPeriods(found, "year"),
          warraq.countPeriods(found, "month"),
        ]);
        return { facets, years, months, shown: await warraq.countPeriods(found) };
      }),
    );
  },

  /** For each text: the names that are suggested for it, and those that it is. */
  async names({ folder, texts }) {
    readFrom(folder);
    const { manifest, analyzer } = await warraq.openIndex();
    return Promise.all(
      texts.map(async (text) => ({
        suggested: await warraq.suggestNames(text, manifest, analyzer, 8),
        is: await warraq.namesOf(text, await warraq.find(text)),
      })),
    );
  },

  /** For each text, one after another on one page: the labels that are suggested, and the files that were asked for. */
  async suggest({ folder, texts }) {
    const asked = readFrom(folder);
    const answers = [];
    for (const text of texts) {
      const before = asked.length;
      const suggested = (await warraq.suggest(text, {})).map(({ label }) => label);
      answers.push({ suggested, asked: asked.slice(before) });
    }
    return answers;
  },

  /** For each text: the names above its results, and the files that it asked for, from nothing. */
  async cards({ folder, texts }) {
    const answers = [];
    for (const text of texts) {
      const asked = readFrom(folder);
      const cards = await warraq.cardsOf(text, await warraq.find(text));
      const urls = await Promise.all(cards.map(warraq.addressOf));
      answers.push({ cards: cards.map((card, place) => ({ ...card, url: urls[place] })), asked });
    }
    return answers;
  },

  /** For each list of [stem, weight]: every document's score, by lunr, from the partial index of those stems. */
  async rank({ folder, queries }) {
    readFrom(folder);
    const { manifest, analyzer } = await warraq.openIndex();
    const lengths = await warraq.loadLengths(manifest);
    const answers = [];
    for (const weights of queries) {
      const postings = await warraq.loadPostings(manifest, analyzer, weights.map(([stem]) => stem));
      const wanted = Array.from({ length: manifest.documents }, (_none, number) => number);
      answers.push(Array.from(warraq.rank(manifest, lengths, postings, new Map(weights), wanted)));
    }
    return answers;
  },
};

const request = JSON.parse(fs.readFileSync(0, "utf8"));
Promise.resolve(tasks[request.task](request)).then(
  (answer) => process.stdout.write(JSON.stringify(answer)),
  (error) => {
    process.stderr.write(String(error.stack || error));
    process.exitCode = 1;
  },
);
