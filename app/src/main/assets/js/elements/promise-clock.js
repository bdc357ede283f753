// The clock of a promise runs while the page is open: the pie fills, the words follow.

import { late, span } from '../words.js';

const SOON = 75;

class PromiseClock extends HTMLElement {
    static observedAttributes = ['data-left'];

    // What is left is what it was when the page said so.
    attributeChangedCallback() {
        this.begun = Date.now();
    }

    connectedCallback() {
        if (this.classList.contains('kept')) return;
        this.timer = setInterval(() => document.hidden || this.tick(), 15_000);
    }

    disconnectedCallback() {
        clearInterval(this.timer);
    }

    // Open time runs down until the hours close; a browser knows no calendar, the page goes on.
    open(now) {
        const runs = Math.min(now, Number(this.dataset.runs));
        return Math.max(0, Number(this.dataset.left) - Math.max(0, runs - this.begun));
    }

    tick() {
        const now = Date.now();
        const since = Number(this.dataset.since);
        const due = Number(this.dataset.due);
        const left = this.dataset.left ? this.open(now) : due - now;
        const whole = this.dataset.left ? Number(this.dataset.whole) : due - since;
        const gone = Math.min(100, Math.max(0, Math.round(100 - (left * 100) / Math.max(1, whole))));
        const state = now > due ? 'broken' : gone >= SOON ? 'due' : 'ok';
        this.className = `promise ${state}${this.classList.contains('paused') && now <= due ? ' paused' : ''}`;
        this.querySelector('.promise-pie')?.setAttribute('stroke-dasharray', `${gone} 100`);
        const words = this.dataset.hours ?? '…';
        this.querySelector('span').textContent = now > due ? late(now - due) : words.replace('…', span(left));
    }
}

customElements.define('promise-clock', PromiseClock);
