// Sends marks that wait on this device, for the person who made them and no one else, until it is told that they arrived.
import { hear, now } from './roster-clock.js';
import * as store from './roster-store.js';

const PATIENCE = 20_000;
const LONGEST_REST = 60 * 60 * 1000;
// The server, or what stands before it, may take the mark later: no answer of these refuses it.
const LATER = new Set([404, 408, 413, 425, 429]);
const troubles = new Map();
let csrf = null;
let rest = 0;

/** Who is signed in, with today's rosters: `in`, `signed-out`, `busy` when the server asks for patience, or `away` when no one answers. */
export async function today() {
  const answer = await ask('/roster/today', {});
  if (answer.is !== 'done') {
    return { is: answer.is === 'refused' ? 'busy' : answer.is };
  }
  if (!answer.json.staffId) {
    return { is: 'busy' };
  }
  csrf = answer.headers.get('X-Openchair-Csrf');
  await store.keepClock(answer.heard);
  return { is: 'in', owner: answer.json.staffId, rosters: answer.json.rosters };
}

// One of `done`, `refused`, `signed-out`, `busy`, and `away`.
async function ask(path, options) {
  if (restFor() > 0) {
    return { is: 'busy' };
  }
  const about = { redirect: 'manual', cache: 'no-store', signal: AbortSignal.timeout(PATIENCE), ...options };
  try {
    const reply = await fetch(path, about);
    const type = reply.headers.get('Content-Type') ?? '';
    return understand(reply, type, /^application\/(problem\+)?json\b/.test(type) ? await reply.json() : null);
  } catch {
    return { is: 'away' };
  }
}

// What is not the server's own word is none: a page of a network's sign-in, of a proxy, or of a server that is being started.
function understand(reply, type, json) {
  const { status, headers } = reply;
  const problem = type.includes('problem') && Boolean(json?.code);
  const heard = json && (status === 200 || problem) ? hear(headers.get('Date')) : null;
  if (status === 200 && json && !type.includes('problem')) {
    return { is: 'done', status, headers, json, heard };
  }
  if (problem && status === 401) {
    csrf = null;
    return { is: 'signed-out' };
  }
  if (problem && status >= 400 && status < 500 && !LATER.has(status)) {
    return { is: 'refused', status, json };
  }
  if (status === 429 || status === 503) {
    restAsAsked(headers.get('Retry-After') ?? '');
  }
  return { is: 'busy', status };
}

function restAsAsked(value) {
  const asked = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - now();
  rest = performance.now() + Math.min(Math.max(asked || 0, 0), LONGEST_REST);
}

/** For how many milliseconds the server asked to be left alone. */
export function restFor() {
  return Math.max(0, rest - performance.now());
}

/** Sends all that can be sent; says `sent`, `busy`, `away`, `signed-out`, or `other` when someone else is signed in. */
export function send(owner, told) {
  return navigator.locks.request('openchair-roster-sending', () => sendAll(owner, told));
}

// What the server cannot take now is left for the next round; the marks of other sessions do not wait for it.
async function sendAll(owner, told) {
  const later = new Set();
  for (;;) {
    const marks = await store.take(owner, [...troubles.keys(), ...later]);
    if (marks.length === 0) {
      return later.size ? 'busy' : 'sent';
    }
    for (const [path, batch] of batches(marks)) {
      const answer = await post(owner, path, batch);
      if (answer.is === 'done' && isAbout(batch, answer.json)) {
        await arrive(batch, answer.json, told);
      } else if (answer.is === 'refused') {
        refuse(batch, answer.json, told);
      } else if (answer.is === 'done' || answer.is === 'busy') {
        batch.forEach((mark) => later.add(mark.hash));
      } else {
        return answer.is;
      }
    }
  }
}

function batches(marks) {
  const paths = new Map();
  for (const mark of marks) {
    const path = `/sessions/${mark.session}/${mark.line === 'walk-ins' ? 'head-count' : 'marks'}`;
    paths.set(path, [...(paths.get(path) ?? []), mark]);
  }
  return paths;
}

// The token is the session's: after another sign-in there is another one, and what is not that person's is not sent.
async function post(owner, path, batch) {
  const first = (await mayNotSend(owner)) ?? (await postOnce(path, batch));
  if (first.status !== 403) {
    return first;
  }
  csrf = null;
  return (await mayNotSend(owner)) ?? postOnce(path, batch);
}

async function mayNotSend(owner) {
  if (csrf) {
    return null;
  }
  const here = await today();
  const is = here.is === 'in' && here.owner !== owner ? 'other' : here.is;
  return is === 'in' ? null : { is };
}

function postOnce(path, batch) {
  const body = path.endsWith('marks') ? { marks: batch.map(asMark) } : asCount(batch[0]);
  const form = new URLSearchParams({ csrf, body: JSON.stringify(body) });
  return ask(path, { method: 'POST', body: form, keepalive: true });
}

const asMark = (mark) =>
  ({ id: mark.id, enrollmentId: mark.line, outcome: mark.outcome, modality: mark.modality, version: mark.version ?? mark.seen });
const asCount = (mark) => ({ walkIns: mark.walkIns, before: mark.version ?? mark.seen });

// Only an answer about these very marks says that they arrived.
function isAbout(batch, answer) {
  return batch[0].line === 'walk-ins'
    ? typeof answer.walkIns === 'number'
    : batch.every((mark) => answer.marks?.some((one) => one.id === mark.id));
}

async function arrive(batch, answer, told) {
  const pairs = batch.map((mark) => [mark, answer.marks?.find((one) => one.id === mark.id) ?? answer]);
  await told.keeps(pairs, answer.version);
  for (const [mark, kept] of pairs) {
    told.kept(mark, await store.arrived(mark, kept.walkIns ?? kept.version));
  }
}

// A batch is kept whole or not at all: what is in the way is set aside for the facilitator, and the rest is sent again.
function refuse(batch, problem, told) {
  const stale = problem.code === 'stale-version' && problem.current;
  const theirs = [].concat(problem.current ?? []);
  const named = new Set([...theirs.map((one) => one.enrollmentId), ...(problem.errors ?? []).map((one) => one.field)]);
  const found = batch.filter((mark) => named.has(mark.line));
  for (const mark of found.length ? found : batch) {
    const trouble = stale
      ? { theirs: theirs.find((one) => one.enrollmentId === mark.line) ?? theirs[0] }
      : { code: problem.code, detail: problem.detail ?? 'The server did not accept this mark.' };
    troubles.set(mark.hash, trouble);
    told.refused(mark, trouble);
  }
}

/** Why the server refused a mark; nothing while it did not. */
export function troubleWith(mark) {
  return troubles.get(mark.hash);
}

/** What was in the way is tried again. */
export function startOver() {
  troubles.clear();
}

/** The facilitator decided about a line: what waited for it is gone, and what is made now is sent. */
export async function settle(mark) {
  await store.drop(mark.hash);
  troubles.delete(mark.hash);
}
