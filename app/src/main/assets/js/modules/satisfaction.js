// The link by which customers are asked how it was: into what one writes, or to be pasted elsewhere.

class AskLink extends HTMLElement {
    connectedCallback() {
        this.addEventListener('click', ({ target }) => {
            const button = target.closest('[data-asks]');
            if (button?.dataset.asks === 'write') this.write();
            if (button?.dataset.asks === 'copy') this.copy(button);
        });
    }

    /** Behind what is there; once. */
    write() {
        const text = document.getElementById('answer-text');
        if (!text) return;
        document.getElementById('tab-answer')?.click();
        if (!text.value.includes(this.link())) {
            text.value = [text.value.trimEnd(), this.dataset.note].filter(Boolean).join('\n\n');
            text.dispatchEvent(new Event('input', { bubbles: true }));
        }
        text.focus();
        text.setSelectionRange(0, 0);
    }

    async copy(button) {
        await navigator.clipboard.writeText(this.link());
        const words = button.querySelector('span');
        const before = words.textContent;
        words.textContent = button.dataset.done;
        setTimeout(() => (words.textContent = before), 2_000);
    }

    link() {
        return this.querySelector('code').textContent;
    }
}

customElements.define('ask-link', AskLink);
