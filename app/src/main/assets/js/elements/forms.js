// A second click while the first is on its way sends nothing twice; what no text may hold, and
// nobody sees in what was pasted, stays behind.

const PATIENCE = 3_000;
const sent = new WeakMap();

document.addEventListener('submit', (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method === 'dialog') return;
    if (event.timeStamp - (sent.get(form) ?? -PATIENCE) < PATIENCE) return event.preventDefault();
    sent.set(form, event.timeStamp);
});

document.addEventListener('submit', ({ target }) => {
    for (const field of target.elements) {
        if (field.matches('textarea, input:not([type=file])') && field.value.includes('\0')) {
            field.value = field.value.replaceAll('\0', '');
        }
    }
}, true);
