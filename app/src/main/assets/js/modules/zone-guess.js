// Puts the browser's own time zone at the head of the list, and chooses it where nobody has yet.
class ZoneGuess extends HTMLElement {
    connectedCallback() {
        const select = this.querySelector('select');
        const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
        if (!select || !here) return;
        const chosen = this.dataset.guess === 'true' ? here : select.value;
        const known = [...select.options].find((option) => option.value === here);
        const own = document.createElement('optgroup');
        own.label = this.dataset.own;
        own.append(new Option(known ? known.text : here.replaceAll('_', ' '), here));
        select.prepend(own);
        select.value = chosen;
    }
}

customElements.define('zone-guess', ZoneGuess);
