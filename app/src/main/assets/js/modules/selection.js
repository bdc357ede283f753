// Does one thing with all the rows that are chosen, some at a time: how far it is, and what came of each, is seen meanwhile.

const AT_ONCE = 10;

class ManyAtOnce extends HTMLElement {
    connectedCallback() {
        this.form = this.querySelector('form');
        this.place = this.querySelector('.selected-place');
        this.addEventListener('submit', (event) => {
            event.preventDefault();
            if (!this.working) this.act(new FormData(this.form, event.submitter));
        });
        // Enter means the button beside, not the first of the form.
        this.addEventListener('keydown', (event) => {
            if (event.key !== 'Enter' || !event.target.matches('.closing-words input')) return;
            event.preventDefault();
            event.target.parentElement.querySelector('button').click();
        });
    }

    async act(fields) {
        const numbers = fields.getAll('number');
        fields.delete('number');
        this.working = true;
        this.form.querySelectorAll('details[open]').forEach((menu) => (menu.open = false));
        this.place.replaceChildren();
        this.broke(false);
        let at = 0;
        for (; at < numbers.length; at += AT_ONCE) {
            this.tell(at, numbers.length);
            const came = await this.some(fields, numbers.slice(at, at + AT_ONCE));
            if (came === null) break;
            this.collect(came);
        }
        this.tell(0, 0);
        this.broke(at < numbers.length);
        this.working = false;
        this.dispatchEvent(new CustomEvent('many-done', { bubbles: true, detail: numbers.slice(at) }));
    }

    /** What the page says of these; null where it could not be asked. */
    async some(fields, numbers) {
        const body = new URLSearchParams(fields);
        for (const number of numbers) body.append('number', number);
        const before = this.place.querySelector('.selected')?.dataset;
        body.set('done', before?.done ?? 0);
        body.set('undone', before?.undone ?? 0);
        const headers = { 'HX-Request': 'true', 'HX-Request-Type': 'partial' };
        const answer = await fetch(this.form.action, { method: 'POST', body, headers }).catch(() => null);
        return answer?.ok && !answer.redirected ? answer.text() : null;
    }

    /** The rows of before stay above these. */
    collect(came) {
        const next = document.createElement('div');
        next.innerHTML = came;
        for (const list of ['.selected-undone', '.selected-done ul']) {
            next.querySelector(list).prepend(...this.place.querySelectorAll(`${list} > li`));
        }
        next.querySelector('.selected-done').open = this.place.querySelector('.selected-done')?.open ?? false;
        this.place.replaceChildren(...next.children);
    }

    tell(done, all) {
        const working = this.form.querySelector('.selecting-working');
        const told = working.querySelector('[data-told]');
        working.hidden = !all;
        this.form.ariaBusy = String(all > 0);
        Object.assign(working.querySelector('progress'), { max: all || 1, value: done });
        told.textContent = told.dataset.told.replace('#', done).replace('%', all);
    }

    broke(did) {
        this.form.querySelector('.selecting-broke').hidden = !did;
    }
}

customElements.define('many-at-once', ManyAtOnce);
