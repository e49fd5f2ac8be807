/**
 * The archive's names below the search field while a reader types: a combobox with a list, as WAI-ARIA describes it. The
 * arrows choose, Enter goes to a name's page or, with none chosen, asks the question, Esc closes the list.
 */
(function () {
  "use strict";

  const { make, name, known, say, counted, address } = window.searchParts;
  const MOST_NAMES = 6;
  const MOST_TITLES = 3;
  const LEAST = 2; // letters before anything is suggested
  const PAUSE = 120; // milliseconds after a key

  /** @param {string} kind of a name @returns {string} what it is, where the interface has a word for it */
  const kindOf = (kind) => (known("kind." + kind) ? say("kind." + kind) : "");

  /** @param {HTMLInputElement} field */
  function attach(field) {
    const list = make("ul", "suggestions");
    list.id = field.id + "-suggestions";
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", say("suggestions"));
    list.hidden = true;
    field.form.append(list);
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("aria-controls", list.id);
    field.setAttribute("aria-expanded", "false");

    let [latest, waiting, chosen] = [0, 0, -1];

    function close() {
      latest += 1;
      clearTimeout(waiting);
      list.hidden = true;
      chosen = -1;
      field.setAttribute("aria-expanded", "false");
      field.removeAttribute("aria-activedescendant");
    }

    function choose(place) {
      const options = list.children;
      if (options[chosen]) options[chosen].setAttribute("aria-selected", "false");
      chosen = place;
      if (chosen < 0) {
        field.removeAttribute("aria-activedescendant");
        return;
      }
      options[chosen].setAttribute("aria-selected", "true");
      options[chosen].scrollIntoView({ block: "nearest" });
      field.setAttribute("aria-activedescendant", options[chosen].id);
    }

    function show(suggestions) {
      list.replaceChildren(...suggestions.map(function ({ label, kind, url, count }, place) {
        const note = count ? counted(count, "article") : "";
        const option = make("li", "", name(label), make("span", "quiet", [kindOf(kind), note].filter(Boolean).join(" · ")));
        option.id = list.id + "-" + place;
        option.setAttribute("role", "option");
        option.setAttribute("aria-selected", "false");
        option.dataset.url = address(url);
        return option;
      }));
      chosen = -1;
      list.hidden = suggestions.length === 0;
      field.setAttribute("aria-expanded", String(!list.hidden));
    }

    function ask() {
      const mine = ++latest;
      const text = field.value.trim();
      if (text.length < LEAST || !window.warraq) return close();
      window.warraq.suggest(text, MOST_NAMES, MOST_TITLES).then((found) => mine === latest && show(found), () => mine === latest && close());
    }

    field.addEventListener("input", function () {
      clearTimeout(waiting);
      waiting = setTimeout(ask, PAUSE);
    });
    field.addEventListener("keydown", function (event) {
      const count = list.children.length;
      if (event.key === "Escape" && !list.hidden) {
        event.preventDefault();
        close();
      } else if (["ArrowDown", "ArrowUp"].includes(event.key) && !list.hidden) {
        event.preventDefault();
        const step = event.key === "ArrowDown" ? 1 : -1;
        choose(((chosen + step + 1 + count + 1) % (count + 1)) - 1);
      } else if (event.key === "Enter" && chosen >= 0) {
        event.preventDefault();
        location.href = list.children[chosen].dataset.url;
      }
    });
    list.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
    list.addEventListener("click", function (event) {
      const option = event.target.closest("[role=option]");
      if (option) location.href = option.dataset.url;
    });
    field.addEventListener("blur", close);
    field.form.addEventListener("submit", close);
  }

  window.searchSuggestions = { attach, kindOf };
}());
