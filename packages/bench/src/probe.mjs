/**
 * Runs inside the page, before anything else does, and puts `probe` on its window. Puppeteer sends the source of this
 * function, so it uses nothing from outside itself.
 */
export function probe({root, control, question}) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const timer = () => new Promise((resolve) => setTimeout(resolve));
  // A message sent in an animation frame arrives when the frame has been laid out and painted.
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
      // 50 ms is what the platform calls a long task: a press would have had to wait.
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

    /** Brings it into view and says where to press. */
    async pointOf(selector, index) {
      const element = find(selector, index);
      element.scrollIntoView({block: 'nearest', behavior: 'instant'});
      await frame();
      return centerOf(element);
    },

    /** Expects a click, and measures from its time stamp until another question is painted. */
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

    /** The sum of all shifts but those that answer a press: at least what the browsers' own windowed figure would be. */
    layoutShift() {
      addShifts(observer.takeRecords());
      return shifted;
    },

    /** The longest task in milliseconds. A browser tells of those over 50 ms alone: 0 when there was none. */
    longestTask() {
      recordTasks(tasks.takeRecords());
      return longest;
    },
  };
}
