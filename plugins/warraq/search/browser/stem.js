/* Light stems: the twin of `warraq.text.stem`, which says what each step is for. */
(function () {
  "use strict";

  const warraq = (globalThis.warraq = globalThis.warraq || {});

  /**
   * Make a stemmer from the tables under `stem` in the analyzer's data.
   * @param {object} tables
   * @returns {{lightStem: function(string): string, withoutArticle: function(string): string,
   *            withoutConjunction: function(string): string, keepsBeginning: function(string): boolean,
   *            hasOwnFirst: function(string): boolean, isArabic: function(string): boolean}} functions of a folded word
   */
  warraq.makeStemmer = function (tables) {
    const ownBeginnings = new Set(tables.ownBeginnings);
    const afterBeginning = new Set(tables.afterBeginning);
    const longestAfter = Math.max(...tables.afterBeginning.map((after) => after.length));
    const ownEndings = new Set(tables.ownEndings);
    const ownFirsts = new Set(tables.ownFirsts);

    function keepsBeginning(form) {
      const least = Math.max(tables.shortest, form.length - longestAfter - 1);
      for (let end = form.length; end > least; end -= 1) {
        if (ownBeginnings.has(form.slice(0, end)) && afterBeginning.has(form.slice(end))) {
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
        keepsBeginning(form);
      return kept ? form : form.slice(1);
    }

    function withoutArticle(form) {
      const found = tables.articles.find(
        (article) => form.startsWith(article) && form.length - article.length >= tables.shortest,
      );
      if (found === undefined) {
        return form;
      }
      const before = found.length - tables.article.length;
      if (!found.endsWith(tables.article)) {
        const withLam = form.slice(before + 1);
        return ownFirsts.has(withoutEnd(withLam)) ? withLam : form.slice(found.length);
      }
      if (!keepsBeginning(form.slice(before))) {
        return form.slice(found.length);
      }
      return form[0] === tables.conjunction ? form.slice(before) : form;
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
          left.endsWith(ending) && left.length - ending.length >= least && !ownEndings.has(left)
            ? left.slice(0, -ending.length)
            : left,
        form,
      );
    }

    function withoutEnd(form) {
      const bare = form.endsWith(tables.alef) ? form.slice(0, -tables.alef.length) : form;
      const whole = [form, bare].find((one) => ownEndings.has(one));
      return whole === undefined ? withoutEndings(withoutPronoun(form)) : whole;
    }

    function isArabic(form) {
      return form !== "" && form[0] >= tables.first && form[0] <= tables.last;
    }

    function lightStem(form) {
      return isArabic(form) ? withoutEnd(withoutArticle(withoutConjunction(form))) : form;
    }

    const hasOwnFirst = (form) => ownFirsts.has(lightStem(form));

    return { lightStem, withoutArticle, withoutConjunction, keepsBeginning, hasOwnFirst, isArabic };
  };
})();
