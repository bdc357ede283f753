// The inbox: moving through the list, keeping it fresh where it is, writing, closing by one key.

// Faster than this, one walks past conversations: only the last is loaded.
const HURRY = 250;

// So many times as long as a refresh took, none follows it: many who look at the same never crowd the server.
// The shorter of the last two counts: one slow refresh is chance, two are a crowd.
const REST = 10;

class InboxDesk extends HTMLElement {
    connectedCallback() {
        this.gone = new AbortController();
        const { signal } = this.gone;
        this.addEventListener('click', (event) => this.click(event));
        this.addEventListener('change', (event) => this.change(event));
        this.addEventListener('submit', (event) => this.submit(event));
        document.getElementById('live')?.addEventListener('conversations', () => this.refreshSoon(), { signal });
        this.addEventListener('htmx:after:request', ({ target, detail }) => {
            if (!detail.ctx?.response?.raw?.ok && target.dataset.number === this.going) this.arrive();
        });
        this.addEventListener('htmx:error', () => this.arrive());
        // What is no longer on the page says what it does at the document.
        for (const step of ['htmx:before:request', 'htmx:before:swap']) {
            document.addEventListener(step, (event) => this.left(event.detail.ctx.sourceElement) && event.preventDefault(), { signal });
        }
        this.opened = new MutationObserver(() => this.opens() === this.going ? this.arrive() : this.mark());
        this.opened.observe(this.querySelector('#open'), { childList: true });
        this.listed = new MutationObserver(() => this.mark());
        this.listed.observe(this.querySelector('#rows'), { childList: true });
        this.chosen = new Set();
        this.selecting = this.querySelector('#selecting');
        document.addEventListener('keydown', (event) => this.escape(event), { signal });
        this.addEventListener('many-done', ({ detail }) => this.acted(detail));
        this.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'nearest' });
    }

    disconnectedCallback() {
        this.gone.abort();
        this.opened.disconnect();
        this.listed.disconnect();
        clearTimeout(this.refreshing);
        clearTimeout(this.loading);
    }

    links() {
        return [...this.querySelectorAll('#rows .row-link')];
    }

    /** The number of the conversation that is shown. */
    opens() {
        return this.querySelector('.conversation')?.dataset.number;
    }

    /** News of a conversation that was left meanwhile must not cover what is open now. */
    left(source) {
        return source?.matches?.('.conversation') && source.dataset.number !== this.opens();
    }

    click(event) {
        const box = event.target.closest('.row-check');
        if (box) return this.choose(box.value, box.checked, event.shiftKey);
        const select = event.target.closest('[data-select]');
        if (select) return this.chooseOpen(select.dataset.select === 'range');
        if (event.target.closest('[data-select-all]')) return this.chooseAll(this.boxes());
        if (event.target.closest('[data-unselect]')) return this.unselect();
        const row = event.target.closest('.row-link');
        if (row && !(event.ctrlKey || event.metaKey || event.shiftKey)) return this.go(row);
        const move = event.target.closest('[data-move]');
        if (move) return this.move(Number(move.dataset.move));
        const toggle = event.target.closest('[data-narrow]');
        if (!toggle) return;
        const narrow = this.querySelector('#narrow');
        narrow.hidden = !narrow.hidden;
        toggle.ariaExpanded = String(!narrow.hidden);
    }

    boxes() {
        return [...this.querySelectorAll('#rows .row-check')];
    }

    /** With a range, all from the one that was chosen last. */
    choose(number, on, range) {
        const boxes = this.boxes();
        const at = boxes.findIndex((box) => box.value === number);
        const from = range ? boxes.findIndex((box) => box.value === this.anchor) : -1;
        const span = from < 0 ? [boxes[at]] : boxes.slice(Math.min(from, at), Math.max(from, at) + 1);
        this.anchor = number;
        if (on) return this.chooseAll(span);
        for (const box of span) this.chosen.delete(box.value);
        this.showChosen();
    }

    /** The row that is marked, or the first. */
    chooseOpen(range) {
        const link = this.links().find((each) => each.ariaCurrent === 'true') ?? this.links()[0];
        if (link) this.choose(link.dataset.number, range || !this.chosen.has(link.dataset.number), range);
    }

    chooseAll(boxes) {
        const most = Number(this.selecting.dataset.most);
        for (const box of boxes) if (this.chosen.size < most) this.chosen.add(box.value);
        this.showChosen();
    }

    unselect() {
        this.chosen.clear();
        this.querySelector('#selected').replaceChildren();
        this.showChosen();
    }

    escape(event) {
        if (event.key !== 'Escape' || event.target.closest('textarea, input:not([type="checkbox"]), details.menu[open]')) return;
        if (this.selecting && (this.chosen.size || this.querySelector('.selected'))) this.unselect();
    }

    /** What was refused stays chosen, so that something else can be done with it; so does what is left. */
    acted(left) {
        const undone = [...this.querySelectorAll('.selected [data-number]')].map((item) => item.dataset.number);
        this.chosen = new Set([...undone, ...left]);
        this.refreshSoon();
        this.showChosen();
    }

    showChosen() {
        if (!this.selecting) return;
        for (const box of this.boxes()) {
            const on = this.chosen.has(box.value);
            if (box.checked !== on) box.checked = on;
        }
        this.selecting.hidden = !this.chosen.size;
        const count = this.selecting.querySelector('output');
        const told = this.chosen.size === 1 ? count.dataset.one : count.dataset.many.replace('#', this.chosen.size);
        if (count.textContent !== told) count.textContent = told;
        const numbers = [...this.chosen].map((number) => Object.assign(document.createElement('input'), { type: 'hidden', name: 'number', value: number }));
        this.selecting.querySelector('.selecting-numbers').replaceChildren(...numbers);
    }

    move(step) {
        const links = this.links();
        const at = links.findIndex((link) => link.ariaCurrent === 'true');
        // Where the open one left the list, what followed it has taken its place.
        const next = at >= 0 ? links[at + step] : links[step > 0 ? (this.at ?? 0) : (this.at ?? 0) - 1];
        if (!next) return this.querySelector('.rows-more a')?.click();
        next.focus({ preventScroll: true });
        next.scrollIntoView({ block: 'nearest' });
        const hurries = performance.now() - (this.moved ?? -HURRY) < HURRY;
        this.moved = performance.now();
        this.go(next);
        if (hurries) this.loading = setTimeout(() => next.click(), HURRY);
        else next.click();
    }

    /** The mark is there before what it marks. */
    go(link) {
        clearTimeout(this.loading);
        this.going = link.dataset.number;
        this.mark();
    }

    arrive() {
        this.going = undefined;
        this.mark();
    }

    change({ target }) {
        if (target.matches('[data-goes]')) location.assign(target.value);
        if (target.matches('[data-sends]')) target.form.requestSubmit();
    }

    /** What is empty stays out of the address. */
    submit({ target }) {
        if (!target.matches('.narrowing')) return;
        for (const field of target.elements) if (field.name && !field.value) field.disabled = true;
    }

    /** The row of the open conversation; on a phone, what is shown. */
    mark() {
        const open = this.opens();
        const marked = this.going ?? open;
        this.links().forEach((link, i) => {
            const here = link.dataset.number === marked;
            if (here) this.at = i;
            if (here !== (link.ariaCurrent === 'true')) link.ariaCurrent = here ? 'true' : null;
        });
        this.showChosen();
        const shows = open ? 'conversation' : 'list';
        if (this.dataset.shows === 'list' || !open) this.dataset.shows = shows;
    }

    /** At once; after one that is under way; later where the last was slow. */
    refreshSoon() {
        if (this.fetching) this.stale = true;
        else this.refreshing ??= setTimeout(() => this.refresh(), (this.rested ?? 0) - performance.now());
    }

    /** As many rows as are shown: nothing jumps. */
    async refresh() {
        const rows = this.querySelector('#rows');
        const began = performance.now();
        this.refreshing = null;
        this.fetching = true;
        try {
            await htmx.ajax('GET', `${rows.dataset.address}&shown=${this.links().length}`, { target: '#rows', swap: 'innerMorph' });
        } finally {
            const now = performance.now();
            this.rested = now + REST * Math.min(now - began, this.took ?? Infinity);
            this.took = now - began;
            this.fetching = false;
        }
        this.mark();
        if (this.stale) this.refreshSoon();
        this.stale = false;
    }
}

/** The latest is in sight, unless one has gone back to read. */
class ConversationTimeline extends HTMLElement {
    connectedCallback() {
        this.atEnd = true;
        this.toEnd();
        this.addEventListener('scroll', () => {
            this.atEnd = this.scrollHeight - this.scrollTop - this.clientHeight < 60;
        }, { passive: true });
        this.grown = new MutationObserver(() => this.atEnd && this.toEnd());
        this.grown.observe(this, { childList: true, subtree: true });
        this.resized = new ResizeObserver(() => this.atEnd && this.toEnd());
        this.resized.observe(this);
        this.resized.observe(this.firstElementChild);
    }

    disconnectedCallback() {
        this.grown.disconnect();
        this.resized.disconnect();
    }

    toEnd() {
        this.scrollTop = this.scrollHeight;
    }
}

/** Answer or note; what is typed outlives a reload of the tab. */
class AnswerComposer extends HTMLElement {
    connectedCallback() {
        if (this.ready) return;
        this.ready = true;
        const conversation = this.closest('.conversation');
        this.draft = `draft-${conversation?.dataset.number}`;
        this.addEventListener('click', (event) => {
            const tab = event.target.closest('[data-writes]');
            if (tab) this.write(tab.dataset.writes, true);
        });
        this.addEventListener('keydown', (event) => {
            if (event.key === 'Escape' && event.target.matches('textarea')) event.target.blur();
        });
        this.addEventListener('input', ({ target }) => {
            if (target.id === 'answer-text') sessionStorage.setItem(this.draft, target.value);
        });
        this.addEventListener('submit', ({ target }) => {
            if (target.id === 'answer') sessionStorage.removeItem(this.draft);
            // Single keys work again, the next conversation is one key away; and the focus is not lost.
            conversation?.querySelector('conversation-timeline')?.focus({ preventScroll: true });
        });
        this.addEventListener('htmx:after:request', ({ target, detail }) => {
            if (target.id !== 'note' || !detail.ctx?.response?.raw?.ok) return;
            target.reset();
            this.write('answer', false);
        });
        this.keep();
    }

    /** What was refused, or typed before the conversation went to somebody else, is not lost. */
    keep() {
        const text = this.querySelector('#answer-text, #kept-text');
        if (!text) return;
        const typed = sessionStorage.getItem(this.draft);
        // What another page begins never covers what one has begun oneself.
        if (text.value && !(typed && 'begun' in text.dataset)) sessionStorage.setItem(this.draft, text.value);
        else text.value = typed ?? '';
        const kept = text.closest('.composer-kept');
        if (kept) kept.hidden = !text.value;
    }

    write(what, focus) {
        for (const tab of this.querySelectorAll('[data-writes]')) {
            const chosen = tab.dataset.writes === what;
            tab.ariaSelected = String(chosen);
            const panel = this.querySelector(`#writing-${tab.dataset.writes}`);
            panel.hidden = !chosen;
            if (chosen && focus) panel.querySelector('textarea')?.focus();
        }
    }
}

/** What a protocol says to the customer goes behind what is written already. */
document.addEventListener('click', ({ target }) => {
    const says = target.closest?.('[data-says]');
    const text = says && document.querySelector('#answer-text, #draft-text');
    if (!text) return;
    text.closest('answer-composer')?.write('answer', false);
    text.value = text.value.trim() ? `${text.value.trimEnd()}\n\n${says.dataset.says}` : says.dataset.says;
    text.dispatchEvent(new Event('input', { bubbles: true }));
    text.closest('message-finder')?.sign();
    text.focus();
});

/** An open menu of closings: each by its key, the first in focus. */
document.addEventListener('toggle', ({ target }) => {
    if (target.matches?.('details.closing') && target.open) target.querySelector('[data-choice]').focus();
}, true);

document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches?.('input, textarea, select')) return;
    // The second of two quick keys may come before the focus is in the menu.
    const menu = document.querySelector('details.closing[open]');
    if (!menu) return;
    const buttons = [...menu.querySelectorAll('[data-choice]')];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
        event.preventDefault();
        const at = buttons.indexOf(document.activeElement);
        return buttons[(at + step + buttons.length) % buttons.length].focus();
    }
    const choice = buttons.find((button) => button.dataset.choice === event.key);
    if (!choice) return;
    event.preventDefault();
    event.stopPropagation();
    choice.matches('input') ? choice.focus() : choice.click();
}, true);

customElements.define('inbox-desk', InboxDesk);
customElements.define('conversation-timeline', ConversationTimeline);
customElements.define('answer-composer', AnswerComposer);
