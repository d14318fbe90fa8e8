/**
 * Put into a page before its own scripts: when what the person waits for is there, and when the page is quiet.
 *
 * Gives `window.benchWatch.read()`: {there, longEnd, longTasks, isQuiet}, times in ms since the navigation began.
 * there: the frame in which `selector` is first found; longEnd: the end of the latest task over 50 ms.
 */
(selector, quietMs) => {
  if (window !== window.top) return;
  let there = null;
  let longEnd = 0;
  let longTasks = 0;
  new PerformanceObserver((list) => {
    for (const task of list.getEntries()) {
      longTasks += 1;
      longEnd = Math.max(longEnd, task.startTime + task.duration);
    }
  }).observe({ type: 'longtask', buffered: true });
  const look = () => {
    if (document.querySelector(selector)) there = performance.now();
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);

  /** A press of the button `pressed` until `answered` shows other content, painted: ms, one per press. */
  const presses = [];
  const timePresses = (pressed, answered) => {
    let pressedAt = null;
    document.addEventListener('pointerup', (event) => {
      if (event.target.closest(pressed)) pressedAt = event.timeStamp;
    }, { capture: true });
    new MutationObserver(() => {
      requestAnimationFrame(() => {
        if (pressedAt === null) return;
        presses.push(performance.now() - pressedAt);
        pressedAt = null;
      });
    }).observe(document.querySelector(answered), { childList: true, subtree: true });
  };

  /** The next press of the button `pressed` until `awaited` is on the page, painted: ms into `timed`, null when it never is. */
  const timePress = (pressed, awaited, limitMs) => {
    window.benchWatch.timed = new Promise((tell) => {
      let pressedAt = null;
      const hear = (event) => {
        if (event.target.closest(pressed)) pressedAt = event.timeStamp;
      };
      const end = (answer) => {
        watcher.disconnect();
        document.removeEventListener('pointerup', hear, { capture: true });
        tell(answer);
      };
      const watcher = new MutationObserver(() => {
        if (pressedAt === null || !document.querySelector(awaited)) return;
        watcher.disconnect();
        requestAnimationFrame(() => end(performance.now() - pressedAt));
      });
      document.addEventListener('pointerup', hear, { capture: true });
      watcher.observe(document.body, { childList: true, subtree: true, attributes: true });
      setTimeout(() => end(null), limitMs);
    });
  };

  /** Milliseconds that always the same work takes: how slow this page is. */
  const spin = () => {
    const begun = performance.now();
    let sum = 0;
    for (let step = 0; step < 3e7; step += 1) sum += step % 7;
    return sum > 0 ? performance.now() - begun : 0;
  };

  const read = () => {
    const isQuiet = there !== null && performance.now() - Math.max(there, longEnd) >= quietMs;
    return { there, longEnd, longTasks, isQuiet };
  };
  window.benchWatch = { read, presses, timePresses, timePress, spin };
}
