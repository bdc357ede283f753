// Times go on counting while a page is open; no element moves unless its words change.

import { ago } from '../words.js';

function count() {
    for (const time of document.querySelectorAll('time[data-ago]')) {
        const words = ago(Date.now() - Date.parse(time.dateTime));
        if (words && time.textContent !== words) time.textContent = words;
    }
}

setInterval(() => document.hidden || count(), 20_000);
document.addEventListener('visibilitychange', () => document.hidden || count());
