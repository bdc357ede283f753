// What htmx tells: a request that never arrived becomes a toast, since nothing else would say so.

document.addEventListener('htmx:error', ({ detail }) => {
    if (detail.ctx?.response || !detail.ctx) return;
    const toasts = document.getElementById('toasts');
    if (!toasts || toasts.querySelector('[data-unsent]')) return;
    const note = document.createElement('toast-note');
    note.className = 'toast bad';
    note.dataset.unsent = '';
    note.textContent = document.documentElement.dataset.unsent;
    toasts.append(note);
});
