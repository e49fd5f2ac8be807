/**
 * The search page: a question in, results out. `warraq` owns the searching, the files beside this one what is shown. The
 * question and all that narrows it live in the address's hash.
 */
(function () {
  "use strict";

  const { make, name, button, failure } = window.elements;
  const { phrase, say, told, counted, grouped, quoted, address } = window.searchParts;
  const { entry, context } = window.searchResults;
  const { filters, overTime, chips } = window.searchFilters;
  const { warraq } = window;
  const { write, options, narrowings, asking, whyNothing } = warraq.state;

  const STEP = 10;
  const MOST_MEANT = 3;
  const SOON = 150; // milliseconds after which a reader is told that the question is being asked

  const field = document.getElementById("search");
  const { form } = field;
  const [status, notes, tools, side, periods, facets, list, more, nowhere, guide] = [
    "status", "notes", "tools", "filters", "periods", "facets", "results", "more", "nothing", "guide",
  ].map((id) => document.getElementById("search-" + id) || document.getElementById(id));
  const fold = side.querySelector("details");
  const dates = side.querySelector("form");
  const title = document.title;
  let latest = 0; // the number of the last question: answers to earlier ones come too late
  let written = null; // what it is in the address

  const read = () => warraq.state.read(location);
  const wanted = (state) => ({ ...options(state), limit: STEP, offset: 0, partly: true });
  /** Resolved when what was put into the page has been seen, or soon in a page that nobody looks at. */
  const painted = () => new Promise(function (resolve) {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 200);
  });
  const linkTo = (state) => "#" + write(state);

  /** That there are none; what else to try comes below that, once the closest spellings are known. */
  function saysNothing(state, found) {
    const why = whyNothing(state, found);
    status.replaceChildren(...phrase("nothing." + why, { question: quoted(state.q) }));
    nowhere.firstElementChild.textContent = say("advice." + why);
  }

  /** A name that the question is, above the results. */
  function card({ label, kind, count, others, asked }, state) {
    return make("aside", "card",
      make("p", "label", told("kind." + kind)),
      make("p", "card-name", make("a", "", name(label))),
      make("p", "quiet", counted(count, "article")),
      others.length ? make("p", "quiet", ...phrase("spelt", { names: name(others.join(say("comma"))) })) : "",
      asked ? make("p", "", make("a", { href: linkTo(asking(state, asked)) }, say("all spellings"))) : "");
  }

  /** The names that a question, as it was read, is, as cards; that they do not come keeps nothing else back. */
  async function cards(state, found) {
    try {
      const named = await warraq.cardsOf(found.read, found);
      return { named, shown: named.map((one) => card(one, state)) };
    } catch (reason) {
      return { named: [], shown: [failure(reason, () => show(state))] };
    }
  }

  /** What cards lead to: addresses weigh more than names, and come after the results. */
  async function link({ named, shown }) {
    const urls = await Promise.all(named.map(warraq.addressOf));
    urls.forEach((url, place) => (shown[place].querySelector(".card-name a").href = address(url)));
  }

  /** The question with other spellings of the words that may be misspelt, however many were found. */
  async function meant(state, found) {
    await warraq.files.load("spelling");
    const others = await warraq.otherQueries(state.q, found, MOST_MEANT);
    const links = others.flatMap((query, place) =>
      [place ? say("or") : "", make("a", { href: linkTo({ ...state, q: query }) }, name(query))]);
    return links.length ? make("p", "meant", ...phrase("meant", { queries: links })) : "";
  }

  /** How many each level would find, beside its name. */
  async function countLevels(state, found, mine) {
    const totals = await warraq.countLevels(state.q, options(state), found.total);
    if (mine !== latest) return;
    for (const option of tools.querySelector("[name=level]").options) {
      option.textContent = option.dataset.name + " (" + grouped(totals[option.value]) + ")";
    }
  }

  function fillFilters(state, found, mine) {
    if (!fold.open || facets.childElementCount) return;
    filters(found, state, go).catch((reason) => [[failure(reason, () => fillFilters(state, found, mine))], []])
      .then(function ([times, values]) {
        if (mine !== latest) return;
        periods.replaceChildren(...times);
        facets.replaceChildren(...values);
      });
  }

  /** What stands about the results and costs nothing. */
  function frame(state, found) {
    tools.hidden = false;
    for (const choice of tools.querySelectorAll("select")) {
      choice.value = state[choice.name];
      choice.parentNode.hidden = choice.name !== "level" && !found.total;
    }
    window.searchExport.offer(found, options(state));
    side.hidden = !found.total && !narrowings(state).length;
    for (const name of ["from", "to"]) dates.elements[name].value = state[name];
  }

  /** The rest of it, each thing in a turn of its own once the results are seen: none of it holds them up. */
  async function accompany(state, found, above, doubted, mine) {
    fold.ontoggle = () => fillFilters(state, found, mine);
    await painted();
    if (mine !== latest) return;
    fillFilters(state, found, mine);
    const failed = (reason) => failure(reason, () => show(state));
    const turns = [
      async () => fill(doubted && await meant(state, found).catch(failed)),
      () => link(above),
      () => countLevels(state, found, mine),
    ];
    for (const turn of turns) {
      if (mine !== latest) return;
      await turn().catch((reason) => more.append(failed(reason)));
      await painted();
    }

    /** Other spellings stand in the room that was kept for them; advice comes after, where nothing was found. */
    function fill(noted) {
      if (mine !== latest) return;
      if (doubted) doubted.append(noted);
      nowhere.hidden = found.total > 0;
    }
  }

  async function answer(state, offset, asked, mine) {
    const question = asked ? null : warraq.ask(state.q, wanted(state));
    const found = asked || (await question.found);
    const naming = asked ? null : cards(state, found);
    const inTime = state.view === "time";
    const { rows, at } = (!asked && history.state) || {}; // what was shown when the reader left this page for a result
    const results = inTime ? [] : await (asked || rows > STEP
      ? warraq.resultsOf(found, { ...wanted(state), offset, limit: rows || STEP }) : question.results());
    const above = await naming;
    if (mine !== latest) return;
    if (!asked) {
      clear();
      const hints = found.hints.map((hint) => told("hint." + hint)).filter(Boolean).map((hint) => make("p", "quiet", hint));
      const doubted = warraq.doubtfulWords(found).length ? make("div", "doubted") : "";
      notes.replaceChildren(...chips(state, go), ...hints, doubted, ...above.shown);
      frame(state, found);
      accompany(state, found, above, doubted, mine);
      if (!found.total) return saysNothing(state, found);
    }
    const total = counted(found.total, "result");
    status.replaceChildren(...(state.q ? phrase("found", { results: total, question: quoted(state.q) }) : [total]));
    if (inTime) {
      more.replaceChildren(await overTime(found, state, go));
      return;
    }
    const shape = state.view === "context" ? context : entry;
    const items = results.map((result) => (result.fault
      ? make("li", "", failure(result.fault, () => show(state))) : shape(result, found, state)));
    list.append(...items);
    (asked ? items[0] : items[at])?.querySelector("a, button").focus();
    const shown = offset + items.length;
    more.replaceChildren(items.length && shown < found.total ? button(say("more"), () => show(state, shown, found)) : "");
  }

  function clear() {
    [list, notes, periods, facets, more].forEach((one) => one.replaceChildren());
    nowhere.hidden = true;
  }

  /**
   * Ask, and show what comes from `offset` on, under what is shown already.
   * @param {State} state @param {number} [offset] @param {object} [asked] what `warraq.find` gave, if it was asked before
   */
  function show(state, offset = 0, asked = null) {
    const mine = ++latest;
    const focused = document.activeElement;
    const empty = !state.q && !narrowings(state).length;
    guide.hidden = !empty;
    fold.open ||= narrowings(state).length > 0;
    warraq.prepare();
    if (empty) {
      clear();
      status.textContent = "";
      tools.hidden = side.hidden = true;
      list.ariaBusy = null;
      return;
    }
    list.ariaBusy = "true";
    const waiting = setTimeout(function () { // what was found before stays until then: most answers come sooner
      if (mine !== latest || asked) return;
      clear();
      status.textContent = say("searching");
    }, SOON);
    answer(state, offset, asked, mine).then(function () { // a control that was made anew keeps the focus, or hands it on
      if (mine !== latest || focused.isConnected || document.activeElement !== document.body) return;
      (document.getElementById(focused.id) || list).focus();
    }).catch(function (reason) {
      if (mine !== latest) return;
      if (!asked) clear();
      status.replaceChildren(failure(reason, () => show(state, offset, asked)));
    }).finally(function () {
      clearTimeout(waiting);
      if (mine === latest) list.ariaBusy = null;
    });
  }

  function turn(state) {
    written = write(state);
    if (field.value.trim() !== state.q) field.value = state.q;
    document.title = (state.q ? "\u2068" + state.q + "\u2069: " : "") + title;
    show(state);
  }

  function go(state) {
    location.hash = write(state);
    turn(state);
  }

  form.onsubmit = function (event) {
    event.preventDefault();
    const [state, question] = [read(), field.value.trim()];
    go(question === state.q ? state : asking(state, question));
  };

  tools.onchange = ({ target }) => go({ ...read(), [target.name]: target.value });

  dates.onsubmit = async function (event) {
    event.preventDefault();
    const { wrong, ...days } = await warraq.readDays([dates.elements.from.value, dates.elements.to.value]);
    dates.nextElementSibling.textContent = wrong && say("wrong " + wrong);
    if (!wrong) go({ ...read(), ...days });
  };

  /** From the field to the results and from one to the next with the arrows; Esc goes back to the field. */
  document.addEventListener("keydown", function (event) {
    const stops = [field, ...list.querySelectorAll(".entry-title a")];
    const place = stops.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowUp: -1, Escape: -place }[event.key];
    const next = stops[place + step];
    if (place < 0 || !step || !next || event.defaultPrevented) return;
    event.preventDefault();
    next.focus();
  });

  document.getElementById("names-form").onsubmit = async function (event) {
    event.preventDefault();
    const place = document.getElementById("names-found");
    place.ariaBusy = "true";
    const found = await window.searchExport.matrix(event.target.elements.names.value, (one) => linkTo({ ...read(), q: one }))
      .catch((reason) => failure(reason, () => event.target.requestSubmit()));
    place.replaceChildren(found);
    place.ariaBusy = null;
  };

  list.onclick = function ({ target }) {
    const rows = Array.from(list.children);
    if (target.closest("a")) history.replaceState({ rows: rows.length, at: rows.indexOf(target.closest("#results > li")) }, "");
  };

  window.searchSuggestions.attach(field, (text) => wanted(asking(read(), text)));
  window.onhashchange = () => write(read()) === written || turn(read());
  fold.open = matchMedia("(min-width: 62rem)").matches;
  tools.firstElementChild.open = matchMedia("(min-width: 40rem)").matches;
  turn(read());
  if (performance.getEntriesByType("navigation")[0].type === "navigate") field.focus({ preventScroll: true });
}());
