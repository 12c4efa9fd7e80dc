// Every page works without this file. It only asks before typed text is lost by leaving a form that is not sent.
(() => {
  'use strict';
  const forms = document.querySelectorAll('form[data-keep]');
  let unsaved = false;
  forms.forEach((form) => {
    form.addEventListener('input', () => { unsaved = true; });
    form.addEventListener('submit', () => { unsaved = false; });
  });
  window.addEventListener('beforeunload', (event) => {
    if (unsaved) {
      event.preventDefault();
    }
  });
})();
