// Shows what is pushed, though no page of ours is open, and lets a call be acknowledged from there.
// Served from the root, so that it may open any page; what it says comes with each push.

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('push', (event) => {
    const said = event.data?.json();
    if (said) event.waitUntil(show(said));
});

function show({ title, body, url, tag, lang, stays, answer }) {
    return self.registration.showNotification(title, {
        body,
        tag,
        lang,
        renotify: true,
        requireInteraction: stays,
        data: { title, url, tag, lang, answer },
        actions: answer ? [{ action: 'answer', title: answer.label }] : [],
    });
}

self.addEventListener('notificationclick', (event) => {
    event.notification.close();
    const { data } = event.notification;
    event.waitUntil(event.action === 'answer' && data.answer ? acknowledge(data) : open(data.url));
});

/** Without a session: whoever was sent the link may follow it. */
async function acknowledge({ title, url, tag, lang, answer }) {
    const reached = await fetch(answer.path, { method: 'POST', credentials: 'omit' }).then(({ ok }) => ok, () => false);
    const body = reached ? answer.done : answer.failed;
    await self.registration.showNotification(title, { body, tag, lang, data: { title, url, tag, lang } });
}

async function open(url) {
    const address = new URL(url, self.location.origin);
    const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
    const there = pages.find((page) => page.url === address.href);
    return there ? there.focus() : self.clients.openWindow(address.href);
}
