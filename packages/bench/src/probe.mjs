/**
 * Installs `window.probe` in the page before any other script runs. Puppeteer serializes this function, so it must not reference
 * anything outside.
 */
export function probe({root, control, question}) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const timer = () => new Promise((resolve) => setTimeout(resolve));
  // A message posted in an animation frame arrives after layout and paint.
  const paint = () =>
    new Promise((resolve) => {
      const {port1, port2} = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(undefined);
    });

  const find = (selector, index = 0) => {
    const element = document.querySelector(root);
    return (element?.shadowRoot ?? element)?.querySelectorAll(selector)[index];
  };

  const centerOf = (element) => {
    const {left, top, width, height} = element.getBoundingClientRect();
    return [left + width / 2, top + height / 2];
  };

  function elementAt(x, y, scope = document) {
    const hit = scope.elementFromPoint(x, y);
    return hit?.shadowRoot && hit !== scope.host ? elementAt(x, y, hit.shadowRoot) : hit;
  }

  function isPressable(element) {
    const isVisible = element?.checkVisibility({opacityProperty: true, visibilityProperty: true});
    return isVisible && element.contains(elementAt(...centerOf(element)));
  }

  async function untilPressable() {
    do await frame();
    while (!isPressable(find(control)));
    await paint();
    for (;;) {
      const painted = performance.now();
      await timer();
      // During a long task (50 ms or more) a click would be delayed, so the control is not ready.
      if (performance.now() - painted < 50) return painted;
    }
  }

  let shifted = 0;
  const addShifts = (entries) => {
    for (const {value, hadRecentInput} of entries) if (!hadRecentInput) shifted += value;
  };
  const observer = new PerformanceObserver((list) => addShifts(list.getEntries()));
  observer.observe({type: 'layout-shift', buffered: true});

  let longest = 0;
  const recordTasks = (entries) => {
    for (const {duration} of entries) longest = Math.max(longest, duration);
  };
  const tasks = new PerformanceObserver((list) => recordTasks(list.getEntries()));
  tasks.observe({type: 'longtask', buffered: true});

  window.probe = {
    ready: untilPressable(),

    /** Scrolls an element into view and returns its center. */
    async pointOf(selector, index) {
      const element = find(selector, index);
      element.scrollIntoView({block: 'nearest', behavior: 'instant'});
      await frame();
      return centerOf(element);
    },

    /** Measures from the next click's time stamp until another question is painted. */
    expectStep() {
      const before = find(question);
      window.probe.step = new Promise((resolve) => {
        const measure = async ({timeStamp}) => {
          do await frame();
          while (find(question) === before);
          await paint();
          resolve({duration: performance.now() - timeStamp, question: find(question).textContent.trim()});
        };
        addEventListener('click', measure, {capture: true, once: true});
      });
    },

    async untilFound(selector) {
      while (!find(selector)) await frame();
    },

    /** Sums all layout shifts without recent input: at least the windowed CLS that browsers report. */
    layoutShift() {
      addShifts(observer.takeRecords());
      return shifted;
    },

    /** Returns the longest task in milliseconds; 0 if none was over 50 ms, because browsers report no shorter ones. */
    longestTask() {
      recordTasks(tasks.takeRecords());
      return longest;
    },
  };
}
