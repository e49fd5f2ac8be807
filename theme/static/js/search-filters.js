/**
 * What narrows results: the names, topics and sources that they have, to keep or to shut out, and the time that they are
 * of, as bars to press and as fields to type in. Counted only when the reader opens them.
 */
(function () {
  "use strict";

  const { make, name, phrase, say, button, grouped, wordedDate, counted } = window.searchParts;
  const { changed, withFacet } = window.searchState;
  const KINDS = ["person", "organization", "place", "event", "topic", "source", "author"];
  const MOST = 8;

  function facet(kind, values, state, go) {
    const kept = state.facets[kind] || [];
    const rows = values.map(function ({ value, count }) {
      const is = kept.includes(value);
      const keep = button("", () => go(withFacet(state, kind, value, is ? "" : "facets")), "facet-keep");
      keep.append(name(value), make("span", "count", grouped(count)));
      keep.setAttribute("aria-pressed", String(is));
      const out = button("×", () => go(withFacet(state, kind, value, "without")), "facet-out");
      out.setAttribute("aria-label", say("shut out name", { name: value }));
      out.title = say("shut out");
      return make("li", "", keep, out);
    });
    const list = make("ul", "facet", ...rows);
    list.setAttribute("role", "list");
    return make("section", "", make("h2", "label", say("facet." + kind)), list);
  }

  function bars(periods, state, go) {
    const most = Math.max(...periods.map(({ count }) => count), 1);
    const rows = periods.map(function ({ period, count }) {
      const bar = make("span", "bar");
      bar.style.setProperty("--count", count);
      bar.style.setProperty("--most", most);
      const press = button("", () => go(changed(state, { from: period, to: period })), "period");
      press.append(make("span", "month-name", wordedDate(period)), bar, make("span", "count", grouped(count)));
      press.disabled = count === 0;
      return make("li", count ? "" : "gap", press);
    });
    const list = make("ol", "periods", ...rows);
    list.setAttribute("role", "list");
    return list;
  }

  function field(label, value, id) {
    const input = make("input");
    Object.assign(input, { id, value, dir: "ltr", inputMode: "numeric", placeholder: "2018-02", autocomplete: "off" });
    const text = make("label", "", label);
    text.htmlFor = id;
    return [text, input];
  }

  function typed(state, go) {
    const [fromLabel, from] = field(say("from"), state.from, "filter-from");
    const [toLabel, to] = field(say("to"), state.to, "filter-to");
    const form = make("form", "dates", fromLabel, from, toLabel, to, make("button", "button", say("apply")));
    const said = make("p", "unknown");
    said.setAttribute("role", "status");
    form.addEventListener("submit", async function (event) {
      event.preventDefault();
      const { analyzer } = await window.warraq.openIndex();
      const days = [from, to].map((one) => one.value.trim() && window.warraq.readDate(analyzer.terms(one.value)));
      if (days.includes(null)) {
        said.textContent = say("wrong day");
        return;
      }
      go(changed(state, { from: days[0], to: days[1] }));
    });
    return make("div", "", form, said);
  }

  /**
   * @param {object} found what `warraq.find` gave @param {State} state @param {function(State): void} go
   * @returns {Promise<Node[]>} a section for each facet that results have, and one for their time
   */
  async function filters(found, state, go) {
    const [facets, times] = await Promise.all([window.warraq.countFacets(found, MOST), window.warraq.countPeriods(found)]);
    const time = make("section", "", make("h2", "label", say("time")), typed(state, go));
    if (times.length) time.append(bars(times, state, go));
    const listed = KINDS.filter((kind) => facets[kind]).map((kind) => facet(kind, facets[kind], state, go));
    return [time, ...listed];
  }

  /** @returns {Promise<Node>} results over time: a bar for each month or year, and how many have no date */
  async function overTime(found, state, go) {
    const times = await window.warraq.countPeriods(found);
    const undated = found.has.subarray(0, found.manifest.undated).reduce((sum, one) => sum + one, 0);
    const note = undated ? make("p", "quiet", say("undated results", { articles: counted(undated, "article") })) : "";
    const list = times.length ? bars(times, changed(state, { view: "list" }), go) : "";
    return make("div", "over-time", ...[list, note].filter(Boolean));
  }

  /** @param {State} state @param {function(State): void} go @returns {Node[]} what narrows the results now, to be taken back */
  function chips(state, go) {
    const made = [];
    const add = (label, next) => {
      const chip = button("", () => go(next), "chip");
      chip.append(...label);
      chip.setAttribute("aria-label", say("take back", { chip: chip.textContent }));
      chip.append(make("span", "", "×"));
      made.push(chip);
    };
    if (state.from || state.to) {
      const same = state.from === state.to;
      const stretch = same ? { on: state.from } : { from: state.from, to: state.to };
      const words = Object.entries(stretch).filter(([, day]) => day).map(([key, day]) => say(key + " day", { day: wordedDate(day) }));
      add([words.join(" ")], changed(state, { from: "", to: "" }));
    }
    for (const group of ["facets", "without"]) {
      for (const [kind, values] of Object.entries(state[group])) {
        values.forEach(function (value) {
          const label = group === "without" ? phrase("without", { name: name(value) }) : [name(value)];
          add(label, withFacet(state, kind, value, ""));
        });
      }
    }
    return made;
  }

  window.searchFilters = { filters, overTime, chips };
}());
