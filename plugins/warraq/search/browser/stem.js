/* Light stems: the twin of `warraq.text.stem`, which says what each step is for. */
(function () {
  "use strict";

  const warraq = (globalThis.warraq = globalThis.warraq || {});

  /**
   * Make a stemmer from the tables under `stem` in the analyzer's data.
   * @param {object} tables
   * @returns {{lightStem: function(string): string, withoutArticle: function(string): string,
   *            withoutConjunction: function(string): string, keepsWaw: function(string): boolean,
   *            isArabic: function(string): boolean}} functions of a folded word
   */
  warraq.makeStemmer = function (tables) {
    const ownWaw = new Set(tables.ownWaw);
    const ownWawEndings = new Set(tables.ownWawEndings);

    function keepsWaw(form) {
      if (form[0] !== tables.conjunction) {
        return false;
      }
      for (let end = form.length; end > tables.shortest; end -= 1) {
        if (ownWaw.has(form.slice(0, end)) && ownWawEndings.has(form.slice(end))) {
          return true;
        }
      }
      return false;
    }

    function withoutConjunction(form) {
      const begins = (article) => form.startsWith(article);
      const kept =
        form[0] !== tables.conjunction ||
        form.length < tables.shortest + 2 ||
        tables.articles.some(begins) ||
        keepsWaw(form);
      return kept ? form : form.slice(1);
    }

    function withoutArticle(form) {
      const found = tables.articles.find(
        (article) => form.startsWith(article) && form.length - article.length >= tables.shortest,
      );
      return found === undefined ? form : form.slice(found.length);
    }

    function withoutPronoun(form) {
      const least = tables.leastBeforePronoun;
      const found = tables.pronouns.find(
        (pronoun) => form.endsWith(pronoun) && form.length - pronoun.length >= least,
      );
      if (found === undefined) {
        return form;
      }
      const bare = form.slice(0, -found.length);
      return bare.endsWith(tables.teh) && bare.length > least ? bare.slice(0, -1) : bare;
    }

    function withoutEndings(form) {
      return tables.endings.reduce(
        (left, [ending, least]) =>
          left.endsWith(ending) && left.length - ending.length >= least ? left.slice(0, -ending.length) : left,
        form,
      );
    }

    function isArabic(form) {
      return form !== "" && form[0] >= tables.first && form[0] <= tables.last;
    }

    function lightStem(form) {
      return isArabic(form) ? withoutEndings(withoutPronoun(withoutArticle(withoutConjunction(form)))) : form;
    }

    return { lightStem, withoutArticle, withoutConjunction, keepsWaw, isArabic };
  };
})();
