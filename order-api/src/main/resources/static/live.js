// Keeps the page's #live part fresh: an event of its stream makes it ask the server for itself again.
const QUIET_MS = 250;
const connection = document.getElementById('connection');
let asked = 0;

async function refresh() {
  asked = 0;
  // What somebody is typing stays.
  if (document.querySelector('#live details[open], #live form:focus-within')) return;
  const answer = await fetch(location.href, { headers: { Accept: 'text/html' } });
  if (!answer.ok) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').getElementById('live');
  const shown = document.getElementById('live');
  if (fresh && shown && fresh.innerHTML !== shown.innerHTML) shown.replaceChildren(...fresh.childNodes);
}

function refreshSoon() {
  if (!asked) asked = setTimeout(refresh, QUIET_MS);
}

const live = document.getElementById('live');
if (live?.dataset.stream) {
  const source = new EventSource(live.dataset.stream);
  source.addEventListener(live.dataset.event, refreshSoon);
  source.onopen = () => { connection.textContent = 'live'; refreshSoon(); };
  source.onerror = () => { connection.textContent = 'not connected, trying again'; };
}

document.addEventListener('click', async event => {
  const button = event.target.closest('button[data-post]');
  if (!button) return;
  button.disabled = true;
  const answer = await fetch(button.dataset.post, {
    method: 'POST', headers: { 'Content-Type': 'application/json' }, body: '{}',
  });
  connection.textContent = answer.ok ? 'done' : `refused: ${(await answer.json()).detail ?? answer.status}`;
  button.disabled = false;
  setTimeout(refresh, 2 * QUIET_MS);
});
