/**
 * The archive's names below the search field while a reader types: a combobox with a list, as WAI-ARIA describes it. The
 * arrows choose, Enter goes to a name's page or, with none chosen, asks the question, Esc closes the list.
 */
(function () {
  "use strict";

  const { make, set, name, failure } = window.elements;
  const { say, told, counted, address } = window.searchParts;
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
      field.ariaExpanded = "false";
      choose(-1);
    }

    function choose(place) {
      chosen = place;
      Array.from(list.children, (option, order) => (option.ariaSelected = String(order === chosen)));
      const option = list.children[chosen];
      option?.scrollIntoView({ block: "nearest" });
      field.setAttribute("aria-activedescendant", option?.id || "");
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
        const note = [told("kind." + kind), count && counted(count, "article")].filter(Boolean).join(" · ");
        return make("li", { id: list.id + "-" + place, role: "option", "aria-selected": "false" },
          name(label), make("span", "quiet", note));
      }));
      choose(-1);
      list.hidden = suggestions.length === 0;
      field.ariaExpanded = String(!list.hidden);
    }

    field.oninput = function () {
      choose(-1); // what was chosen belongs to what was typed before
      suggester.ask(field.value, optionsOf(field.value.trim()));
    };
    field.onkeydown = function (event) {
      const places = shown.length + 1; // the field itself is one of them
      const turn = (step) => choose(((chosen + 1 + step + places) % places) - 1);
      const does = { Escape: close, ArrowDown: () => turn(1), ArrowUp: () => turn(-1), Enter: chosen >= 0 && (() => visit(shown[chosen])) }[event.key];
      if (list.hidden || !does) return;
      event.preventDefault();
      does();
    };
    list.onmousedown = (event) => event.preventDefault(); // the field keeps the focus
    list.onclick = function (event) {
      const option = event.target.closest("[role=option]");
      if (option) visit(shown[Array.from(list.children).indexOf(option)]);
    };
    field.onblur = close;
    field.form.addEventListener("submit", close);
  }

  window.searchSuggestions = { attach };
}());
