/* What is asked, as an address keeps it after «#»: a bookmark, a link and the back button work from a disk too.

   @typedef {{q: string, level: string, sort: string, view: string, from: string, to: string,
     facets: Object<string, string[]>, without: Object<string, string[]>}} State */
(function () {
  "use strict";

  const warraq = (globalThis.warraq = globalThis.warraq || {});
  const CHOICES = {
    level: ["family", "exact", "wide"],
    sort: ["relevance", "newest", "oldest"],
    view: ["list", "context", "time"],
  };
  const GROUPS = { facets: "is.", without: "not." };

  /* Values of no facet; without a prototype, since an address may name any: is.constructor=1. */
  const nothing = () => ({ facets: Object.create(null), without: Object.create(null) });

  warraq.state = {
    /**
     * Read what an address asks; what makes no sense is left out.
     * @param {{hash: string, search: string}} address `?q=`, of a form without script, is read too
     * @returns {State}
     */
    read({ hash, search }) {
      const given = new URLSearchParams(hash.slice(1));
      const plain = new URLSearchParams(search);
      const day = (name) => (warraq.isDay(given.get(name) || "") ? given.get(name) : "");
      const q = (given.has("q") ? given : plain).get("q") || "";
      const state = { q: q.trim(), from: day("from"), to: day("to"), ...nothing() };
      for (const [name, choices] of Object.entries(CHOICES)) {
        state[name] = choices.includes(given.get(name)) ? given.get(name) : choices[0];
      }
      for (const [key, value] of given) {
        for (const [group, mark] of Object.entries(GROUPS)) {
          if (key.startsWith(mark)) {
            (state[group][key.slice(mark.length)] ||= []).push(value);
          }
        }
      }
      return state;
    },

    /**
     * Write the part of an address after «#»; what is as usual is left out.
     * @param {State} state
     * @returns {string}
     */
    write(state) {
      const given = new URLSearchParams();
      for (const name of ["q", "from", "to"]) {
        if (state[name]) {
          given.set(name, state[name]);
        }
      }
      for (const [name, choices] of Object.entries(CHOICES)) {
        if (state[name] !== choices[0]) {
          given.set(name, state[name]);
        }
      }
      for (const [group, mark] of Object.entries(GROUPS)) {
        for (const [facet, values] of Object.entries(state[group])) {
          values.forEach((value) => given.append(mark + facet, value));
        }
      }
      return given.toString().replaceAll("+", "%20");
    },

    /**
     * Write the part of an article's address after «#» by which it marks what led there.
     * @param {State} state
     * @returns {string}
     */
    forArticle: ({ q, level }) => warraq.state.write({ ...warraq.state.read({ hash: "", search: "" }), q, level }),

    /**
     * Ask something else: nothing of what narrowed the last question is kept, how results are shown is.
     * @param {State} state
     * @param {string} q
     * @returns {State}
     */
    asking: (state, q) => ({ ...state, q, ...nothing(), from: "", to: "" }),

    /**
     * Put a value of a facet among those that results must have, or may not have, or take it out of both.
     * @param {State} state
     * @param {string} facet
     * @param {string} value
     * @param {string} where facets, without or nothing
     * @returns {State}
     */
    withFacet(state, facet, value, where) {
      const groups = {};
      for (const name of Object.keys(GROUPS)) {
        const values = (state[name][facet] || []).filter((one) => one !== value).concat(name === where ? [value] : []);
        groups[name] = Object.assign(Object.create(null), state[name], { [facet]: values });
        if (values.length === 0) {
          delete groups[name][facet];
        }
      }
      return { ...state, ...groups };
    },

    /**
     * Name what narrows the results beside the question, each with the state that is left without it.
     * @param {State} state
     * @returns {{days: ?string[][], value: ?string, out: boolean, left: State}[]} a stretch of time, as ["on", day] or
     *   ["from", day] and ["to", day], or a facet's value and whether it is shut out
     */
    narrowings(state) {
      const bounds = Object.entries(state.from === state.to ? { on: state.from } : { from: state.from, to: state.to });
      const stretch = bounds.filter(([, day]) => day);
      const days = stretch.length > 0 ? [{ days: stretch, left: { ...state, from: "", to: "" } }] : [];
      const values = Object.keys(GROUPS).flatMap((group) =>
        Object.entries(state[group]).flatMap(([facet, listed]) =>
          listed.map((value) => ({
            value,
            out: group === "without",
            left: warraq.state.withFacet(state, facet, value, ""),
          })),
        ),
      );
      return days.concat(values);
    },

    /**
     * Say why a question found nothing.
     * @param {State} state
     * @param {{hints: string[]}} found what `warraq.find` gave
     * @returns {string} common "words" or a common "word" alone, or no word at all ("empty"), were asked for, or days in a
     *   wrong "order"; or it is "narrowed", or else a matter of "spelling", of one word or of "several"
     */
    whyNothing(state, { hints }) {
      const several = /\S\s+\S/.test(state.q);
      if (hints.includes("common")) {
        return several ? "words" : "word";
      }
      const said = hints.find((hint) => hint === "empty" || hint === "order");
      return said || (warraq.state.narrowings(state).length > 0 ? "narrowed" : several ? "several" : "spelling");
    },

    /**
     * Give the options of `warraq.search` and `warraq.find`.
     * @param {State} state
     * @returns {object}
     */
    options({ level, sort, facets, without, from, to }) {
      return { level, sort, facets, without, from: from || undefined, to: to || undefined };
    },
  };
})();
