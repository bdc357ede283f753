// The clock of a promise runs while the page is open: the pie fills, the words follow.

import { late, span } from '../words.js';

const SOON = 75;

class PromiseClock extends HTMLElement {
    connectedCallback() {
        if (this.classList.contains('kept')) return;
        this.timer = setInterval(() => document.hidden || this.tick(), 15_000);
    }

    disconnectedCallback() {
        clearInterval(this.timer);
    }

    tick() {
        const now = Date.now();
        const since = Number(this.dataset.since);
        const due = Number(this.dataset.due);
        const gone = Math.min(100, Math.max(0, Math.round(((now - since) * 100) / Math.max(1, due - since))));
        const state = now > due ? 'broken' : gone >= SOON ? 'due' : 'ok';
        this.className = `promise ${state}`;
        this.querySelector('.promise-pie').setAttribute('stroke-dasharray', `${gone} 100`);
        this.querySelector('span').textContent = now > due ? late(now - due) : span(due - now);
    }
}

customElements.define('promise-clock', PromiseClock);
