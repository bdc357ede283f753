// Says that the reader has a conversation open, or writes in it, and shows who else does.

const SAY_AGAIN = 25_000;
const WRITING_AGAIN = 3_000;
const WRITTEN = 8_500;

class ConversationOnlookers extends HTMLElement {
    connectedCallback() {
        this.gone = new AbortController();
        const { signal } = this.gone;
        this.looks();
        this.saying = setInterval(() => this.looks(), SAY_AGAIN);
        document.getElementById('live')?.addEventListener(this.dataset.nudge, () => this.looks(), { signal });
        document.addEventListener('visibilitychange', () => document.hidden ? this.leave() : this.looks(), { signal });
        addEventListener('pagehide', () => this.leave(), { signal });
        this.closest('.conversation').addEventListener('input', ({ target }) => target.id === 'answer-text' && this.writes(), { signal });
    }

    disconnectedCallback() {
        this.gone.abort();
        clearInterval(this.saying);
        clearTimeout(this.looking);
        this.leave();
    }

    looks() {
        if (!document.hidden) this.say('LOOKS');
    }

    writes() {
        if (performance.now() - (this.wrote ?? -WRITING_AGAIN) < WRITING_AGAIN) return;
        this.wrote = performance.now();
        this.say('WRITES');
    }

    async say(doing) {
        const answer = await fetch(this.dataset.address, { method: 'POST', body: this.words(doing), headers: { 'HX-Request': 'true' } }).catch(() => null);
        if (!answer?.ok || !this.isConnected) return;
        const others = await answer.text();
        if (this.shown !== others) this.innerHTML = this.shown = others;
        clearTimeout(this.looking);
        if (this.querySelector('.writes')) this.looking = setTimeout(() => this.looks(), WRITTEN);
    }

    leave() {
        navigator.sendBeacon(this.dataset.address, this.words('LEAVES'));
    }

    words(doing) {
        return new URLSearchParams({ doing, _csrf: this.dataset.csrf });
    }
}

customElements.define('conversation-onlookers', ConversationOnlookers);
