// Reviewing by keyboard: j and k go from answer to answer, or from criterion to criterion; a mark
// that was given leads to the next criterion.

class ReviewWalk extends HTMLElement {
    connectedCallback() {
        this.addEventListener('click', ({ target }) => {
            const move = target.closest('[data-move]');
            if (move) this.move(Number(move.dataset.move));
        });
        this.addEventListener('change', ({ target }) => {
            if (target.matches('[type="radio"]')) this.move(1);
        });
        if (this.querySelector('fieldset[data-stop]')) this.go(this.stops()[0]);
    }

    stops() {
        return [...this.querySelectorAll('[data-stop]')];
    }

    move(step) {
        const stops = this.stops();
        const at = stops.indexOf(document.activeElement?.closest('[data-stop]'));
        this.go(stops[at < 0 ? 0 : at + step]);
    }

    go(stop) {
        stop?.focus({ preventScroll: true });
        stop?.scrollIntoView({ block: 'nearest' });
    }
}

customElements.define('review-walk', ReviewWalk);
