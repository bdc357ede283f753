// One stream per browser, whatever the number of tabs: the tab that holds the lock listens and tells
// the others. A name that arrives becomes an event of this element, which htmx waits for
// (hx-trigger="mentions from:#live"). Names carry no data. The server numbers what it tells (the mark):
// a page older than that, when the stream opens again or another tab knows more, fetches everything.

const LOCK = 'tertulia-live';
const LOST_AFTER = 8_000;
const BURST = 400;

class LiveStream extends HTMLElement {
    told = new Map();

    connectedCallback() {
        this.mark = Number(this.dataset.mark);
        this.join();
        addEventListener('pagehide', (this.onHide = () => this.part()));
        addEventListener('pageshow', (this.onShow = (event) => event.persisted && this.comeBack()));
    }

    disconnectedCallback() {
        this.part();
        removeEventListener('pagehide', this.onHide);
        removeEventListener('pageshow', this.onShow);
    }

    join() {
        this.parting = new AbortController();
        this.tabs = new BroadcastChannel(LOCK);
        this.tabs.onmessage = ({ data }) => this.hear(data);
        this.tabs.postMessage({ asks: true });
        navigator.locks
            .request(LOCK, { signal: this.parting.signal }, () => this.lead())
            .catch(() => {});
    }

    part() {
        this.parting.abort();
        this.release?.();
        this.release = null;
        this.tabs.close();
    }

    comeBack() {
        this.join();
        this.fetchAll();
    }

    /** Holds the lock, and with it the stream, until this tab goes. */
    lead() {
        return new Promise((release) => {
            let stream;
            let retry;
            const open = () => {
                stream = new EventSource('/live');
                stream.addEventListener('open', () => this.all({ lost: false }));
                stream.addEventListener('mark', ({ data }) => this.all({ mark: Number(data) }));
                stream.addEventListener('changed', ({ data, lastEventId }) =>
                    this.all({ name: data, mark: Number(lastEventId) }));
                stream.addEventListener('error', () => {
                    this.all({ lost: true });
                    if (stream.readyState === EventSource.CLOSED) retry = setTimeout(open, 5_000);
                });
            };
            open();
            this.leading = true;
            this.release = () => {
                clearTimeout(retry);
                stream.close();
                this.leading = false;
                release();
            };
        });
    }

    all(said) {
        this.tabs.postMessage(said);
        this.hear(said);
    }

    hear({ asks, lost, name, mark }) {
        if (asks) return this.leading && this.tabs.postMessage({ mark: this.mark });
        if (lost !== undefined) return this.lost(lost);
        const missed = !name && mark > this.mark;
        this.mark = Math.max(this.mark, mark);
        if (name) this.tell(name);
        else if (missed) this.fetchAll();
    }

    /** At once, and again after a burst of the same name: what came last is never missed. */
    tell(name) {
        if (this.told.has(name)) return this.told.set(name, true);
        this.dispatchEvent(new CustomEvent(name));
        this.told.set(name, false);
        setTimeout(() => {
            const again = this.told.get(name);
            this.told.delete(name);
            if (again) this.tell(name);
        }, BURST);
    }

    /** Every name that anything on this page waits for. */
    fetchAll() {
        const names = new Set();
        for (const element of document.querySelectorAll('[hx-trigger*="from:#live"]')) {
            for (const [, name] of element.getAttribute('hx-trigger').matchAll(/([^\s,]+)\s+from:#live/g)) names.add(name);
        }
        names.forEach((name) => this.tell(name));
    }

    lost(now) {
        clearTimeout(this.losing);
        if (!now) return this.notice?.remove();
        this.losing = setTimeout(() => {
            if (this.notice?.isConnected) return;
            this.notice = document.createElement('p');
            this.notice.className = 'toast warning';
            this.notice.textContent = this.dataset.lost;
            document.getElementById('toasts').append(this.notice);
        }, LOST_AFTER);
    }
}

customElements.define('live-stream', LiveStream);
