/**
 * What narrows results: the names, topics and sources that they have, to keep or to shut out, and the time that they are
 * of, as bars to press. A facet is counted when its fold is open; what costs much to count is folded until the reader opens it,
 * and stays as the reader leaves it.
 */
(function () {
  "use strict";

  const { make, name, button, failure } = window.elements;
  const { phrase, say, grouped, wordedDate, counted } = window.searchParts;
  const { facetsOf, countFacet, labelsOf, countPeriods, countUndated } = window.warraq;
  const { withFacet, narrowings } = window.warraq.state;
  const MOST = 8;
  const MORE = 24; // values that come with one press
  const left = {}; // by facet: whether the reader left its fold open

  const count = (number) => make("span", "count", grouped(number));

  /** @returns {HTMLLIElement} a value to keep or to shut out, and how many of the results have it */
  function row(kind, value, times, state, go) {
    const is = (state.facets[kind] || []).includes(value);
    const keep = button("", () => go(withFacet(state, kind, value, is ? "" : "facets")), "facet-keep");
    keep.append(name(value), count(times));
    keep.ariaPressed = is;
    const out = button("×", () => go(withFacet(state, kind, value, "without")), "facet-out");
    out.ariaLabel = say("shut out name", { name: `\u2068${value}\u2069` });
    out.title = say("shut out");
    return make("li", "", keep, out);
  }

  /** @returns {Promise<HTMLDetailsElement>} the values of a facet that results have, the commonest first; one that is open has them */
  async function facet(kind, light, found, state, go) {
    const list = make("ul", { class: "facet", role: "list" });
    const rest = make("p", "quiet");
    const group = make("details", "facet-group", make("summary", "label", say("facet." + kind)), list, rest);
    let counting = null;

    async function fill(most) {
      counting = counting || countFacet(found, kind);
      try {
        const counted = await counting;
        const shown = list.childElementCount;
        const next = counted.slice(shown, shown + most);
        const labels = await labelsOf(found.manifest, kind, next.map(({ value }) => value));
        list.append(...next.map(({ count: times }, place) => row(kind, labels[place], times, state, go)));
        const others = counted.length - shown - next.length;
        const more = button(say("others", { number: grouped(others) }), () => fill(MORE), "action");
        rest.replaceChildren(others ? more : counted.length ? "" : say("none here"));
        if (shown) list.children[shown].querySelector("button").focus();
      } catch (reason) {
        counting = null;
        rest.replaceChildren(failure(reason, () => fill(most)));
      }
    }

    const open = left[kind] ?? light;
    if (open) await fill(MOST);
    group.open = open;
    group.ontoggle = () => group.open && !counting && fill(MOST);
    group.firstChild.onclick = () => { left[kind] = !group.open; };
    return group;
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
   * @returns {Promise<[Node[], Node[]]>} bars for the time of results, and a fold for each facet of the archive
   */
  async function filters(found, state, go) {
    const times = await countPeriods(found);
    const narrows = (kind) => Boolean(state.facets[kind] || state.without[kind]);
    return [
      times.length ? [bars(times, state, go)] : [],
      await Promise.all(facetsOf(found.manifest).map(({ name: kind, light }) => facet(kind, light || narrows(kind), found, state, go))),
    ];
  }

  /** @returns {Promise<Node>} results over time: a bar for each month or year, and the undated */
  async function overTime(found, state, go) {
    const [times, undated] = [await countPeriods(found), countUndated(found)];
    return make("div", "over-time", times.length ? bars(times, { ...state, view: "list" }, go) : "",
      undated ? make("p", "quiet", say("undated results", { articles: counted(undated, "article") })) : "");
  }

  /** @param {State} state @param {function(State): void} go @returns {Node[]} what narrows the results now, to be taken back */
  function chips(state, go) {
    return narrowings(state).map(function ({ days, value, out, left }) {
      const chip = button("", () => go(left), "chip");
      if (days) chip.append(days.map(([key, day]) => say(key + " day", { day: wordedDate(day) })).join(" "));
      else chip.append(...phrase(out ? "without" : "with", { name: name(value) }));
      chip.ariaLabel = say("take back", { chip: `\u2068${chip.textContent}\u2069` });
      chip.append(make("span", "", "×"));
      return chip;
    });
  }

  window.searchFilters = { filters, overTime, chips };
}());
