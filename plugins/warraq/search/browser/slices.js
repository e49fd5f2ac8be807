/* Long work in short turns, so that the page goes on answering the reader. */
(function () {
  "use strict";

  const warraq = (globalThis.warraq = globalThis.warraq || {});
  const TURN = 25; // milliseconds
  const STEP = 500; // items between two looks at the clock

  /**
   * Do something with each item, letting the page breathe in between.
   * @param {Array} items
   * @param {function(*, number): *} work of an item and its place
   * @returns {Promise<Array>} what it gave for each
   */
  warraq.inTurns = async function (items, work) {
    const done = [];
    let begun = Date.now();
    for (let place = 0; place < items.length; place += 1) {
      done.push(work(items[place], place));
      if (place % STEP === STEP - 1 && Date.now() - begun > TURN) {
        await new Promise((resolve) => setTimeout(resolve));
        begun = Date.now();
      }
    }
    return done;
  };
})();
