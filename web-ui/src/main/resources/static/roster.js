// Marks without leaving the page, with or without a network. Without this file every roster works by its forms.
import * as store from './roster-store.js';
import { send, settle, startOver, today } from './roster-sending.js';
import { CountLine, PersonLine, note } from './roster-line.js';
import { fill } from './roster-shell.js';

const PAUSE = 500;
const AGAIN = 5_000;
const MINUTE = 60_000;
const root = document.querySelector('[data-rosters]');
const shell = root?.hasAttribute('data-shell');
const sessions = new Map();
let owner = null;
let state = 'sent';
let timer = 0;
let drawn = null;

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
  session.progress = `${marked} of ${session.people.length} marked`;
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
  const now = JSON.stringify([rosters, rosters.map((roster) => Date.parse(roster.startsAt) <= Date.now())]);
  if (now !== drawn) {
    drawn = now;
    sessions.clear();
    startOver();
    fill(root, rosters);
    root.querySelectorAll('[data-session]').forEach(read);
  }
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
  if (!kept && button) {
    button.dataset.native = 'true';
    button.form.requestSubmit(button);
  }
}

// Where nothing can be kept, the form is sent instead.
async function keep(line, value) {
  try {
    await ready;
    const { outcome, modality, walkIns } = value;
    const about = { session: line.session.id, line: line.line, name: line.name, outcome, modality, walkIns };
    about.says = line.words(value);
    await store.add(owner, about, () => line.version);
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
    say(`Taken back. ${session.progress}.`);
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
      explainRefusal(line ?? elsewhere(mark), mark, trouble);
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
  note(line, [`Meanwhile somebody else marked ${line.name}: ${said}. You marked: ${meant}. Which is right?`], [
    [`Keep “${said}”`, () => decide(line, mark, theirs, null)],
    [`Use mine: “${meant}”`, () => decide(line, mark, theirs, mine)],
  ]);
  say(`${line.name} was marked otherwise meanwhile: ${said}.`);
}

function explainRefusal(line, mark, trouble) {
  const conflict = trouble.theirs ? 'Somebody else marked this otherwise meanwhile. Open the session and mark again.' : '';
  const why = conflict || trouble.detail;
  const signed = trouble.code === 'session-signed';
  const page = signed
    ? link(`/sessions/${mark.session}/record/amend`, 'Amend the session by an addition')
    : link(`/sessions/${mark.session}`, 'Open the session');
  note(line, [`Not saved. ${mark.name}: ${mark.says}. ${why}`, page], [
    ['I have noted it', () => decide(line, mark, line.standing, null)],
  ]);
  say(`${mark.name} was not saved. ${why}`);
}

// A mark whose line cannot be marked here any more, or is not on this page, is explained above the list.
function elsewhere(mark) {
  const box = root.querySelector('[data-elsewhere]');
  box.querySelector(`[data-hash="${mark.hash}"]`)?.remove();
  const element = document.createElement('div');
  element.dataset.hash = mark.hash;
  box.append(element);
  return { element, gone: true };
}

async function decide(line, mark, theirs, mine) {
  note(line, [], []);
  await settle(mark);
  if (!line.gone) {
    line.stands(theirs);
    line.pending = null;
    await carry([[mark, theirs]]);
    if (mine) {
      await marks(line, mine);
    }
    paint(line.session);
    line.first.focus();
  }
  await showWaiting();
}

// --- what is not sent yet

async function showWaiting() {
  const waiting = owner ? await store.waiting(owner) : [];
  const held = state !== 'sent';
  for (const line of lines()) {
    const mine = waiting.some((mark) => mark.session === line.session.id && mark.line === line.line);
    if (!line.element.querySelector('.oc-roster__note button')) {
      note(line, mine && held ? ['Not sent yet'] : [], []);
    }
  }
  const count = new Set(waiting.map((mark) => mark.hash)).size;
  root.dataset.state = count || lines().some((line) => line.adding) ? 'waiting' : 'saved';
  const others = new Set(waiting.filter((mark) => !lineOf(mark)).map((mark) => mark.name));
  tell(count, others.size ? ` Not in the list below: ${[...others].join(', ')}.` : '');
  tryAgain();
}

// A browser does not always notice that there is a network again.
function tryAgain() {
  if (state === 'away') {
    clearTimeout(timer);
    timer = setTimeout(refresh, AGAIN);
  }
}

function tell(count, others) {
  const box = root.querySelector('[data-sending]');
  const held = count === 1 ? '1 mark is not sent yet.' : `${count} marks are not sent yet.`;
  const words = {
    away: `${held} Kept on this device, encrypted, and sent when there is a network.`,
    'signed-out': `${count ? held : 'You are signed out.'} `,
    sent: `${held} Look below: each says why.`,
  }[state];
  const shown = count > 0 || state === 'signed-out';
  const saved = !shown && !box.hidden;
  box.hidden = !shown && !saved;
  box.replaceChildren(saved ? 'All marks are saved.' : words + others);
  if (state === 'signed-out') {
    box.append(link(`/signin?to=${encodeURIComponent(location.pathname)}`, 'Sign in again to send them and go on'));
  }
}

function link(address, words) {
  const made = document.createElement('a');
  made.className = 'govuk-link';
  made.href = address;
  made.textContent = words;
  return made;
}

// Somebody else signed in on this device: this page is not theirs, and what it holds waits for whoever made it.
async function leave() {
  sessions.clear();
  root.replaceChildren('Somebody else has signed in on this device. ', link('/roster', 'Open today’s rosters'));
  document.querySelector('[data-sign]')?.remove();
}

// --- beginning and end

async function begin() {
  const gone = await store.purge();
  owner = shell ? await store.present() : root.dataset.owner;
  if (shell) {
    await draw();
  } else {
    await store.enter(owner);
    root.querySelectorAll('[data-session]').forEach(read);
  }
  await overlay();
  if (gone) {
    say(`${gone} marks older than 24 hours were deleted from this device.`);
  }
}

async function refresh() {
  const here = await today();
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
}

async function everyMinute() {
  await store.purge();
  if (shell) {
    await draw();
    await overlay();
  }
  await sendNow();
}

// Signing waits for the marks: it locks them.
async function sign(event) {
  const form = event.target;
  event.preventDefault();
  await ready;
  await sendNow();
  if ((await store.waiting(owner)).length) {
    say('Some marks are not saved yet. Sign the session once they are.');
    root.querySelector('[data-sending]').scrollIntoView();
  } else {
    form.elements.version.value = root.querySelector('[data-session]').dataset.version;
    form.submit();
  }
}

async function signOut(event) {
  event.preventDefault();
  const form = event.target;
  const who = await store.present().catch(() => null);
  if (who) {
    await send(who, root ? told : silent);
    const left = (await store.waiting(who)).length;
    if (left && !window.confirm('Marks are not sent yet. Signing out deletes them from this device. Sign out?')) {
      return;
    }
    await store.forget(who);
  }
  form.submit();
}

const silent = { keeps: async () => {}, kept: () => {}, refused: () => {} };

async function sendFromElsewhere() {
  await store.purge();
  const who = await store.present();
  if (who && (await store.waiting(who)).length) {
    await send(who, silent);
  }
}

// Where the browser keeps nothing, the forms do.
const ready = root ? begin() : sendFromElsewhere().catch(() => {});
document.querySelector('form[action="/signout"]')?.addEventListener('submit', signOut);
if (root) {
  ready.then(refresh).catch(() => {});
  window.addEventListener('online', refresh);
  document.addEventListener('visibilitychange', () => document.hidden && sendNow());
  document.querySelector('[data-sign]')?.addEventListener('submit', sign);
  setInterval(everyMinute, MINUTE);
  navigator.serviceWorker?.register('/roster-worker.js', { scope: '/roster' });
  navigator.serviceWorker?.register('/roster-worker.js', { scope: '/sessions/' });
}
