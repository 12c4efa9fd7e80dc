// What this device keeps for a facilitator: today's rosters, and marks that are not sent yet. All of it is encrypted by a key that
// no script can read out, is kept for one person, and goes when it is sent, at sign-out, or after 24 hours.
const DAY = 24 * 60 * 60 * 1000;
const PRESENT = 'present';

let opening;

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
  const stores = (await database()).transaction(['people', 'rosters', 'marks'], mode);
  return new Promise((done, fail) => {
    const result = work(stores.objectStore('people'), stores.objectStore('rosters'), stores.objectStore('marks'));
    stores.oncomplete = () => done(result instanceof IDBRequest ? result.result : result);
    stores.onerror = stores.onabort = () => fail(stores.error);
  });
}

async function keyOf(owner) {
  return (await run('readonly', (people) => people.get(owner)))?.key;
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

/** Whose device this is just now: whoever signed in last and did not sign out. */
export async function present() {
  return (await run('readonly', (people) => people.get(PRESENT)))?.is ?? null;
}

/** Somebody is signed in. What others keep here stays theirs, and is not looked at. */
export async function enter(owner) {
  const key = (await keyOf(owner))
    ?? (await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']));
  await run('readwrite', (people) => {
    people.put({ owner, key });
    people.put({ owner: PRESENT, is: owner });
  });
}

/** Deletes all that is kept for somebody, and their key. */
export function forget(owner) {
  return run('readwrite', (people, rosters, marks) => {
    people.delete(owner);
    people.delete(PRESENT);
    rosters.delete(owner);
    each(marks, (cursor) => cursor.value.owner === owner && cursor.delete());
  });
}

/** Deletes what is older than 24 hours, whoever's it is; says how many marks. */
export async function purge() {
  const old = Date.now() - DAY;
  const gone = { marks: 0 };
  await run('readwrite', (people, rosters, marks) => {
    each(rosters, (cursor) => cursor.value.at < old && cursor.delete());
    each(marks, (cursor) => {
      if (cursor.value.at < old) {
        cursor.delete();
        gone.marks += 1;
      }
    });
  });
  return gone.marks;
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

/** Keeps today's rosters in place of those before. */
export async function keepRosters(owner, value) {
  const record = { owner, at: Date.now(), ...(await encrypted(owner, value)) };
  await run('readwrite', (people, rosters) => rosters.put(record));
}

/** Today's rosters as they were read last; none after 24 hours. */
export async function rosters(owner) {
  const record = await run('readonly', (people, all) => all.get(owner));
  return record ? decrypted(owner, record) : [];
}

/**
 * Keeps a mark until it is sent. One that was never tried is replaced by the next of its line; one that may have arrived is
 * followed by it, and gives it its version.
 */
export async function add(owner, about, version) {
  const hash = await hashOf(owner, about);
  const fresh = { owner, hash, at: Date.now(), id: crypto.randomUUID(), tried: false, ...(await encrypted(owner, about)) };
  await run('readwrite', (people, rosters, marks) => {
    const request = marks.getAll();
    request.onsuccess = () => {
      const last = request.result.filter((mark) => mark.hash === hash).pop();
      if (last && !last.tried) {
        marks.put({ ...fresh, seq: last.seq, version: last.version });
      } else {
        marks.add({ ...fresh, version: last ? null : version(), seen: version() });
      }
    };
  });
}

/** Every mark that is not sent yet, in the order in which they were made. */
export async function waiting(owner) {
  const all = (await run('readonly', (people, rosters, marks) => marks.getAll())).filter((mark) => mark.owner === owner);
  return Promise.all(all.map(async (mark) => ({ ...mark, ...(await decrypted(owner, mark)) })));
}

/** The first mark of each line, from now on as one that may have arrived; but those of the lines that are to be left alone. */
export async function take(owner, left) {
  const taken = [];
  await run('readwrite', (people, rosters, marks) => {
    const request = marks.getAll();
    request.onsuccess = () => {
      const lines = new Set(left);
      for (const mark of request.result.filter((one) => one.owner === owner)) {
        if (!lines.has(mark.hash)) {
          lines.add(mark.hash);
          taken.push({ ...mark, tried: true });
        }
      }
      taken.forEach((mark) => marks.put(mark));
    };
  });
  return Promise.all(taken.map(async (mark) => ({ ...mark, ...(await decrypted(owner, mark)) })));
}

/** A mark arrived: the next of its line goes on from its version. Says whether there is one. */
export async function arrived(mark, version) {
  const rest = { more: false };
  await run('readwrite', (people, rosters, marks) => {
    const request = marks.getAll();
    request.onsuccess = () => {
      const next = request.result.find((one) => one.hash === mark.hash && one.seq > mark.seq);
      if (next) {
        rest.more = true;
        marks.put({ ...next, version });
      }
      marks.delete(mark.seq);
    };
  });
  return rest.more;
}

/** Deletes all marks of a line, because somebody decided otherwise. */
export function drop(hash) {
  return run('readwrite', (people, rosters, marks) => each(marks, (cursor) => cursor.value.hash === hash && cursor.delete()));
}
