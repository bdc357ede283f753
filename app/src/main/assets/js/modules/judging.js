// What was understood, judged by keyboard: u opens the form of the message where one is, each answer
// has a key of its own while it is open. A letter that is quicker than the form does nothing.

document.addEventListener('toggle', ({ target }) => {
    if (target.matches?.('details.judge[open]')) target.querySelector('[autofocus]')?.focus();
}, true);

document.addEventListener('keydown', (event) => {
    const open = document.querySelector('details.judge[open]');
    if (!open || open.querySelector('form') || event.key.length > 1 || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.matches?.('input, textarea, select')) return;
    event.preventDefault();
    event.stopPropagation();
}, true);
