// Chooses the browser's own time zone in a select, where it is one of the choices.
class ZoneGuess extends HTMLElement {
    connectedCallback() {
        const select = this.querySelector('select');
        const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
        if (select && [...select.options].some((option) => option.value === here)) select.value = here;
    }
}

customElements.define('zone-guess', ZoneGuess);
