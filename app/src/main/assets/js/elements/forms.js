// A second click while the first is on its way sends nothing twice.

const PATIENCE = 3_000;
const sent = new WeakMap();

document.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method === 'dialog') return;
    if (event.timeStamp - (sent.get(form) ?? -PATIENCE) < PATIENCE) return event.preventDefault();
    sent.set(form, event.timeStamp);
});
