// Sends marks that wait on this device, for the person who made them and nobody else, until it is told that they arrived.
import * as store from './roster-store.js';

let csrf = null;
const troubled = new Set();

/** Who is signed in, with today's rosters: `in`, `signed-out`, or `away` when nobody answers. */
export async function today() {
  const answer = await ask('/roster/today', {});
  if (answer.is !== 'answered') {
    return answer;
  }
  if (answer.status !== 200) {
    return { is: 'signed-out' };
  }
  csrf = answer.headers.get('X-Openchair-Csrf');
  return { is: 'in', owner: answer.json.staffId, rosters: answer.json.rosters };
}

async function ask(path, options) {
  try {
    const reply = await fetch(path, { redirect: 'manual', cache: 'no-store', ...options });
    if (reply.type === 'opaqueredirect' || reply.status === 401) {
      csrf = null;
      return { is: 'signed-out' };
    }
    if (reply.status >= 500) {
      return { is: 'away' };
    }
    const json = (reply.headers.get('Content-Type') ?? '').includes('json') ? await reply.json() : null;
    return { is: 'answered', status: reply.status, headers: reply.headers, json };
  } catch {
    return { is: 'away' };
  }
}

/** Sends all that can be sent; says `sent`, `away`, `signed-out`, or `other` when somebody else is signed in. */
export function send(owner, told) {
  return navigator.locks.request('openchair-roster-sending', () => sendAll(owner, told));
}

async function sendAll(owner, told) {
  for (let tries = 0; tries < 3; tries += 1) {
    const marks = await store.take(owner, troubled);
    if (marks.length === 0) {
      return 'sent';
    }
    const is = (await mayNotSend(owner)) ?? (await sendEach(marks, told));
    if (is === 'again') {
      csrf = null;
    } else if (is !== 'sent') {
      return is;
    } else {
      tries = -1;
    }
  }
  return 'signed-out';
}

// The token is the session's: whoever signed in since has another one, and sends nothing of what is not theirs.
async function mayNotSend(owner) {
  if (csrf) {
    return null;
  }
  const here = await today();
  return here.is === 'in' ? (here.owner === owner ? null : 'other') : here.is;
}

async function sendEach(marks, told) {
  const paths = new Map();
  for (const mark of marks) {
    const path = `/sessions/${mark.session}/${mark.line === 'walk-ins' ? 'head-count' : 'marks'}`;
    paths.set(path, [...(paths.get(path) ?? []), mark]);
  }
  for (const [path, batch] of paths) {
    const is = await sendBatch(path, batch, told);
    if (is !== 'sent') {
      return is;
    }
  }
  return 'sent';
}

async function sendBatch(path, batch, told) {
  const body = path.endsWith('marks') ? { marks: batch.map(asMark) } : asCount(batch[0]);
  const form = new URLSearchParams({ csrf, body: JSON.stringify(body) });
  const answer = await ask(path, { method: 'POST', body: form, keepalive: true });
  if (answer.is !== 'answered') {
    return answer.is;
  }
  if (answer.status === 403) {
    return 'again';
  }
  await (answer.status === 200 ? arrive(batch, answer.json, told) : refuse(batch, answer.json ?? {}, told));
  return 'sent';
}

const asMark = (mark) =>
  ({ id: mark.id, enrollmentId: mark.line, outcome: mark.outcome, modality: mark.modality, version: mark.version ?? mark.seen });
const asCount = (mark) => ({ walkIns: mark.walkIns, before: mark.version ?? mark.seen });

async function arrive(batch, answer, told) {
  const pairs = batch.map((mark) => [mark, answer.marks?.find((one) => one.id === mark.id) ?? answer]);
  await told.keeps(pairs, answer.version);
  for (const [mark, kept] of pairs) {
    told.kept(mark, await store.arrived(mark, kept.walkIns ?? kept.version));
  }
}

// A batch is kept whole or not at all: what is in the way is set aside for the facilitator, and the rest is sent again.
async function refuse(batch, problem, told) {
  const stale = problem.code === 'stale-version' && problem.current;
  const theirs = [].concat(problem.current ?? []);
  const named = new Set([...theirs.map((one) => one.enrollmentId), ...(problem.errors ?? []).map((one) => one.field)]);
  const found = batch.filter((mark) => named.has(mark.line));
  for (const mark of found.length ? found : batch) {
    troubled.add(mark.hash);
    told.refused(mark, stale
      ? { theirs: theirs.find((one) => one.enrollmentId === mark.line) ?? theirs[0] }
      : { code: problem.code, detail: problem.detail ?? 'This was not accepted.' });
  }
}

/** What was in the way is tried again. */
export function startOver() {
  troubled.clear();
}

/** The facilitator decided about a line: what waited for it is gone, and what is made now is sent. */
export async function settle(mark) {
  await store.drop(mark.hash);
  troubled.delete(mark.hash);
}
