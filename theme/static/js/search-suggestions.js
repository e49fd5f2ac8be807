/**
 * The archive's names below the search field while a reader types: a combobox with a list, as WAI-ARIA describes it. The
 * arrows choose, Enter goes to a name's page or, with none chosen, asks the question, Esc closes the list.
 */
(function () {
  "use strict";

  const { make, set, name, failure } = window.elements;
  const { say, kindOf, counted, address } = window.searchParts;
  const { makeSuggester, addressOf } = window.warraq;

  /** @param {HTMLInputElement} field @param {function(string): object} optionsOf the options of what is typed, as it would be asked */
  function attach(field, optionsOf) {
    const list = make("ul", { class: "suggestions", id: field.id + "-suggestions", role: "listbox", "aria-label": say("suggestions") });
    list.hidden = true;
    field.form.append(list);
    set(field, { role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": "false" });

    const suggester = makeSuggester(show);
    let [shown, fault] = [[], null];
    let chosen = -1;

    function close() {
      suggester.stop();
      list.hidden = true;
      chosen = -1;
      field.setAttribute("aria-expanded", "false");
      field.removeAttribute("aria-activedescendant");
    }

    function choose(place) {
      const options = list.children;
      if (options[chosen]) options[chosen].setAttribute("aria-selected", "false");
      chosen = place;
      field.removeAttribute("aria-activedescendant");
      if (chosen < 0) return;
      options[chosen].setAttribute("aria-selected", "true");
      options[chosen].scrollIntoView({ block: "nearest" });
      field.setAttribute("aria-activedescendant", options[chosen].id);
    }

    function visit(suggestion) {
      fault?.remove();
      addressOf(suggestion).then((url) => { location.href = address(url); }).catch(function (reason) {
        fault = failure(reason, () => visit(suggestion));
        field.form.after(fault);
      });
    }

    function show(suggestions) {
      shown = suggestions;
      fault?.remove();
      list.replaceChildren(...suggestions.map(function ({ label, kind, count }, place) {
        const note = [kindOf(kind), count && counted(count, "article")].filter(Boolean).join(" · ");
        return make("li", { id: list.id + "-" + place, role: "option", "aria-selected": "false" },
          name(label), make("span", "quiet", note));
      }));
      chosen = -1;
      list.hidden = suggestions.length === 0;
      field.setAttribute("aria-expanded", String(!list.hidden));
    }

    field.addEventListener("input", function () {
      choose(-1); // what was chosen belongs to what was typed before
      suggester.ask(field.value, optionsOf(field.value.trim()));
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
        visit(shown[chosen]);
      }
    });
    list.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
    list.addEventListener("click", function (event) {
      const option = event.target.closest("[role=option]");
      if (option) visit(shown[Array.from(list.children).indexOf(option)]);
    });
    field.addEventListener("blur", close);
    field.form.addEventListener("submit", close);
  }

  window.searchSuggestions = { attach };
}());
