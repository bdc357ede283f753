// What is opened to be written in is written in at once.

document.addEventListener('toggle', ({ target }) => {
    if (target.matches?.('details.approval-more') && target.open) target.querySelector('textarea').focus();
}, true);
