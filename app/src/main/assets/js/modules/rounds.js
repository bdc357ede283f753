// A round by keyboard: the focus is where one is, and goes from channel to message to channel. After
// a signature the page comes anew, and one goes on where one was.

const KEPT = 'round';

class RoundWalk extends HTMLElement {
    connectedCallback() {
        this.addEventListener('click', ({ target }) => {
            const move = target.closest('[data-move]');
            if (move) this.move(Number(move.dataset.move));
            const act = target.closest('[data-acts]')?.dataset.acts;
            if (act === 'sign') this.sign();
            if (act === 'open') this.here()?.querySelector('.mention-open, h2 a')?.click();
        });
        this.addEventListener('submit', ({ target }) => {
            if (target.matches('[data-signs]')) this.keep(target.closest('.round'));
        });
        this.goOn();
    }

    stops() {
        return [...this.querySelectorAll('[data-stop]')];
    }

    /** The stop that has the focus, or a part of it. */
    here() {
        return document.activeElement?.closest('[data-stop]');
    }

    /** Nobody signs for what they have not come to: the first time one is led there. */
    sign() {
        const round = this.here()?.closest('.round');
        if (round) round.querySelector('[data-signs]')?.requestSubmit();
        else this.move(1);
    }

    move(step) {
        const stops = this.stops();
        const at = stops.indexOf(this.here());
        this.go(stops[at < 0 ? 0 : at + step]);
    }

    go(stop) {
        stop?.focus({ preventScroll: true });
        stop?.scrollIntoView({ block: 'nearest' });
    }

    keep(round) {
        const rounds = [...this.querySelectorAll('.round')];
        const at = rounds.indexOf(round);
        const next = rounds[at + 1] ?? rounds[at - 1];
        if (next) sessionStorage.setItem(KEPT, next.id);
    }

    goOn() {
        const kept = sessionStorage.getItem(KEPT);
        sessionStorage.removeItem(KEPT);
        if (kept) this.go(document.getElementById(kept));
    }
}

customElements.define('round-walk', RoundWalk);
