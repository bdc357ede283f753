// What was understood, judged by keyboard: u opens the form of the message where one is, each answer
// has a key of its own while it is open. A letter that is quicker than the form does nothing.

document.addEventListener('toggle', ({ target }) => {
    if (target.matches?.('details.judge[open]')) target.querySelector('[autofocus]')?.focus();
}, true);

document.addEventListener('keydown', (event) => {
    const open = document.querySelector('details.judge[open], form.sample-form');
    if (!open || event.ctrlKey || event.metaKey || event.altKey || document.documentElement.dataset.keys === 'off') return;
    const answer = open.querySelector(`[data-judges="${CSS.escape(event.key)}"]`);
    if (event.target.matches?.('input[type="text"], input[type="search"], textarea, select')) return;
    if (!answer && (event.key.length > 1 || (open.matches('form') || open.querySelector('form')))) return;
    event.preventDefault();
    event.stopPropagation();
    answer?.click();
}, true);
