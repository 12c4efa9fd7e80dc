// What this device keeps for a facilitator: today's rosters, and marks that are not sent yet. All of it is encrypted by a key that
// no script can read out, and is kept for one person. A mark goes once it has arrived, or when its maker says so; a roster goes after
// 24 hours; all of it goes at sign-out. What the device has no room for lives as long as the page does.
import { now } from './roster-clock.js';

const DAY = 24 * 60 * 60 * 1000;
const PRESENT = 'present';
const CLOCK = 'clock';
const unkept = { keys: new Map(), rosters: new Map(), marks: [], tried: new Set(), versions: new Map(), present: null };

let opening;
let moving = null;

function database() {
  opening ??= new Promise((done, fail) => {
    const request = indexedDB.open('openchair-roster', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('people', { keyPath: 'owner' });
      request.result.createObjectStore('rosters', { keyPath: 'owner' });
      request.result.createObjectStore('marks', { keyPath: 'seq', autoIncrement: true });
    };
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
  return opening;
}

// Runs one transaction; what the work returns is looked at once all of it is kept.
async function run(mode, work) {
  const stores = (await database()).transaction(['people', 'rosters', 'marks'], mode, { durability: 'strict' });
  return new Promise((done, fail) => {
    const result = work(stores.objectStore('people'), stores.objectStore('rosters'), stores.objectStore('marks'));
    stores.oncomplete = () => done(result instanceof IDBRequest ? result.result : result);
    stores.onerror = stores.onabort = () => fail(stores.error);
  });
}

// Runs one transaction that reads all marks first.
function runOnMarks(work) {
  return run('readwrite', (people, rosters, marks) => {
    const request = marks.getAll();
    request.onsuccess = () => work(request.result, marks);
  });
}

// Says whether there was room; a device that keeps nothing at all is known before anything is put here.
async function fits(keeping) {
  try {
    await keeping;
    return true;
  } catch {
    return false;
  }
}

async function keyOf(owner) {
  return unkept.keys.get(owner) ?? (await run('readonly', (people) => people.get(owner)))?.key;
}

async function encrypted(owner, value) {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify(value));
  return { iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyOf(owner), text) };
}

async function decrypted(owner, record) {
  const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: record.iv }, await keyOf(owner), record.data);
  return JSON.parse(new TextDecoder().decode(text));
}

// Tells lines apart without saying whose they are.
async function hashOf(owner, about) {
  const text = new TextEncoder().encode(`${owner} ${about.session} ${about.line}`);
  return Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', text)), (byte) => byte.toString(16)).join(' ');
}

function each(store, act) {
  const request = store.openCursor();
  request.onsuccess = () => {
    if (request.result) {
      act(request.result);
      request.result.continue();
    }
  };
}

// --- people

/** The person who signed in on this device last and did not sign out. */
export async function present() {
  return unkept.present ?? (await run('readonly', (people) => people.get(PRESENT)))?.is ?? null;
}

/** Someone is signed in. What others keep here stays theirs, and is not looked at. */
export async function enter(owner) {
  const key = (await keyOf(owner))
    ?? (await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']));
  const kept = await fits(run('readwrite', (people) => {
    people.put({ owner, key });
    people.put({ owner: PRESENT, is: owner });
  }));
  unkept.present = kept ? null : owner;
  if (!kept) {
    unkept.keys.set(owner, key);
  }
}

/** Deletes all that is kept for a person, and their key. */
export function forget(owner) {
  unkept.marks = [];
  unkept.rosters.clear();
  unkept.keys.clear();
  unkept.present = null;
  return run('readwrite', (people, rosters, marks) => {
    people.delete(owner);
    people.delete(PRESENT);
    people.delete(CLOCK);
    rosters.delete(owner);
    each(marks, (cursor) => cursor.value.owner === owner && cursor.delete());
  });
}

/** Keeps what was heard of the server's time. */
export async function keepClock(heard) {
  await fits(run('readwrite', (people) => people.put({ owner: CLOCK, ...heard })));
}

/** What was kept of the server's time; nothing before its first answer. */
export function clock() {
  return run('readonly', (people) => people.get(CLOCK));
}

// --- rosters

/** Deletes rosters older than 24 hours, no matter whose they are. Marks are no rosters: age deletes none. */
export function purge() {
  const old = now() - DAY;
  return run('readwrite', (people, rosters) => each(rosters, (cursor) => cursor.value.at < old && cursor.delete()));
}

/** Keeps today's rosters in place of those before. */
export async function keepRosters(owner, value) {
  const record = { owner, at: now(), ...(await encrypted(owner, value)) };
  const kept = await fits(run('readwrite', (people, rosters) => rosters.put(record)));
  if (kept) {
    unkept.rosters.delete(owner);
  } else {
    unkept.rosters.set(owner, record);
  }
}

/** Today's rosters as they were read last; none after 24 hours. */
export async function rosters(owner) {
  const record = unkept.rosters.get(owner) ?? (await run('readonly', (people, all) => all.get(owner)));
  return record && record.at >= now() - DAY ? decrypted(owner, record) : [];
}

// --- marks

const wasTried = (mark) => mark.tried || unkept.tried.has(mark.id);

// A mark that was never tried is replaced by the next of its line; one that may have arrived is followed by it, and gives it its
// version.
function after(last, fresh, version) {
  return last && !wasTried(last)
    ? { ...fresh, seq: last.seq, version: unkept.versions.get(last.id) ?? last.version, seen: last.seen }
    : { ...fresh, version: last ? null : version, seen: version };
}

/** Keeps a mark until it is sent. */
export async function add(owner, about, version) {
  const hash = await hashOf(owner, about);
  const fresh = { owner, hash, at: now(), id: crypto.randomUUID(), tried: false };
  await keepAfterAll();
  const follows = unkept.marks.some((mark) => mark.hash === hash);
  if (follows || !(await fits(keepMark(fresh, about, version)))) {
    await remember(fresh, about, version);
  }
}

async function keepMark(fresh, about, version) {
  const sealed = { ...fresh, ...(await encrypted(fresh.owner, about)) };
  await runOnMarks((all, marks) => marks.put(after(all.filter((mark) => mark.hash === fresh.hash).pop(), sealed, version())));
}

// There is no room for it: it follows what is kept of its line, and is gone with the page.
async function remember(fresh, about, version) {
  const kept = (await run('readonly', (people, rosters, marks) => marks.getAll())).filter((mark) => mark.hash === fresh.hash);
  const last = unkept.marks.filter((mark) => mark.hash === fresh.hash).pop();
  const mark = after(last ?? (kept.length ? { tried: true } : null), { ...fresh, about }, version());
  unkept.marks = [...unkept.marks.filter((one) => one !== last || wasTried(one)), mark];
}

/** Keeps what there was no room for, if there is some now. */
export async function keepAfterAll() {
  if (unkept.marks.length) {
    moving ??= move(unkept.marks).finally(() => { moving = null; });
    await moving;
  }
}

async function move(marks) {
  const sealed = await Promise.all(marks.map(async ({ about, seq, ...mark }) =>
    ({ ...mark, tried: wasTried(mark), ...(await encrypted(mark.owner, about)) })));
  if (await fits(run('readwrite', (people, rosters, kept) => sealed.forEach((mark) => kept.add(mark))))) {
    unkept.marks = unkept.marks.filter((mark) => !marks.includes(mark));
  }
}

/** How many marks would be lost with this page. */
export function unkeptMarks() {
  return unkept.marks.length;
}

/** Every mark that is not sent yet, in the order in which they were made. */
export async function waiting(owner) {
  return readable(owner, await run('readonly', (people, rosters, marks) => marks.getAll()));
}

async function readable(owner, kept) {
  const mine = kept.filter((mark) => mark.owner === owner);
  const opened = await Promise.all(mine.map(async (mark) => ({ ...mark, ...(await decrypted(owner, mark)) })));
  const remembered = unkept.marks.filter((mark) => mark.owner === owner);
  return [...opened, ...remembered.map((mark) => ({ ...mark, ...mark.about, unkept: true }))]
    .map((mark) => ({ ...mark, version: unkept.versions.get(mark.id) ?? mark.version }));
}

/** The first mark of each line, from now on as one that may have arrived; but those of the lines that are to be left alone. */
export async function take(owner, left) {
  let all = [];
  const firsts = () => firstOfEachLine(all.filter((mark) => mark.owner === owner), left);
  const kept = await fits(runOnMarks((read, marks) => {
    all = read;
    firsts().forEach((mark) => marks.put({ ...mark, tried: true }));
  }));
  if (!kept) {
    all = await run('readonly', (people, rosters, marks) => marks.getAll());
  }
  const taken = firstOfEachLine(await readable(owner, all), left);
  taken.filter((mark) => mark.unkept || !kept).forEach((mark) => unkept.tried.add(mark.id));
  return taken;
}

function firstOfEachLine(marks, left) {
  const lines = new Set(left);
  return marks.filter((mark) => !lines.has(mark.hash) && lines.add(mark.hash));
}

/** A mark arrived: the next of its line goes on from its version. Says whether there is one. */
export async function arrived(mark, version) {
  unkept.marks = unkept.marks.filter((one) => one.id !== mark.id);
  const isNext = (one) => one.hash === mark.hash && one.id !== mark.id;
  let next = null;
  // In one transaction: a press in between would replace the next by one that has no version.
  const gone = (goesOn) => runOnMarks((all, marks) => {
    all.filter((one) => one.id === mark.id).forEach((one) => marks.delete(one.seq));
    next = all.find(isNext);
    if (next) {
      goesOn(marks);
    }
  });
  if (!(await fits(gone((marks) => marks.put({ ...next, version }))))) {
    await gone(() => unkept.versions.set(next.id, version));
  }
  next ??= unkept.marks.find(isNext);
  if (next?.about) {
    unkept.versions.set(next.id, version);
  }
  return Boolean(next);
}

/** Deletes all marks of a line, because their maker decided so. */
export function drop(hash) {
  unkept.marks = unkept.marks.filter((mark) => mark.hash !== hash);
  return run('readwrite', (people, rosters, marks) => each(marks, (cursor) => cursor.value.hash === hash && cursor.delete()));
}
