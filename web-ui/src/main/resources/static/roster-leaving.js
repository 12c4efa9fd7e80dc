// Leaving a page on which marks may wait: signing a session, signing out, and every other page of a facilitator.
import { resume } from './roster-clock.js';
import { send } from './roster-sending.js';
import * as store from './roster-store.js';
import { counted, described, latest, link } from './roster-unsent.js';

export const silent = { keeps: async () => {}, kept: () => {}, refused: () => {} };

/** Goes on from the server's time as it was heard last. */
export async function listen() {
  const kept = await store.clock();
  if (kept) {
    resume(kept);
  }
}

/** Sends a form once something is known to be in order; pressed again meanwhile, it is asked once. */
export function askFirst(form, isInOrder) {
  let asking = false;
  let known = false;
  document.querySelector(form)?.addEventListener('submit', async (event) => {
    if (known) {
      return;
    }
    event.preventDefault();
    if (!asking) {
      asking = true;
      known = await isInOrder(event.target).finally(() => { asking = false; });
      if (known) {
        event.target.requestSubmit();
      }
      known = false;
    }
  });
}

/** Signing out deletes what could not be sent: the person who made it is asked first, and told of each mark. */
export async function mayForget(told) {
  const who = await store.present().catch(() => null);
  if (!who) {
    return true;
  }
  await send(who, told).catch(() => {});
  const left = latest(await store.waiting(who));
  if (left.length && !window.confirm(question(left))) {
    return false;
  }
  await store.forget(who);
  return true;
}

function question(left) {
  const them = left.length === 1 ? 'it' : 'them';
  return `${counted(left.length)} Signing out deletes ${them} from this device:\n\n${left.map(described).join('\n')}\n\nSign out and delete ${them}?`;
}

/** Sends what waits from a page that shows no roster, and says what still waits. */
export async function sendFromElsewhere() {
  await listen();
  const who = await store.present();
  const waits = async () => (who ? latest(await store.waiting(who)).length : 0);
  if (await waits()) {
    await send(who, silent);
    sayElsewhere(await waits());
  }
  await store.purge();
}

function sayElsewhere(count) {
  if (count) {
    const box = document.createElement('p');
    box.className = 'oc-roster__sending govuk-body';
    box.append(`${counted(count)} `, link('/roster', 'See which and why'));
    document.querySelector('main').prepend(box);
  }
}
