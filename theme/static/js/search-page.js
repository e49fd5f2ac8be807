/**
 * The search page: a question in, results out. It owns the page; `warraq.search` owns the searching, the files beside this
 * one what is shown. The question and all that narrows it live in the address's hash.
 */
(function () {
  "use strict";

  const { page, make, name, known, phrase, say, counted, grouped, quoted, button, address } = window.searchParts;
  const { read, write, changed, options, isNarrowed } = window.searchState;
  const { entry, context } = window.searchResults;
  const { filters, overTime, chips } = window.searchFilters;
  const { attach, kindOf } = window.searchSuggestions;

  const STEP = 10;
  const FEW = 3; // results so few that another spelling may have been meant
  const MOST_MEANT = 3;
  const CHOICES = {
    view: ["list", "context", "time"], sort: ["relevance", "newest", "oldest"], level: ["exact", "family", "wide"],
  };

  const form = page.querySelector(".search-box");
  const field = form.elements.q;
  const status = document.getElementById("search-status");
  const notes = document.getElementById("search-notes");
  const tools = document.getElementById("search-tools");
  const side = document.getElementById("search-filters");
  const list = document.getElementById("results");
  const more = document.getElementById("search-more");
  const guide = document.getElementById("search-guide");
  const title = document.title;
  let latest = 0; // the number of the last question: answers to earlier ones come too late

  const go = (state) => { location.hash = write(state); };
  const linkTo = (state) => "#" + write(state);

  function doors(advice) {
    const ways = document.querySelector("#search-doors .doors").cloneNode(true);
    return make("div", "notice", make("p", "", advice), ways);
  }

  function nothing(state, found) {
    const common = found.hints.includes("common") && /\p{L}/u.test(state.q);
    const several = state.q.split(/\s+/).length > 1;
    const said = common ? (several ? "commons" : "common") : "nothing";
    status.replaceChildren(...phrase(said, { question: quoted(state.q) }));
    const advice = common ? "common" : isNarrowed(state) ? "narrowed" : "spelling";
    more.replaceChildren(doors(say("advice." + advice)));
  }

  /** @param {Error} fault @returns {string} what it says in the interface's language, or else in its own words */
  const worded = ({ code, file, message }) => (known("fault." + code) ? say("fault." + code, { file }) : message);

  /** A part of the index did not come: say so, with the reason, and offer to ask again. */
  function failed(state, offset, reason) {
    status.replaceChildren(
      say("failed"),
      make("span", "search-reason", make("bdi", "", worded(reason))),
    );
    more.replaceChildren(button(say("again"), () => show(state, offset)));
  }

  /** The names that the question is, above the results. */
  async function card(state) {
    const { manifest, analyzer } = await window.warraq.openIndex();
    const names = state.q ? await window.warraq.namesOf(state.q, manifest, analyzer) : [];
    return names.slice(0, 2).map(function ({ label, kind, url, count, aliases }) {
      const link = make("a", "", name(label));
      link.href = address(url);
      const others = aliases.length ? make("p", "quiet", ...phrase("spelt", { names: name(aliases.slice(0, 4).join(say("comma"))) })) : "";
      return make("aside", "card", make("p", "label", kindOf(kind)), make("p", "card-name", link),
        make("p", "quiet", counted(count, "article")), others);
    });
  }

  /** The question with other spellings of the words that are found in nothing. */
  async function meant(state, found) {
    const others = await window.warraq.otherQueries(state.q, found, MOST_MEANT);
    const links = others.flatMap(function (query, place) {
      const link = make("a", "", name(query));
      link.href = linkTo(changed(state, { q: query }));
      return [place ? say("or") : "", link];
    });
    return links.length ? make("p", "meant", ...phrase("meant", { queries: links })) : "";
  }

  function choice(state, key) {
    const select = make("select");
    select.id = "tool-" + key;
    for (const value of CHOICES[key]) {
      const option = make("option", "", say(key + "." + value));
      option.value = value;
      option.selected = value === state[key];
      select.append(option);
    }
    select.addEventListener("change", () => go(changed(state, { [key]: select.value })));
    const words = make("label", "", say(key));
    words.htmlFor = select.id;
    return make("span", "choice", words, select);
  }

  function toolbar(state, total) {
    tools.replaceChildren(
      ...Object.keys(CHOICES).map((key) => choice(state, key)),
      total ? window.searchExport.buttons(state.q, options(state), total) : "",
    );
  }

  /** How many each level would find, beside its name. */
  async function countLevels(state, mine) {
    const totals = await Promise.all(CHOICES.level.map(async (level) =>
      [level, (await window.warraq.find(state.q, { ...options(state), level })).total]));
    if (mine !== latest) return;
    for (const [level, total] of totals) {
      const option = tools.querySelector(`#tool-level option[value=${level}]`);
      option.textContent = say("level." + level) + " (" + grouped(total) + ")";
    }
  }

  function offerFilters(state, found, mine) {
    const inside = make("div", "filter-groups");
    const fold = make("details", "", make("summary", "", say("narrow")), inside);
    fold.open = isNarrowed(state) || matchMedia("(min-width: 62rem)").matches;
    fold.addEventListener("toggle", fill);
    side.replaceChildren(fold);
    function fill() {
      if (!fold.open || inside.childElementCount) return;
      filters(found, state, go).then((made) => mine === latest && inside.replaceChildren(...made), console.error);
    }
    fill();
  }

  /** What stands about the results once they are there: none of it holds them up. */
  function accompany(state, found, mine) {
    toolbar(state, found.total);
    if (found.total || isNarrowed(state)) offerFilters(state, found, mine);
    const later = [card(state), found.total <= FEW ? meant(state, found) : "", countLevels(state, mine)];
    Promise.all(later).then(function ([cards, spelling]) {
      if (mine === latest) notes.append(...[spelling, ...cards].filter(Boolean));
    }, console.error);
  }

  async function answer(state, offset, mine) {
    if (!window.warraq) throw new Error("search/search.js");
    const asked = { ...options(state), limit: STEP, offset };
    const [answered, found] = await Promise.all([
      window.warraq.search(state.q, asked),
      window.warraq.find(state.q, asked),
    ]);
    if (mine !== latest) return;
    notes.replaceChildren(...chips(state, go), ...answered.hints.map((hint) => "hint." + hint).filter(known).map((hint) => make("p", "quiet", say(hint))));
    if (!offset) accompany(state, found, mine);
    if (!answered.total) return nothing(state, answered);
    const results = counted(answered.total, "result");
    status.replaceChildren(...(state.q ? phrase("found", { results, question: quoted(state.q) }) : [results]));
    if (state.view === "time") {
      more.replaceChildren(await overTime(found, state, go));
      return;
    }
    const items = answered.results.map((result) => (state.view === "context" ? context : entry)(result, found, state.q));
    list.append(...items);
    if (offset && items.length) items[0].querySelector("a").focus();
    const shown = offset + items.length;
    if (items.length && shown < answered.total) more.replaceChildren(button(say("more"), () => show(state, shown)));
  }

  /**
   * Ask, and show what comes from `offset` on, under what is shown already.
   * @param {State} state @param {number} offset
   */
  function show(state, offset) {
    const mine = ++latest;
    const focused = document.activeElement;
    const empty = !state.q && !isNarrowed(state);
    guide.hidden = !empty;
    more.replaceChildren();
    if (!offset) [list, notes, tools, side].forEach((one) => one.replaceChildren());
    if (empty) {
      status.textContent = "";
      return;
    }
    list.setAttribute("aria-busy", "true");
    if (!offset) status.textContent = say("searching");
    answer(state, offset, mine).then(function () { // a control that was made anew keeps the focus, or hands it on
      if (mine !== latest || focused.isConnected || document.activeElement !== document.body) return;
      (document.getElementById(focused.id) || list).focus();
    }).catch(function (reason) {
      if (mine !== latest) return;
      console.error(reason);
      failed(state, offset, reason);
    }).finally(function () {
      if (mine === latest) list.removeAttribute("aria-busy");
    });
  }

  function turn() {
    const state = read();
    state.q = state.q.trim();
    if (field.value.trim() !== state.q) field.value = state.q;
    document.title = (state.q ? "\u2068" + state.q + "\u2069: " : "") + title;
    show(state, 0);
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    const [state, question] = [read(), field.value.trim()];
    if (question === state.q.trim()) show({ ...state, q: question }, 0);
    else go(changed(state, { q: question, facets: {}, without: {}, from: "", to: "" }));
  });

  /** From the field to the results and from one to the next with the arrows; Esc goes back to the field. */
  document.addEventListener("keydown", function (event) {
    const links = Array.from(list.querySelectorAll(".entry-title a"));
    const place = links.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Escape" && place >= 0) {
      field.focus();
    } else if (step && !event.defaultPrevented && (place >= 0 || document.activeElement === field) && links.length) {
      event.preventDefault();
      const next = links[place + step] || (place + step < 0 ? field : links[place]);
      next.focus();
    }
  });

  document.getElementById("names-form").addEventListener("submit", async function (event) {
    event.preventDefault();
    const names = event.target.elements.names.value.split("\n").map((line) => line.trim()).filter(Boolean);
    const place = document.getElementById("names-found");
    place.setAttribute("aria-busy", "true");
    const found = await window.searchExport.matrix(names, {}, (one) => linkTo(changed(read(), { q: one })))
      .catch((reason) => make("p", "unknown", worded(reason)));
    place.replaceChildren(found);
    place.removeAttribute("aria-busy");
  });

  attach(field);
  window.addEventListener("hashchange", turn);
  turn();
  if (!field.value) field.focus();
}());
