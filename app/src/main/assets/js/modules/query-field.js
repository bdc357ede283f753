// Underlines the mistake in a query where it stands: a copy of the text lies behind the field, and
// only its underline is seen. What is wrong comes with the preview.

class QueryField extends HTMLElement {
    connectedCallback() {
        this.field = this.querySelector('textarea');
        this.mirror = this.querySelector('.query-mirror');
        this.preview = document.getElementById(this.dataset.preview);
        this.field.addEventListener('input', () => this.mirror.replaceChildren());
        this.field.addEventListener('scroll', () => (this.mirror.scrollTop = this.field.scrollTop));
        this.seen = new MutationObserver(() => this.mark());
        this.seen.observe(this.preview, { childList: true });
    }

    disconnectedCallback() {
        this.seen.disconnect();
    }

    mark() {
        const wrong = this.preview.querySelector('[data-mistake-from]');
        this.mirror.replaceChildren();
        this.field.toggleAttribute('aria-invalid', false);
        if (!wrong) return;
        const text = this.field.value;
        const from = Number(wrong.dataset.mistakeFrom);
        const to = Number(wrong.dataset.mistakeTo);
        const under = document.createElement('u');
        under.className = 'mistake';
        under.textContent = text.slice(from, to) || '\u00a0';
        this.mirror.append(text.slice(0, from), under, text.slice(to));
        this.mirror.scrollTop = this.field.scrollTop;
        this.field.setAttribute('aria-invalid', 'true');
    }
}

customElements.define('query-field', QueryField);
