const AT_ONCE = 100;
const PAUSE = 50;

/** Runs work when the browser has nothing else to do; what has to be done anyway is done after a while. */
export function inIdleTime(work: (hasTime: () => boolean) => void): void {
  if (typeof requestIdleCallback === "function")
    requestIdleCallback((deadline) => work(() => deadline.timeRemaining() > 1), { timeout: 1000 });
  else {
    // Safari doesn't say when it is idle.
    let left = AT_ONCE;
    setTimeout(() => work(() => left-- > 0), PAUSE);
  }
}

/** Does something with each of a list, a few at a time, when the browser has nothing else to do. */
export function eachInIdleTime<T>(list: readonly T[], work: (one: T) => void): void {
  let next = 0;
  const some = (hasTime: () => boolean) => {
    while (next < list.length && hasTime()) work(list[next++]!);
    if (next < list.length) inIdleTime(some);
  };
  inIdleTime(some);
}
