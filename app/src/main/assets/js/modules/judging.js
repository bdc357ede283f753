// What was understood, judged by keyboard: u opens the form of the message where one is, each answer
// has a key of its own while it is open.

document.addEventListener('toggle', ({ target }) => {
    if (!target.matches?.('details.judge[open]')) return;
    (target.querySelector('[aria-pressed="true"]') ?? target.querySelector('[data-judges]'))?.focus();
}, true);

document.addEventListener('keydown', (event) => {
    const open = document.querySelector('details.judge[open]');
    if (!open || event.ctrlKey || event.metaKey || event.altKey || document.documentElement.dataset.keys === 'off') return;
    const answer = open.querySelector(`[data-judges="${CSS.escape(event.key)}"]`);
    if (!answer) return;
    event.preventDefault();
    event.stopPropagation();
    answer.click();
}, true);
