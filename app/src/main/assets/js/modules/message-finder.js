// Approved messages in an answer: / at the beginning of a line and words show them, arrows move,
// Enter or Tab takes one. For fields that nobody but the writer knows, it asks before it inserts.

const WANTED = /(?:^|\n)\/([^\n]*)$/u;
const PAUSE = 120;

class MessageFinder extends HTMLElement {
    connectedCallback() {
        if (this.field) return;
        this.field = this.querySelector('textarea');
        this.list = this.querySelector('[role="listbox"]');
        this.asks = this.querySelector('.offer-asks');
        this.chosen = this.querySelector('[name="chosen"]');
        this.files = this.querySelector('.file-chips');
        this.files.addEventListener('click', ({ target }) => this.leave(target.closest('[data-leaves]')?.closest('li')));
        this.turn = 0;
        this.field.addEventListener('input', () => this.offer());
        this.field.addEventListener('keydown', (event) => this.press(event));
        this.field.addEventListener('blur', () => this.close());
        this.list.addEventListener('mousedown', (event) => {
            event.preventDefault();
            const option = event.target.closest('[role="option"]');
            if (option) this.take(option);
        });
        this.asks.addEventListener('keydown', (event) => this.answer(event));
        this.asks.addEventListener('click', ({ target }) => target.closest('button') && this.fill());
        this.enclose();
    }

    /** What goes along is shown, and can be left out; what is not taken there says so. */
    async enclose() {
        const chosen = this.chosen.value;
        if (!chosen.includes(':')) return this.files.replaceChildren();
        const answer = await fetch(`${this.dataset.url}/files?chosen=${encodeURIComponent(chosen)}`);
        if (!answer.ok || answer.redirected || chosen !== this.chosen.value) return;
        this.files.innerHTML = await answer.text();
        const left = [...this.files.querySelectorAll('[data-left]')];
        for (const file of left) this.without(file);
    }

    leave(file) {
        if (!file) return;
        this.without(file);
        file.remove();
        this.field.focus();
    }

    /** The mark of its message without its place. */
    without({ dataset: { mark, place } }) {
        const [named] = mark.split(':');
        const marks = this.chosen.value.split(',').map((each) => {
            const [message, ...places] = each.split(':');
            return message === named ? [message, ...places.filter((other) => other !== place)].join(':') : each;
        });
        this.chosen.value = marks.join(',');
    }

    /** What stands behind the slash, before the cursor. */
    wanted() {
        return WANTED.exec(this.field.value.slice(0, this.field.selectionStart))?.[1];
    }

    offer() {
        const wanted = this.wanted();
        if (wanted === undefined) {
            this.away = false;
            return this.close();
        }
        if (this.away) return;
        clearTimeout(this.waiting);
        this.pending = true;
        this.waiting = setTimeout(() => this.find(wanted), PAUSE);
    }

    async find(wanted) {
        const turn = ++this.turn;
        const answer = await fetch(`${this.dataset.url}?q=${encodeURIComponent(wanted)}`);
        if (!answer.ok || answer.redirected || turn !== this.turn) return;
        const lines = await answer.text();
        if (turn !== this.turn) return;
        this.pending = false;
        this.list.innerHTML = lines;
        this.list.hidden = false;
        const [best] = this.options();
        this.choose(best);
        if (this.hurries && best) this.take(best);
        this.hurries = false;
    }

    /** The text of this name, behind what is written already. */
    async named(handle) {
        this.field.closest('answer-composer')?.write('answer', true);
        this.behind();
        await this.find(`=${handle}`);
        const [one] = this.options();
        if (one) this.take(one);
    }

    /** A new line with a slash, as if it had been typed. */
    begin() {
        this.field.closest('answer-composer')?.write('answer', true);
        this.away = false;
        this.behind('/');
        this.offer();
    }

    behind(sign = '') {
        const before = this.field.value.trimEnd();
        this.field.value = before ? `${before}\n${sign}` : sign;
        this.field.focus();
        this.field.setSelectionRange(this.field.value.length, this.field.value.length);
    }

    options() {
        return [...this.list.querySelectorAll('[role="option"]')];
    }

    press(event) {
        if (event.isComposing || event.ctrlKey || event.metaKey) return;
        const takes = (event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey;
        if (this.list.hidden) {
            // The list is on its way: who knows what it begins with need not wait for it.
            if (!this.pending || event.key !== 'Enter' || this.wanted() === undefined) return;
            this.hurries = true;
        } else {
            const options = this.options();
            const at = options.findIndex((option) => option.ariaSelected === 'true');
            const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
            if (step && options.length) this.choose(options[(at + step + options.length) % options.length]);
            else if (event.key === 'Escape') {
                this.away = true;
                this.close();
            } else if (takes && this.pending) this.hurries = true;
            else if (takes && options[at]) this.take(options[at]);
            else return;
        }
        event.preventDefault();
        event.stopPropagation();
    }

    choose(chosen) {
        for (const option of this.options()) option.ariaSelected = String(option === chosen);
        if (chosen) this.field.setAttribute('aria-activedescendant', chosen.id);
        else this.field.removeAttribute('aria-activedescendant');
        chosen?.scrollIntoView({ block: 'nearest' });
    }

    take(option) {
        const to = this.field.selectionStart;
        const wanted = this.wanted();
        this.taken = { ...option.dataset, from: wanted === undefined ? to : to - wanted.length - 1, to };
        this.close();
        if (this.taken.asks) this.ask();
        else this.insert(this.taken.text);
    }

    ask() {
        const fields = this.taken.asks.split('|').map((each) => each.split('='));
        const inputs = fields.map(([word, name]) => {
            const label = document.createElement('label');
            const input = document.createElement('input');
            input.className = 'input';
            input.dataset.word = word;
            input.autocomplete = 'off';
            label.append(name, input);
            return label;
        });
        const button = document.createElement('button');
        button.type = 'button';
        button.className = 'button small';
        button.textContent = this.asks.dataset.insert;
        this.asks.replaceChildren(...inputs, button);
        this.asks.hidden = false;
        this.asks.querySelector('input').focus();
    }

    answer(event) {
        if (event.key === 'Escape') {
            this.asks.hidden = true;
            this.field.focus();
        } else if (event.key === 'Enter' && event.target.matches('input')) this.fill();
        else return;
        event.preventDefault();
        event.stopPropagation();
    }

    /** What is still missing keeps the text from being inserted. */
    fill() {
        const inputs = [...this.asks.querySelectorAll('input')];
        const missing = inputs.find((input) => !input.value.trim());
        for (const input of inputs) input.ariaInvalid = input.value.trim() ? null : 'true';
        if (missing) return missing.focus();
        let { text } = this.taken;
        for (const input of inputs) text = text.replaceAll(`{${input.dataset.word}}`, () => input.value.trim());
        this.asks.hidden = true;
        this.insert(text);
    }

    insert(text) {
        const { from, to, mark } = this.taken;
        this.field.focus();
        this.field.setRangeText(text, from, to, 'end');
        this.chosen.value = [...new Set([...this.chosen.value.split(',').filter(Boolean), mark])].join(',');
        this.enclose();
        this.field.dispatchEvent(new Event('input', { bubbles: true }));
    }

    /** What a protocol says in words of its own ends as everything does here. */
    async sign() {
        const answer = await fetch(`${this.dataset.url}/signature`);
        const signature = answer.ok && !answer.redirected ? await answer.text() : '';
        const said = this.field.value.trimEnd();
        if (!signature || said.endsWith(signature)) return;
        this.field.value = `${said}\n${signature}`;
        this.field.dispatchEvent(new Event('input', { bubbles: true }));
    }

    close() {
        clearTimeout(this.waiting);
        this.turn++;
        this.pending = false;
        this.hurries = false;
        this.list.hidden = true;
        this.choose(null);
    }
}

/** What strikes in an answer; what was put away stays away in it. */
class HintLines extends HTMLElement {
    connectedCallback() {
        this.dismissed ??= new Set();
        this.list = this.querySelector('ul');
        this.addEventListener('click', ({ target }) => {
            const dismisses = target.closest('[data-dismisses]');
            const removes = target.closest('[data-removes]');
            if (dismisses) this.dismissed.add(dismisses.dataset.dismisses);
            if (removes) remove(removes.dataset.removes);
            if (dismisses || removes) target.closest('li').remove();
            if (dismisses) field()?.focus();
        });
        this.changed = new MutationObserver(() => this.thin());
        this.changed.observe(this.list, { childList: true });
    }

    disconnectedCallback() {
        this.changed.disconnect();
    }

    thin() {
        for (const line of this.list.children) if (this.dismissed.has(line.dataset.hint)) line.remove();
    }
}

function field() {
    return document.querySelector('#answer-text, #draft-text');
}

function remove(data) {
    const text = field();
    if (!text) return;
    text.value = text.value.replaceAll(data, '').replaceAll(/ {2,}/g, ' ').replaceAll(/ ([.,;:])/g, '$1');
    text.dispatchEvent(new Event('input', { bubbles: true }));
    text.focus();
}

document.addEventListener('click', ({ target }) => {
    const named = target.closest?.('[data-says-message]');
    const finder = document.querySelector('message-finder');
    if (named) finder?.named(named.dataset.saysMessage);
    if (target.closest?.('[data-finds]')) finder?.begin();
});

customElements.define('message-finder', MessageFinder);
customElements.define('hint-lines', HintLines);
