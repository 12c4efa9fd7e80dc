// What this device holds and has not sent: each mark with its person, its session, since when it waits, and why.
import { moment, now } from './roster-clock.js';
import { troubleWith } from './roster-sending.js';

const MINUTE = 60_000;

/** The last mark of each line: what its maker means now. */
export function latest(waiting) {
  return [...new Map(waiting.map((mark) => [mark.hash, mark])).values()];
}

/** How many marks, in a sentence. */
export function counted(count) {
  return count === 1 ? '1 mark is not sent yet.' : `${count} marks are not sent yet.`;
}

/** A mark with its person and session, in words. */
export function described(mark) {
  return `${mark.name}: ${mark.says} (${sessionOf(mark)})`;
}

/** A link in a text. */
export function link(address, words) {
  const made = element('a', words);
  made.className = 'govuk-link';
  made.href = address;
  return made;
}

/**
 * Shows what waits, and why.
 * @param page says whether it `has` the line of a mark, and can `remove` a mark that its maker wants to delete
 */
export function showUnsent(box, waiting, state, page) {
  const marks = latest(waiting);
  const shown = marks.length > 0 || state === 'signed-out';
  const saved = !shown && !box.hidden;
  box.hidden = !shown && !saved;
  box.replaceChildren(...(saved ? [element('p', 'All marks are saved.')] : [...why(marks, state), ...sessions(marks, page)]));
}

function why(marks, state) {
  const words = [element('p')];
  words[0].append(marks.length ? element('strong', counted(marks.length)) : 'Your sign-in has expired.', ` ${reason(marks, state)}`);
  if (state === 'signed-out') {
    words[0].append(link(`/signin?to=${encodeURIComponent(location.pathname)}`, 'Sign in again to send them and continue'));
  }
  if (marks.some((mark) => mark.unkept)) {
    words.push(element('p', 'This device’s storage is full, so it could not keep the marks that say “not kept” below. They are only on'
      + ' this page. Leave it open until they are sent, connect to a network, and delete files or apps that you do not need.'));
  }
  return words;
}

function reason(marks, state) {
  const kept = marks.some((mark) => !mark.unkept) ? 'Marks are kept on this device, encrypted, and' : 'They';
  return {
    away: `There is no connection to Openchair. ${kept} are sent when there is one.`,
    busy: `Openchair cannot take them just now. ${kept} are sent again soon.`,
    'signed-out': marks.length ? 'Your sign-in has expired. ' : '',
    sent: marks.every(troubleWith) ? 'Each says why.' : 'They are being sent.',
  }[state] ?? '';
}

function sessions(marks, page) {
  const groups = new Map();
  marks.forEach((mark) => groups.set(mark.session, [...(groups.get(mark.session) ?? []), mark]));
  return [...groups.values()].flatMap((group) => {
    const list = element('ul');
    list.className = 'govuk-list';
    list.setAttribute('role', 'list');
    list.append(...group.map((mark) => row(mark, page)));
    return [element('h2', sessionOf(group[0]), 'govuk-heading-s oc-close'), list];
  });
}

function row(mark, page) {
  const made = element('li');
  made.dataset.unsent = mark.line;
  made.append(element('strong', mark.name), `: ${mark.says}. ${since(mark)}.${mark.unkept ? ' Not kept on this device.' : ''}`);
  const trouble = troubleWith(mark);
  const choosable = trouble?.theirs && page.has(mark);
  if (trouble) {
    made.append(...refusal(mark, trouble, choosable));
  }
  if (trouble && !choosable) {
    made.append(button('Delete this mark', mark, () => confirmed(mark) && page.remove(mark)));
  }
  return made;
}

function refusal(mark, trouble, choosable) {
  const different = ' Someone else marked this differently. ';
  if (trouble.theirs) {
    return choosable
      ? [`${different}Choose below.`]
      : [different, link(`/sessions/${mark.session}`, 'Open the session to compare'), ' '];
  }
  const next = trouble.code === 'session-signed'
    ? link(`/sessions/${mark.session}/record/amend`, 'Amend the session')
    : link(`/sessions/${mark.session}`, 'Open the session');
  return [` Not saved. ${trouble.detail} `, next, ' '];
}

function confirmed(mark) {
  return window.confirm(`Delete this mark from this device?\n\n${described(mark)}\n\nIt was not saved. You cannot get it back.`);
}

function sessionOf({ group, startsAt, timeZone }) {
  return group ? `${group}, ${moment(startsAt, timeZone, { weekday: 'short', month: 'short', day: 'numeric' })}` : 'Session of an earlier day';
}

function since({ at }) {
  const minutes = Math.floor((now() - at) / MINUTE);
  if (minutes < 1) {
    return 'Marked just now';
  }
  return minutes < 60 ? `Marked ${several(minutes, 'minute')} ago` : `Marked ${several(Math.floor(minutes / 60), 'hour')} ago`;
}

function several(count, unit) {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

function button(words, mark, act) {
  const made = element('button', words);
  made.type = 'button';
  made.className = 'oc-tap oc-tap--small';
  made.append(element('span', `: ${mark.name}`, 'govuk-visually-hidden'));
  made.addEventListener('click', act);
  return made;
}

function element(name, words = '', className = name === 'p' ? 'govuk-body' : '') {
  const made = document.createElement(name);
  made.textContent = words;
  if (className) {
    made.className = className;
  }
  return made;
}
