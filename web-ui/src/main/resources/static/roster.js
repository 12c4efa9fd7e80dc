// Marks without leaving the page, with or without a network. Without this file every roster works by its forms.
import { now } from './roster-clock.js';
import * as store from './roster-store.js';
import { restFor, send, settle, startOver, today, troubleWith } from './roster-sending.js';
import { CountLine, PersonLine, note } from './roster-line.js';
import { fill, tellNone } from './roster-shell.js';
import { askFirst, listen, mayForget, sendFromElsewhere, silent } from './roster-leaving.js';
import { link, showUnsent } from './roster-unsent.js';

const PAUSE = 500;
const AGAIN = 5_000;
const MINUTE = 60_000;
const root = document.querySelector('[data-rosters]');
const shell = root?.hasAttribute('data-shell');
const sessions = new Map();
let owner = null;
let state = 'sent';
let timer = 0;
let again = AGAIN;
let drawn = null;
let heard = false;

const lines = () => [...sessions.values()].flatMap((session) => session.lines);
const lineOf = (mark) => sessions.get(mark.session)?.lines.find((line) => line.line === mark.line);

function say(words) {
  root.querySelector('[data-said]').textContent = words;
}

// --- what is on the page

function read(section) {
  const session = { id: section.dataset.session, section, lines: [], together: null };
  const roster = { hybrid: section.dataset.hybrid === 'true', usual: section.dataset.usual || null };
  for (const element of section.querySelectorAll('[data-person], [data-count]')) {
    if (element.querySelector('form')) {
      const line = element.dataset.person ? new PersonLine(element, roster) : new CountLine(element);
      line.session = session;
      session.lines.push(line);
      element.addEventListener('click', (event) => press(line, event));
    }
  }
  session.people = session.lines.filter((line) => line instanceof PersonLine);
  section.querySelector('[data-everyone] button')?.addEventListener('click', (event) => everyoneElse(session, event));
  section.querySelector('[data-everyone-undo] button')?.addEventListener('click', (event) => undoEveryoneElse(session, event));
  sessions.set(session.id, session);
}

function paint(session) {
  session.lines.forEach((line) => line.paint());
  const marked = session.people.filter((line) => line.isMarked).length;
  const unnamed = session.section.querySelector('[data-unnamed]')?.dataset;
  session.progress = `${marked + Number(unnamed?.marked ?? 0)} of ${session.people.length + Number(unnamed?.of ?? 0)} marked`;
  if (session.people.length) {
    session.section.querySelector('[data-progress]').textContent = session.progress;
    const offered = marked > 0 && marked < session.people.length;
    session.section.querySelector('[data-everyone]').hidden = !offered;
    session.section.querySelector('[data-everyone-undo]').hidden = !session.together;
  }
}

// The shell's sections are made anew when what they show has changed.
async function draw() {
  const rosters = owner && state !== 'signed-out' ? await store.rosters(owner) : [];
  const next = JSON.stringify([rosters, rosters.map((roster) => Date.parse(roster.startsAt) <= now())]);
  if (next !== drawn) {
    drawn = next;
    sessions.clear();
    startOver();
    fill(root, rosters);
    root.querySelectorAll('[data-session]').forEach(read);
  }
  tellNone(root, rosters.length === 0 && state !== 'signed-out', heard, state === 'sent');
}

async function overlay() {
  for (const mark of owner ? await store.waiting(owner) : []) {
    const line = lineOf(mark);
    if (line) {
      line.pending = mark;
    }
  }
  sessions.forEach(paint);
}

// --- marking

function press(line, event) {
  const button = event.target.closest('form button');
  if (!button || button.dataset.native) {
    return;
  }
  event.preventDefault();
  line.session.together = null;
  marks(line, line.pressed(button), button);
  say(`${line.name}: ${line.words(line.shown)}. ${line.session.progress}.`);
  if (button.hidden) {
    line.first.focus();
  }
}

async function marks(line, value, button) {
  line.pending = value;
  line.adding += 1;
  root.dataset.state = 'saving';
  paint(line.session);
  const kept = await keep(line, value);
  line.adding -= 1;
  if (!kept && button && !shell) {
    button.dataset.native = 'true';
    button.form.requestSubmit(button);
  } else if (!kept) {
    line.pending = null;
    paint(line.session);
    note(line, ['This device could not keep this mark. Reload the page and mark again.'], []);
  }
}

// Where nothing can be kept, not even in the page, the form is sent instead.
async function keep(line, value) {
  try {
    await ready;
    const { outcome, modality, walkIns } = value;
    const { called: group, starts: startsAt, zone: timeZone } = line.session.section.dataset;
    const about = { session: line.session.id, line: line.line, name: line.name, outcome, modality, walkIns, group, startsAt, timeZone };
    about.says = line.words(value);
    await store.add(owner, about, () => line.version);
    if (store.unkeptMarks()) {
      await showWaiting();
    }
    later(PAUSE);
    return true;
  } catch {
    return false;
  }
}

function everyoneElse(session, event) {
  event.preventDefault();
  session.together = session.people.filter((line) => !line.isMarked);
  session.together.forEach((line) => marks(line, { outcome: 'PRESENT', modality: line.way(null) }));
  const count = session.together.length;
  const words = count === 1 ? '1 more person is here.' : `${count} more people are here.`;
  session.section.querySelector('[data-together]').textContent = words;
  paint(session);
  session.section.querySelector('[data-everyone-undo] button').focus();
  say(`${words} ${session.progress}.`);
}

function undoEveryoneElse(session, event) {
  if (session.together) {
    event.preventDefault();
    const taken = session.together.filter((line) => line.shown.outcome === 'PRESENT');
    session.together = null;
    taken.forEach((line) => marks(line, { outcome: 'NOT_RECORDED', modality: null }));
    paint(session);
    session.section.querySelector('[data-everyone] button').focus();
    say(`Undone. ${session.progress}.`);
  }
}

// --- sending

function later(pause) {
  clearTimeout(timer);
  timer = setTimeout(sendNow, pause);
}

async function sendNow() {
  clearTimeout(timer);
  if (owner) {
    state = await send(owner, told);
    await (state === 'other' ? leave() : showWaiting());
  }
}

const told = {
  async keeps(pairs, version) {
    const section = sessions.get(pairs[0][0].session)?.section;
    if (section && version !== undefined) {
      section.dataset.version = version;
    }
    pairs.forEach(([mark, kept]) => lineOf(mark)?.stands(kept));
    await carry(pairs);
  },
  kept(mark, more) {
    const line = lineOf(mark);
    if (line && !more && !line.adding) {
      line.pending = null;
      paint(line.session);
    }
  },
  refused(mark, trouble) {
    const line = lineOf(mark);
    if (line && trouble.theirs) {
      explainConflict(line, mark, trouble.theirs);
    } else {
      say(`${mark.name} was not saved. ${trouble.detail ?? ''}`);
    }
  },
};

// What arrived is also what the next opening without a network starts from.
async function carry(pairs) {
  const rosters = await store.rosters(owner);
  for (const [mark, { outcome, modality, version, walkIns }] of pairs) {
    const roster = rosters.find((each) => each.sessionId === mark.session);
    const person = roster?.people.find((each) => each.enrollmentId === mark.line);
    Object.assign(person ?? roster ?? {}, person ? { outcome, modality, version } : { walkIns });
  }
  if (rosters.length) {
    await store.keepRosters(owner, rosters);
  }
}

function explainConflict(line, mark, theirs) {
  const mine = line.shown;
  const [said, meant] = [line.words(theirs), line.words(mine)];
  note(line, [`Someone else marked ${line.name} in the meantime: ${said}. You marked: ${meant}. Which is right?`], [
    [`Keep “${said}”`, () => decide(line, mark, theirs, null)],
    [`Use mine: “${meant}”`, () => decide(line, mark, theirs, mine)],
  ]);
  say(`Someone else marked ${line.name} differently in the meantime: ${said}.`);
}

async function decide(line, mark, theirs, mine) {
  note(line, [], []);
  await settle(mark);
  line.stands(theirs);
  line.pending = null;
  await carry([[mark, theirs]]);
  if (mine) {
    await marks(line, mine);
  }
  paint(line.session);
  line.first.focus();
  await showWaiting();
}

// --- what is not sent yet

async function showWaiting() {
  const waiting = owner ? await store.waiting(owner) : [];
  for (const line of lines()) {
    const mine = waiting.filter((mark) => mark.session === line.session.id && mark.line === line.line).pop();
    if (!line.element.querySelector('.oc-roster__note button')) {
      note(line, mine && (state !== 'sent' || troubleWith(mine)) ? [troubleWith(mine) ? 'Not saved' : 'Not sent yet'] : [], []);
    }
  }
  root.dataset.state = waiting.length || lines().some((line) => line.adding) ? 'waiting' : 'saved';
  showUnsent(root.querySelector('[data-sending]'), waiting, state, { has: lineOf, remove });
  tryAgain();
}

// Its maker said yes: the line shows again what the server has.
async function remove(mark) {
  await settle(mark);
  const line = lineOf(mark);
  if (line) {
    note(line, [], []);
    line.pending = null;
    paint(line.session);
  }
  say(`${mark.name}: the mark was deleted from this device.`);
  await showWaiting();
}

// A browser does not always notice that there is a network again, and a server does not say when it is ready again.
function tryAgain() {
  if (state === 'away' || state === 'busy') {
    clearTimeout(timer);
    timer = setTimeout(refresh, Math.max(again, restFor()));
  }
  again = state === 'busy' ? Math.min(2 * again, MINUTE) : AGAIN;
}

// Someone else signed in on this device: this page is not theirs, and what it holds waits for the person who made it.
async function leave() {
  owner = null;
  sessions.clear();
  root.replaceChildren('Someone else has signed in on this device. ', link('/roster', 'Open today’s rosters'));
  document.querySelector('[data-sign]')?.remove();
}

// --- beginning and end

async function begin() {
  if (shell) {
    tellNone(root, true, heard, false);
  }
  await listen();
  owner = shell ? await store.present() : root.dataset.owner;
  if (shell) {
    await draw();
  } else {
    await store.enter(owner);
    root.querySelectorAll('[data-session]').forEach(read);
  }
  await overlay();
}

async function refresh() {
  const here = await today();
  heard = true;
  state = here.is === 'in' ? 'sent' : here.is;
  if (here.is === 'in' && !shell && here.owner !== owner) {
    await leave();
    return;
  }
  if (here.is === 'in') {
    owner = here.owner;
    await store.enter(owner);
    await store.keepRosters(owner, here.rosters);
  }
  if (shell) {
    await draw();
    await overlay();
  }
  await (here.is === 'in' ? sendNow() : showWaiting());
  await store.purge();
}

// Sends first: what is too old to be shown may have been marked on time.
async function everyMinute() {
  await store.keepAfterAll();
  if (shell) {
    await draw();
    await overlay();
  }
  await sendNow();
  await store.purge();
}

// Signing waits for the marks: it locks them.
async function maySign(form) {
  await ready;
  await sendNow().catch(() => {});
  if ((await store.waiting(owner)).length) {
    say('Some marks are not saved yet. Sign the session once they are.');
    root.querySelector('[data-sending]').scrollIntoView();
    return false;
  }
  form.elements.version.value = root.querySelector('[data-session]').dataset.version;
  return true;
}

// Where the browser keeps nothing, the forms do.
const ready = root ? begin() : sendFromElsewhere().catch(() => {});
askFirst('form[action="/signout"]', () => mayForget(root ? told : silent));
if (root) {
  ready.then(refresh).catch(() => {});
  window.addEventListener('online', refresh);
  window.addEventListener('beforeunload', (event) => store.unkeptMarks() && event.preventDefault());
  document.addEventListener('visibilitychange', () => document.hidden && sendNow());
  askFirst('[data-sign]', maySign);
  setInterval(everyMinute, MINUTE);
  ['/roster', '/sessions/'].forEach((scope) => navigator.serviceWorker?.register('/roster-worker.js', { scope }).catch(() => {}));
}
