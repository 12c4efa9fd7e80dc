// Every page works without this file. It asks before typed text is lost by leaving a form that is not sent, and sends a form once,
// no matter how often its button is pressed.
(() => {
  'use strict';
  // Longer than the server takes over any form: a page that is still here by then was not left after all.
  const PATIENCE = 30_000;
  const forms = document.querySelectorAll('form[data-keep]');
  const sent = new Set();
  let unsaved = false;
  forms.forEach((form) => {
    form.addEventListener('input', () => { unsaved = true; });
    form.addEventListener('submit', () => { unsaved = false; });
  });

  function release(form) {
    form.removeAttribute('aria-busy');
    sent.delete(form);
  }

  function releaseAll() {
    [...sent].forEach(release);
  }

  function send(form) {
    sent.add(form);
    form.setAttribute('aria-busy', 'true');
    setTimeout(() => release(form), PATIENCE);
  }

  // A form that hands out a file leaves the page as it is, and can be sent again.
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.hasAttribute('data-download')) {
      return;
    }
    if (sent.has(form)) {
      event.preventDefault();
    } else {
      send(form);
    }
  });

  // Back again, or asked whether to leave and stayed: the buttons work.
  window.addEventListener('pageshow', releaseAll);
  window.addEventListener('beforeunload', (event) => {
    if (unsaved) {
      event.preventDefault();
      releaseAll();
    }
  });
})();
