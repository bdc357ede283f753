// Buttons that open dialogs, and what closes them: data-opens="<id>", data-closes, a click beside.

document.addEventListener('click', (event) => {
    const opener = event.target.closest('[data-opens]');
    if (opener) {
        const dialog = document.getElementById(opener.dataset.opens);
        closeMenus();
        if (dialog && !dialog.open) {
            dialog.showModal();
            dialog.dispatchEvent(new CustomEvent('opened', { bubbles: true }));
        }
        return;
    }
    if (event.target.closest('[data-closes]')) event.target.closest('dialog')?.close();
    if (event.target.matches('dialog') && outside(event.target, event)) event.target.close();
    if (event.target.closest('[data-back]') && history.length > 1) {
        event.preventDefault();
        history.back();
    }
    closeMenus(event.target);
});

document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    const open = document.querySelector('details.menu[open]');
    if (!open) return;
    open.open = false;
    open.querySelector('summary').focus();
    event.preventDefault();
});

function closeMenus(except) {
    for (const menu of document.querySelectorAll('details.menu[open]')) {
        if (!except || !menu.contains(except)) menu.open = false;
    }
}

function outside(dialog, { clientX: x, clientY: y }) {
    const box = dialog.getBoundingClientRect();
    return x < box.left || x > box.right || y < box.top || y > box.bottom;
}
