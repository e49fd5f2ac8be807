/**
 * What is asked, as the address keeps it after «#»: a bookmark, a link and the back button work from a disk too.
 *
 * @typedef {{q: string, level: string, sort: string, view: string, from: string, to: string,
 *   facets: Object<string, string[]>, without: Object<string, string[]>}} State
 */
(function () {
  "use strict";

  const CHOICES = {
    level: ["family", "exact", "wide"],
    sort: ["relevance", "newest", "oldest"],
    view: ["list", "context", "time"],
  };
  const KEPT = "is.";
  const SHUT_OUT = "not.";
  const DAY = /^\d{4}(-\d\d){0,2}$/;

  /** @returns {State} what the address asks, what makes no sense left out; `?q=`, of a form without script, is read too */
  function read() {
    const given = new URLSearchParams(location.hash.slice(1));
    const plain = new URLSearchParams(location.search);
    const day = (name) => (DAY.test(given.get(name)) ? given.get(name) : "");
    const state = {
      q: (given.has("q") ? given : plain).get("q") || "",
      from: day("from"),
      to: day("to"),
      facets: {},
      without: {},
    };
    for (const [name, choices] of Object.entries(CHOICES)) {
      state[name] = choices.includes(given.get(name)) ? given.get(name) : choices[0];
    }
    for (const [key, value] of given) {
      for (const [mark, group] of [[KEPT, state.facets], [SHUT_OUT, state.without]]) {
        if (key.startsWith(mark)) (group[key.slice(mark.length)] ||= []).push(value);
      }
    }
    return state;
  }

  /** @param {State} state @returns {string} the part of an address after «#»; what is as usual is left out */
  function write(state) {
    const given = new URLSearchParams();
    for (const name of ["q", "from", "to"]) if (state[name]) given.set(name, state[name]);
    for (const [name, choices] of Object.entries(CHOICES)) {
      if (state[name] !== choices[0]) given.set(name, state[name]);
    }
    for (const [mark, group] of [[KEPT, state.facets], [SHUT_OUT, state.without]]) {
      for (const [facet, values] of Object.entries(group)) values.forEach((value) => given.append(mark + facet, value));
    }
    return given.toString().replaceAll("+", "%20");
  }

  /** @param {State} state @param {Object} changes @returns {State} */
  const changed = (state, changes) => ({ ...state, ...changes });

  /**
   * Put a value of a facet among those that results must have, or may not have, or take it out of both.
   * @param {State} state @param {string} facet @param {string} value @param {string} where facets, without or nothing
   */
  function withFacet(state, facet, value, where) {
    const groups = {};
    for (const name of ["facets", "without"]) {
      const values = (state[name][facet] || []).filter((one) => one !== value).concat(name === where ? [value] : []);
      groups[name] = { ...state[name], [facet]: values };
      if (values.length === 0) delete groups[name][facet];
    }
    return changed(state, groups);
  }

  /** @param {State} state @returns {Object} the options of `warraq.search` */
  function options(state) {
    const { level, sort, facets, without } = state;
    return { level, sort, facets, without, from: state.from || undefined, to: state.to || undefined };
  }

  /** @param {State} state @returns {boolean} whether something narrows the results beside the question */
  function isNarrowed(state) {
    const groups = [state.facets, state.without].flatMap(Object.values);
    return Boolean(state.from || state.to || groups.length);
  }

  window.searchState = { read, write, changed, withFacet, options, isNarrowed };
}());
