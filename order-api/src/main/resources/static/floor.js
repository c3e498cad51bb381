// Sends a form as the report its address takes. A report keeps its key until it is answered, so that sending it again is no second one.
const NAME = /^([A-Za-z0-9]+)(?:\[(\d*)\](?:\.([A-Za-z0-9]+))?)?$/;

function key() {
  // randomUUID is missing where the page does not come over TLS or from this machine.
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
}

function body(form) {
  const report = {};
  for (const field of form.elements) {
    if (!field.name || (field.type === 'checkbox' && !field.checked) || field.value === '') continue;
    const [, name, index, part] = field.name.match(NAME);
    const value = field.type === 'number' || 'number' in field.dataset ? field.valueAsNumber || Number(field.value) : field.value;
    if (index === undefined) report[name] = value;
    else if (index === '') (report[name] ??= []).push(value);
    else ((report[name] ??= [])[index] ??= {})[part] = value;
  }
  return JSON.stringify(report);
}

document.addEventListener('click', event => { if (event.target.closest('[data-print]')) print(); });

document.addEventListener('submit', async event => {
  const form = event.target.closest('form[data-report]');
  if (!form) return;
  event.preventDefault();
  const output = form.querySelector('output');
  const text = body(form);
  if (form.sent !== text) { form.sent = text; form.key = key(); }
  output.textContent = 'sending';
  try {
    const answer = await fetch(form.dataset.report, {
      method: 'POST', body: text, headers: { 'Content-Type': 'application/json', 'Idempotency-Key': form.key },
    });
    if (answer.ok) { location.reload(); return; }
    const problem = await answer.json();
    const fields = (problem.errors ?? []).map(error => `${error.field}: ${error.reason} (${error.limit ?? ''})`);
    output.textContent = ['Stop. ' + (problem.detail ?? answer.status), ...fields].join('\n');
  } catch {
    output.textContent = 'Not sent: the center does not answer. Send it again.';
  }
});
