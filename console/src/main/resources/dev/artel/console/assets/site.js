// Keeps parts of a page up to date: each event holds HTML, escaped by the server, by element id.
'use strict';

const live = document.querySelector('[data-live]');

function replace(id, html) {
  const place = document.getElementById(id);
  if (!place || place.lastHtml === html) {
    return;
  }
  const focused = place.contains(document.activeElement) ? document.activeElement : null;
  const links = focused ? [...place.querySelectorAll('a, summary')].indexOf(focused) : -1;
  const open = [...place.querySelectorAll('details')].map(d => d.open);
  const told = place.querySelector('[data-told]');
  const fresh = document.createElement('template');
  fresh.innerHTML = html;
  fresh.content.querySelectorAll('details').forEach((d, i) => { d.open = Boolean(open[i]); });
  const next = fresh.content.querySelector('[data-told]');
  if (told && next) {
    // The same element stays, so that what it says is announced.
    next.replaceWith(told);
    if (told.dataset.told !== next.dataset.told) {
      told.dataset.told = next.dataset.told;
      told.textContent = next.textContent;
    }
  }
  place.replaceChildren(fresh.content);
  place.lastHtml = html;
  if (links >= 0) {
    place.querySelectorAll('a, summary')[links]?.focus({ preventScroll: true });
  }
}

if (live) {
  const source = new EventSource(live.dataset.live);
  source.addEventListener('news', event => {
    for (const [id, html] of Object.entries(JSON.parse(event.data))) {
      replace(id, html);
    }
  });
  addEventListener('pagehide', () => source.close());
}

// The first wrong cell may be far below or, in a wide table, beyond the edge.
const wrong = document.querySelector('[aria-invalid]') ?? document.getElementById('faults');
if (wrong) {
  wrong.focus({ preventScroll: true });
  (wrong.closest('td') ?? wrong).scrollIntoView({ block: 'center', inline: 'center' });
}

// A second click adds nothing: the server knows the form's number; this only spares the wait.
document.addEventListener('submit', event => {
  if (event.target.matches('form[action$="/confirm"]')) {
    event.target.querySelectorAll('button').forEach(button => { button.disabled = true; });
  }
});
