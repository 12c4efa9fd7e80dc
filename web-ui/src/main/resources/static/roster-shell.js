// Fills the shell's blank lines with the rosters that this device holds.
import { moment, now } from './roster-clock.js';
import { PersonLine } from './roster-line.js';

/** Shows these rosters in place of those before. */
export function fill(root, rosters) {
  root.querySelector('[data-sessions]').replaceChildren(...rosters.map(section));
}

/** Says why no roster is there: they are still on their way, none is known here, or there is no session today. */
export function tellNone(root, empty, heard, known) {
  root.querySelector('[data-loading]').hidden = !empty || heard;
  root.querySelector('[data-nothing]').hidden = !empty || !heard;
  root.querySelector('[data-nothing-title]').textContent = known ? 'No session today' : 'No rosters on this device';
}

function blank(name) {
  return document.querySelector(`[data-${name}-template]`).content.firstElementChild.cloneNode(true);
}

function section(roster) {
  const made = blank('session');
  Object.assign(made.dataset, {
    session: roster.sessionId,
    version: roster.version,
    hybrid: roster.hybrid,
    usual: roster.usual ?? '',
    called: roster.groupName,
    starts: roster.startsAt,
    zone: roster.timeZone,
  });
  made.querySelectorAll('[data-group]').forEach((each) => { each.textContent = roster.groupName; });
  made.querySelector('[data-when]').textContent = moment(roster.startsAt, roster.timeZone, { weekday: 'long' });
  made.querySelector('[data-page]').href = `/sessions/${roster.sessionId}`;
  const unnamed = made.querySelector('[data-unnamed]');
  unnamed.before(...roster.people.filter(isNamed).map((one) => person(one, roster)));
  tellUnnamed(unnamed, roster.people.filter((one) => !isNamed(one)));
  const counting = made.querySelector('[data-count]');
  count(counting, roster);
  lock(made, roster);
  return made;
}

// Marks made while the group still knew a name stand, and are counted.
function tellUnnamed(line, people) {
  const marked = people.filter((one) => one.outcome && one.outcome !== 'NOT_RECORDED').length;
  line.dataset.of = people.length;
  line.dataset.marked = marked;
  line.querySelector('[data-unnamed-count]').textContent = people.length;
  line.querySelector('[data-unnamed-marked]').textContent = marked;
  line.querySelector('[data-unnamed-stand]').hidden = marked === 0;
  line.hidden = people.length === 0;
}

// What this device kept before it was told is named.
const isNamed = (one) => one.nameShared !== false;

function person(one, roster) {
  const made = blank('person');
  made.id = `p-${one.enrollmentId}`;
  Object.assign(made.dataset, {
    person: one.enrollmentId,
    outcome: one.outcome,
    modality: one.modality ?? '',
    version: one.version,
  });
  made.querySelectorAll('[data-name]').forEach((each) => { each.textContent = one.callName; });
  if (!one.newcomer) {
    made.querySelector('[data-newcomer]').remove();
  }
  if (!roster.hybrid) {
    made.querySelector('[data-ways]').remove();
  }
  return made;
}

function count(line, roster) {
  line.removeAttribute('id');
  line.dataset.count = roster.walkIns;
  if (!roster.open) {
    line.remove();
  }
}

function lock(made, roster) {
  const begun = Date.parse(roster.startsAt) <= now();
  if (roster.signed || !begun) {
    made.querySelector('[data-note]').textContent = roster.signed
      ? 'Signed. These marks are final.'
      : 'Not started yet. These people are expected.';
    made.querySelector('[data-note]').hidden = false;
    made.querySelectorAll('[data-person]').forEach((each) => (roster.signed ? new PersonLine(each, roster).paint() : each.querySelector('.oc-roster__state').remove()));
    made.querySelectorAll('form, [data-bar], [data-count], [data-begun]').forEach((each) => each.remove());
  }
}
