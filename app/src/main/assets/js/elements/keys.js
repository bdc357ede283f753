// Keyboard: whatever carries data-key="n" or data-key="g i" is clicked (a field: focused) by these
// keys, one after the other. Single keys rest while one types, in dialogs, and where they are off.

const PATIENCE = 900;
// Where a letter is meant for what is there; on a box that is ticked no letter has a meaning.
const TYPED = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable], dialog[open]';
let pressed = [];
let last = 0;

document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
        event.preventDefault();
        document.querySelector('[data-opens="palette"]')?.click();
        return;
    }
    if (event.ctrlKey && event.key === 'Enter' && event.target.form) {
        event.preventDefault();
        event.target.form.requestSubmit();
        return;
    }
    if (!singleKeys() || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest(TYPED)?.checkVisibility()) return;
    if (event.key.length > 1) return;
    pressed = event.timeStamp - last > PATIENCE ? [event.key] : [...pressed, event.key].slice(-2);
    last = event.timeStamp;
    const target = find(pressed.join(' ')) ?? find(event.key);
    if (!target) return;
    event.preventDefault();
    pressed = [];
    target.matches('input:not([type="checkbox"], [type="radio"]), textarea, select') ? target.focus() : target.click();
});

function singleKeys() {
    return document.documentElement.dataset.keys !== 'off';
}

/** The first that can be clicked, best in a form with keys of its own, or in the entry where one is. */
function find(keys) {
    const there = [...document.querySelectorAll(`[data-key="${CSS.escape(keys)}"]`)].filter(reachable);
    const near = [document.querySelector('details[data-own-keys][open]'), document.activeElement?.closest('[data-stop], .list > li')];
    return near.map((place) => there.find((element) => place?.contains(element))).find(Boolean) ?? there[0];
}

/** Entries of a closed menu have their keys all the same, unless its keys hold only while it is open. */
function reachable(element) {
    return !element.disabled && !element.closest('[hidden], details[data-own-keys]:not([open]) > :not(summary)');
}

class KeyboardHelp extends HTMLElement {
    connectedCallback() {
        this.addEventListener('opened', () => this.list());
    }

    list() {
        const list = this.querySelector('.key-list');
        const rows = [['Ctrl K', list.dataset.palette]];
        const seen = new Set();
        for (const element of document.querySelectorAll('[data-key]')) {
            const label = element.dataset.keyLabel ?? element.getAttribute('aria-label') ?? words(element);
            if (!element.dataset.key || seen.has(element.dataset.key) || !label || !reachable(element)) continue;
            seen.add(element.dataset.key);
            rows.push([element.dataset.key, label]);
        }
        list.replaceChildren(...rows.flatMap(([keys, label]) => [term(label), caps(keys)]));
    }
}

function words(element) {
    const copy = element.cloneNode(true);
    copy.querySelectorAll('kbd, svg, .count').forEach((part) => part.remove());
    return copy.textContent.trim();
}

function term(label) {
    const dt = document.createElement('dt');
    dt.textContent = label;
    return dt;
}

function caps(keys) {
    const dd = document.createElement('dd');
    const span = document.createElement('span');
    span.className = 'keys';
    span.append(
        ...keys.split(' ').map((key) => {
            const cap = document.createElement('kbd');
            cap.textContent = key;
            return cap;
        }),
    );
    dd.append(span);
    return dd;
}

customElements.define('keyboard-help', KeyboardHelp);
