// Time: the server's, and how it is said. A device's own clock may be wrong, and may be corrected at any moment: it counts only from the last answer of the
// server to the next opening of a page without a network.
let known = { time: Date.now(), at: performance.now() };

/** Now, by the server's clock as far as it was heard, in milliseconds. */
export function now() {
  return known.time + performance.now() - known.at;
}

/** Goes on from what was kept of the last answer; time never goes back behind it. */
export function resume(kept) {
  known = { time: Math.max(Date.now() + kept.offset, kept.time), at: performance.now() };
}

/** Takes the time from an answer of the server; returns what to keep of it. */
export function hear(date) {
  const time = Date.parse(date);
  if (!Number.isNaN(time)) {
    known = { time, at: performance.now() };
  }
  return { time: now(), offset: now() - Date.now() };
}

/** A moment as the clocks of a zone show it: "Tue, Mar 3, 6:30 p.m. CST". */
export function moment(instant, timeZone, day) {
  const parts = { ...day, hour: 'numeric', minute: '2-digit', timeZone, timeZoneName: 'short' };
  return new Intl.DateTimeFormat('en-US', parts).format(new Date(instant)).replace(/\s(A|P)M/, (_, half) => ` ${half.toLowerCase()}.m.`);
}
