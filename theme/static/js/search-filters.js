/**
 * What narrows results: the names, topics and sources that they have, to keep or to shut out, and the time that they are
 * of, as bars to press. Counted only when the reader opens them.
 */
(function () {
  "use strict";

  const { make, set, name, button } = window.elements;
  const { phrase, say, grouped, wordedDate, counted } = window.searchParts;
  const { countFacets, countPeriods, countUndated } = window.warraq;
  const { withFacet, narrowings } = window.warraq.state;
  const KINDS = ["person", "organization", "place", "event", "topic", "source", "author"];
  const MOST = 8;

  const count = (number) => make("span", "count", grouped(number));

  function facet(kind, values, state, go) {
    const kept = state.facets[kind] || [];
    const rows = values.map(function ({ value, count: times }) {
      const is = kept.includes(value);
      const keep = button("", () => go(withFacet(state, kind, value, is ? "" : "facets")), "facet-keep");
      keep.append(name(value), count(times));
      keep.setAttribute("aria-pressed", String(is));
      const out = button("×", () => go(withFacet(state, kind, value, "without")), "facet-out");
      set(out, { "aria-label": say("shut out name", { name: `\u2068${value}\u2069` }), title: say("shut out") });
      return make("li", "", keep, out);
    });
    return make("section", "", make("h2", "label", say("facet." + kind)), make("ul", { class: "facet", role: "list" }, ...rows));
  }

  function bars(periods, state, go) {
    const most = Math.max(...periods.map((one) => one.count), 1);
    const rows = periods.map(function ({ period, count: times }) {
      const press = button("", () => go({ ...state, from: period, to: period }), "period");
      const bar = make("span", { class: "bar", style: `--count:${times};--most:${most}` });
      press.append(make("span", "month-name", wordedDate(period)), bar, count(times));
      press.disabled = times === 0;
      return make("li", times ? "" : "gap", press);
    });
    return make("ol", { class: "periods", role: "list" }, ...rows);
  }

  /**
   * @param {object} found what `warraq.find` gave @param {State} state @param {function(State): void} go
   * @returns {Promise<[Node[], Node[]]>} bars for the time of results, and a section for each facet that they have
   */
  async function filters(found, state, go) {
    const [facets, times] = await Promise.all([countFacets(found, MOST), countPeriods(found)]);
    const listed = KINDS.filter((kind) => facets[kind]);
    return [times.length ? [bars(times, state, go)] : [], listed.map((kind) => facet(kind, facets[kind], state, go))];
  }

  /** @returns {Promise<Node>} results over time: a bar for each month or year, and the undated */
  async function overTime(found, state, go) {
    const [times, undated] = [await countPeriods(found), countUndated(found)];
    return make("div", "over-time", times.length ? bars(times, { ...state, view: "list" }, go) : "",
      undated ? make("p", "quiet", say("undated results", { articles: counted(undated, "article") })) : "");
  }

  /** @param {State} state @param {function(State): void} go @returns {Node[]} what narrows the results now, to be taken back */
  function chips(state, go) {
    return narrowings(state).map(function ({ from, to, value, out, left }) {
      const stretch = Object.entries(from === to ? { on: from } : { from, to }).filter(([, day]) => day);
      const days = stretch.map(([key, day]) => say(key + " day", { day: wordedDate(day) })).join(" ");
      const chip = button("", () => go(left), "chip");
      chip.append(...(value ? (out ? phrase("without", { name: name(value) }) : [name(value)]) : [days]));
      chip.setAttribute("aria-label", say("take back", { chip: `\u2068${chip.textContent}\u2069` }));
      chip.append(make("span", "", "×"));
      return chip;
    });
  }

  window.searchFilters = { filters, overTime, chips };
}());
