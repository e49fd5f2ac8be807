/**
 * What narrows results: the names, topics and sources that they have, to keep or to shut out, and the time that they are
 * of, as bars to press and as fields to type in. Counted only when the reader opens them.
 */
(function () {
  "use strict";

  const { make, name, button, grouped, arabicDate, counted } = window.searchParts;
  const { changed, withFacet } = window.searchState;
  const NAMES = {
    person: "الأشخاص", organization: "المنظمات", place: "الأماكن", event: "الأحداث", topic: "الموضوعات", source: "المصادر",
    author: "الكتّاب",
  };
  const MOST = 8;

  function facet(kind, values, state, go) {
    const kept = state.facets[kind] || [];
    const rows = values.map(function ({ value, count }) {
      const is = kept.includes(value);
      const keep = button("", () => go(withFacet(state, kind, value, is ? "" : "facets")), "facet-keep");
      keep.append(name(value), make("span", "count", grouped(count)));
      keep.setAttribute("aria-pressed", String(is));
      const out = button("×", () => go(withFacet(state, kind, value, "without")), "facet-out");
      out.setAttribute("aria-label", "استبعد " + value);
      out.title = "استبعد";
      return make("li", "", keep, out);
    });
    const list = make("ul", "facet", ...rows);
    list.setAttribute("role", "list");
    return make("section", "", make("h2", "label", NAMES[kind]), list);
  }

  function bars(periods, state, go) {
    const most = Math.max(...periods.map(({ count }) => count), 1);
    const rows = periods.map(function ({ period, count }) {
      const bar = make("span", "bar");
      bar.style.setProperty("--count", count);
      bar.style.setProperty("--most", most);
      const press = button("", () => go(changed(state, { from: period, to: period })), "period");
      press.append(make("span", "month-name", arabicDate(period)), bar, make("span", "count", grouped(count)));
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
    const [fromLabel, from] = field("من", state.from, "filter-from");
    const [toLabel, to] = field("إلى", state.to, "filter-to");
    const form = make("form", "dates", fromLabel, from, toLabel, to, make("button", "button", "طبّق"));
    const said = make("p", "unknown");
    said.setAttribute("role", "status");
    form.addEventListener("submit", async function (event) {
      event.preventDefault();
      const { analyzer } = await window.warraq.openIndex();
      const days = [from, to].map((one) => one.value.trim() && window.warraq.readDate(analyzer.terms(one.value)));
      if (days.includes(null)) {
        said.textContent = "اكتب التاريخ هكذا: 2018، أو 2018-02، أو 2018-02-21.";
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
    const time = make("section", "", make("h2", "label", "الزمن"), typed(state, go));
    if (times.length) time.append(bars(times, state, go));
    const listed = Object.keys(NAMES).filter((kind) => facets[kind]).map((kind) => facet(kind, facets[kind], state, go));
    return [time, ...listed];
  }

  /** @returns {Promise<Node>} results over time: a bar for each month or year, and how many have no date */
  async function overTime(found, state, go) {
    const times = await window.warraq.countPeriods(found);
    const undated = found.has.subarray(0, found.manifest.undated).reduce((sum, one) => sum + one, 0);
    const note = undated ? make("p", "quiet", "بلا تاريخ معروف: " + counted(undated, "article") + ".") : "";
    const list = times.length ? bars(times, changed(state, { view: "list" }), go) : "";
    return make("div", "over-time", ...[list, note].filter(Boolean));
  }

  /** @param {State} state @param {function(State): void} go @returns {Node[]} what narrows the results now, to be taken back */
  function chips(state, go) {
    const made = [];
    const add = (label, next) => {
      const chip = button("", () => go(next), "chip");
      chip.append(...label, make("span", "", "×"));
      chip.setAttribute("aria-label", "ألغِ " + chip.textContent.slice(0, -1));
      made.push(chip);
    };
    if (state.from || state.to) {
      const same = state.from === state.to;
      const words = same ? ["في " + arabicDate(state.from)]
        : [state.from && "من " + arabicDate(state.from), state.to && "إلى " + arabicDate(state.to)].filter(Boolean);
      add([words.join(" ")], changed(state, { from: "", to: "" }));
    }
    for (const [group, sign] of [["facets", ""], ["without", "بدون "]]) {
      for (const [kind, values] of Object.entries(state[group])) {
        values.forEach((value) => add([sign, name(value)], withFacet(state, kind, value, "")));
      }
    }
    return made;
  }

  window.searchFilters = { filters, overTime, chips };
}());
