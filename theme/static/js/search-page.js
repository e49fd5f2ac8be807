/**
 * The search page: a question in, results out. It owns the page; `warraq.search` owns the searching. The question lives
 * in the hash (`#q=…`), so that a bookmark, a link and the back button all work from a disk.
 *
 * @typedef {{ref: string, url: string, title: string, date: ?string, source: ?string, summary: string, text: string}} Result
 */
(function () {
  "use strict";

  const STEP = 10;
  const LEAD = 300; // characters of a text that is shown where it has no summary
  const page = document.querySelector(".search");
  const form = page.querySelector(".search-box");
  const field = form.elements.q;
  const status = document.getElementById("search-status");
  const list = document.getElementById("results");
  const more = document.getElementById("search-more");
  const guide = document.getElementById("search-guide");
  const base = new URL(page.dataset.base, location.href).href;
  const months = page.dataset.months.split("|");
  const plural = new Intl.PluralRules("ar");
  const title = document.title;
  let latest = 0; // the number of the last question: answers to earlier ones come too late

  const RESULTS = {
    zero: "لا نتائج", one: "نتيجة واحدة", two: "نتيجتان", few: "{} نتائج", many: "{} نتيجة", other: "{} نتيجة",
  };

  /** @param {number} total @returns {string} «3 نتائج», in the right one of the six forms */
  function counted(total) {
    return RESULTS[plural.select(total)].replace("{}", total.toLocaleString("en"));
  }

  /** @param {?string} iso @returns {string} «21 شباط/فبراير 2023», as the site writes its dates */
  function arabicDate(iso) {
    const parts = (iso || "").split("-");
    if (parts.length !== 3) return "";
    return Number(parts[2]) + " " + months[Number(parts[1]) - 1] + " " + Number(parts[0]);
  }

  /**
   * Make an element. Text goes in as text, never as markup.
   * @param {string} name @param {string} [className] @param {...(Node|string)} children
   */
  function make(name, className, ...children) {
    const element = document.createElement(name);
    if (className) element.className = className;
    element.append(...children);
    return element;
  }

  /** An isolate for words of the archive: Arabic, even where they begin in Latin (BBC عربي). */
  function name(text) {
    const isolate = make("bdi", "", text);
    isolate.dir = "rtl";
    return isolate;
  }

  /** @param {string} text @returns {string} its first paragraph, cut between words */
  function shortened(text) {
    const lead = text.split("\n", 1)[0];
    return lead.length <= LEAD ? lead : lead.slice(0, LEAD).replace(/\s+\S*$/, "") + " …";
  }

  /** @param {Result} result @returns {HTMLLIElement} */
  function entry(result) {
    const link = make("a", "", name(result.title || "بلا عنوان"));
    link.href = new URL(result.url, base).href;
    const about = make("p", "meta");
    if (result.date) {
      const time = make("time", "", arabicDate(result.date));
      time.dateTime = result.date;
      about.append(time);
    } else {
      about.append(make("span", "unknown", "تاريخ غير معروف"));
    }
    if (result.source) about.append(make("span", "dot", "·"), name(result.source));
    const item = make("li", "", make("h2", "entry-title", link), about);
    const lead = result.summary || shortened(result.text);
    if (lead) item.append(make("p", "entry-lead", lead));
    return item;
  }

  /** @returns {string} the question in the hash, or in `?q=` where a form without script left it */
  function asked() {
    const hash = new URLSearchParams(location.hash.slice(1)).get("q");
    return (hash === null ? new URLSearchParams(location.search).get("q") : hash) || "";
  }

  function button(text, action) {
    const element = make("button", "button", text);
    element.type = "button";
    element.addEventListener("click", action);
    more.replaceChildren(element);
    return element;
  }

  /** @returns {(Node|string)[]} the question in «», unless it has quotation marks of its own */
  function quoted(question) {
    const text = make("bdi", "", question);
    return /["\u201c-\u201f\u00ab\u00bb]/.test(question) ? [text] : ["«", text, "»"];
  }

  /** @param {string} question @param {string[]} hints what of it was passed over */
  function nothing(question, hints) {
    const common = hints.includes("common") && /\p{L}/u.test(question);
    const several = question.split(/\s+/).length > 1;
    status.replaceChildren(...(common
      ? [...quoted(question), several ? ": كلمات شائعة لا يُبحث عنها وحدها." : ": كلمة شائعة لا يُبحث عنها وحدها."]
      : ["لا نتائج لـ", ...quoted(question), "."]));
    list.replaceChildren();
    const advice = common
      ? "أضف إليها كلمة تخصّ ما تبحث عنه. وقد تجد ما تريد في:"
      : "جرّب كلمات أقلّ أو كلمة أعمّ، أو تأكّد من الإملاء. وقد تجد ما تريد في:";
    const doors = document.querySelector("#search-doors .doors").cloneNode(true);
    more.replaceChildren(make("div", "notice", make("p", "", advice), doors));
  }

  /** A part of the index did not come: say so, with the reason's Arabic half, and offer to ask again. */
  function failed(question, offset, reason) {
    const detail = String((reason && reason.message) || "").split(" — ")[0];
    status.replaceChildren(
      "تعذّرت قراءة جزء من فهرس البحث. لعلّ القرص نُزع، أو لم تُنسخ ملفات الأرشيف كاملة.",
      make("span", "search-reason", name(detail)),
    );
    button("أعد المحاولة", function () { show(question, offset); });
  }

  /**
   * Ask, and show what comes from `offset` on, under what is shown already.
   * @param {string} question @param {number} offset
   */
  function show(question, offset) {
    const mine = ++latest;
    guide.hidden = Boolean(question);
    more.replaceChildren();
    if (!offset) list.replaceChildren();
    if (!question) {
      status.textContent = "";
      return;
    }
    list.setAttribute("aria-busy", "true");
    if (!offset) status.textContent = "جارٍ البحث…";
    search(question, offset).then(function (found) {
      if (mine !== latest) return;
      if (!found.total) {
        nothing(question, found.hints);
        return;
      }
      status.replaceChildren(counted(found.total) + " لـ", ...quoted(question));
      const items = found.results.map(entry);
      list.append(...items);
      if (offset && items.length) items[0].querySelector("a").focus();
      const shown = offset + items.length;
      if (items.length && shown < found.total) button("المزيد", function () { show(question, shown); });
    }, function (reason) {
      if (mine !== latest) return;
      console.error(reason);
      failed(question, offset, reason);
    }).finally(function () {
      if (mine === latest) list.removeAttribute("aria-busy");
    });
  }

  /** Call `warraq.search`; that its script is missing is one more failure to tell. */
  function search(question, offset) {
    if (!window.warraq || !window.warraq.search) return Promise.reject(new Error("search/search.js"));
    window.warraq.search.base = base;
    return Promise.resolve(window.warraq.search(question, {limit: STEP, offset: offset}));
  }

  function turn() {
    const question = asked().trim();
    if (field.value.trim() !== question) field.value = question;
    document.title = (question ? "\u2068" + question + "\u2069: " : "") + title;
    show(question, 0);
  }

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    const question = field.value.trim();
    if (question === asked().trim()) {
      show(question, 0);
    } else {
      location.hash = question ? "q=" + encodeURIComponent(question) : "";
    }
  });
  window.addEventListener("hashchange", turn);
  turn();
  if (!field.value) field.focus();
}());
