// Lets this browser show what its member is told while no page is open: asks once, when they say so.

class PushBrowser extends HTMLElement {
    async connectedCallback() {
        this.state = this.querySelector('[role=status]');
        this.button = this.querySelector('button');
        this.button.addEventListener('click', () => this.add());
        if (!('serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window)) return this.say('unable');
        if (Notification.permission === 'denied') return this.say('denied');
        const registered = await navigator.serviceWorker.getRegistration('/');
        const known = await registered?.pushManager.getSubscription();
        this.say(known ? 'known' : 'ready');
        this.button.hidden = false;
    }

    say(state) {
        this.state.textContent = this.dataset[state];
        this.dataset.state = state;
    }

    async add() {
        this.button.disabled = true;
        try {
            if ((await Notification.requestPermission()) !== 'granted') return this.say('denied');
            const given = (await this.subscription()).toJSON();
            const { endpoint, keys } = given;
            const answer = await this.send(this.dataset.add, { endpoint, key: keys.p256dh, auth: keys.auth });
            if (!answer.ok) return (this.state.textContent = await answer.text());
            location.reload();
        } catch {
            this.say('failed');
        } finally {
            this.button.disabled = false;
        }
    }

    async subscription() {
        await navigator.serviceWorker.register('/reaching-worker.js');
        const registered = await navigator.serviceWorker.ready;
        const key = await (await this.send(this.dataset.house, {})).text();
        // One that was made for other keys of ours is of no use any more.
        await (await registered.pushManager.getSubscription())?.unsubscribe();
        return registered.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
    }

    send(path, fields) {
        const headers = { 'X-CSRF-TOKEN': this.dataset.csrf, Accept: 'text/plain' };
        return fetch(path, { method: 'POST', headers, body: new URLSearchParams(fields) });
    }
}

customElements.define('push-browser', PushBrowser);
