/**
 * The search page: a question in, results out. `warraq` owns the searching, the files beside this one what is shown. The
 * question and all that narrows it live in the address's hash.
 */
(function () {
  "use strict";

  const { make, name, button, failure } = window.elements;
  const { known, phrase, say, counted, grouped, kindOf, quoted, address } = window.searchParts;
  const { entry, context } = window.searchResults;
  const { filters, overTime, chips } = window.searchFilters;
  const { warraq } = window;
  const { write, options, narrowings, asking, whyNothing } = warraq.state;

  const STEP = 10;
  const FEW = 3; // results so few that another spelling may have been meant
  const MOST_MEANT = 3;

  const field = document.getElementById("search");
  const { form } = field;
  const [status, notes, tools, side, periods, facets, list, more, nowhere, guide] = [
    "status", "notes", "tools", "filters", "periods", "facets", "results", "more", "nothing", "guide",
  ].map((id) => document.getElementById("search-" + id) || document.getElementById(id));
  const fold = side.querySelector("details");
  const dates = side.querySelector("form");
  const title = document.title;
  let latest = 0; // the number of the last question: answers to earlier ones come too late

  const read = () => warraq.state.read(location);
  const go = (state) => { location.hash = write(state); };
  /** Resolved when what was put into the page has been seen, or soon in a page that nobody looks at. */
  const painted = () => new Promise(function (resolve) {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, 200);
  });
  const linkTo = (state) => "#" + write(state);

  function nothing(state, found) {
    const why = whyNothing(state, found);
    status.replaceChildren(...phrase("nothing." + why, { question: quoted(state.q) }));
    nowhere.firstElementChild.textContent = say("advice." + why);
    nowhere.hidden = false;
  }

  /** The names that the question is, above the results. */
  async function cards(state) {
    const found = state.q ? await warraq.cardsOf(state.q) : [];
    return found.map(({ label, kind, url, count, others, asked }) => make("aside", "card",
      make("p", "label", kindOf(kind)),
      make("p", "card-name", make("a", { href: address(url) }, name(label))),
      make("p", "quiet", counted(count, "article")),
      others.length ? make("p", "quiet", ...phrase("spelt", { names: name(others.join(say("comma"))) })) : "",
      asked ? make("p", "", make("a", { href: linkTo(asking(state, asked)) }, say("all spellings"))) : ""));
  }

  /** The question with other spellings of the words that are found in nothing. */
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
    tools.querySelectorAll("select").forEach((one) => (one.value = state[one.name]));
    window.searchExport.offer(found, options(state));
    side.hidden = !found.total && !narrowings(state).length;
    for (const name of ["from", "to"]) dates.elements[name].value = state[name];
  }

  /** The rest of it, each thing in a turn of its own once the results are seen: none of it holds them up. */
  async function accompany(state, found, mine) {
    fold.ontoggle = () => fillFilters(state, found, mine);
    await painted();
    if (mine !== latest) return;
    fillFilters(state, found, mine);
    try {
      await add(found.total <= FEW ? [await meant(state, found)] : []);
      await add(await cards(state));
      await countLevels(state, found, mine);
    } catch (reason) {
      await add([failure(reason, () => show(state))]);
    }

    async function add(noted) {
      if (mine === latest) notes.append(...noted.filter(Boolean));
      await painted();
    }
  }

  async function answer(state, offset, asked, mine) {
    const found = asked || (await warraq.find(state.q, options(state)));
    const results = await warraq.resultsOf(found, { ...options(state), limit: STEP, offset });
    if (mine !== latest) return;
    if (!asked) {
      const hints = found.hints.map((hint) => "hint." + hint).filter(known).map((hint) => make("p", "quiet", say(hint)));
      notes.replaceChildren(...chips(state, go), ...hints);
      frame(state, found);
      accompany(state, found, mine);
      if (!found.total) return nothing(state, found);
    }
    const total = counted(found.total, "result");
    status.replaceChildren(...(state.q ? phrase("found", { results: total, question: quoted(state.q) }) : [total]));
    if (state.view === "time") {
      more.replaceChildren(await overTime(found, state, go));
      return;
    }
    const items = results.map((result) => (state.view === "context" ? context : entry)(result, found, state));
    list.append(...items);
    if (asked && items.length) items[0].querySelector("a").focus();
    const shown = offset + items.length;
    if (items.length && shown < found.total) more.replaceChildren(button(say("more"), () => show(state, shown, found)));
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
    more.replaceChildren();
    nowhere.hidden = true;
    if (!asked) {
      [list, notes, periods, facets].forEach((one) => one.replaceChildren());
      status.textContent = empty ? "" : say("searching");
    }
    if (empty) tools.hidden = side.hidden = true;
    if (empty) return warraq.prepare();
    list.setAttribute("aria-busy", "true");
    answer(state, offset, asked, mine).then(function () { // a control that was made anew keeps the focus, or hands it on
      if (mine !== latest || focused.isConnected || document.activeElement !== document.body) return;
      (document.getElementById(focused.id) || list).focus();
    }).catch(function (reason) {
      if (mine === latest) status.replaceChildren(failure(reason, () => show(state, offset, asked)));
    }).finally(function () {
      if (mine === latest) list.removeAttribute("aria-busy");
    });
  }

  function turn() {
    const state = read();
    if (field.value.trim() !== state.q) field.value = state.q;
    document.title = (state.q ? "\u2068" + state.q + "\u2069: " : "") + title;
    show(state);
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    const [state, question] = [read(), field.value.trim()];
    if (question === state.q) show(state);
    else go(asking(state, question));
  });

  tools.addEventListener("change", ({ target }) => go({ ...read(), [target.name]: target.value }));

  dates.addEventListener("submit", async function (event) {
    event.preventDefault();
    const { from, to } = dates.elements;
    const days = await warraq.readDays([from.value, to.value]);
    const clear = !days.includes(null);
    dates.nextElementSibling.textContent = clear ? "" : say("wrong day");
    if (clear) go({ ...read(), from: days[0], to: days[1] });
  });

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

  document.getElementById("names-form").addEventListener("submit", async function (event) {
    event.preventDefault();
    const names = event.target.elements.names.value.split("\n").map((line) => line.trim()).filter(Boolean);
    const place = document.getElementById("names-found");
    place.setAttribute("aria-busy", "true");
    const found = await window.searchExport.matrix(names, (one) => linkTo({ ...read(), q: one }))
      .catch((reason) => failure(reason, () => event.target.requestSubmit()));
    place.replaceChildren(found);
    place.removeAttribute("aria-busy");
  });

  window.searchSuggestions.attach(field);
  window.addEventListener("hashchange", turn);
  fold.open = matchMedia("(min-width: 62rem)").matches;
  turn();
  if (!field.value) field.focus();
}());
