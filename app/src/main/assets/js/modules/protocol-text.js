// Numbers the lines of a protocol's text and marks those that are wrong, as the preview says; a
// mistake leads to its line.

class ProtocolText extends HTMLElement {
    connectedCallback() {
        this.field = this.querySelector('textarea');
        this.gutter = this.querySelector('.protocol-lines');
        this.preview = document.getElementById(this.dataset.preview);
        this.field.addEventListener('input', () => this.draw());
        this.field.addEventListener('scroll', () => (this.gutter.scrollTop = this.field.scrollTop));
        this.preview.addEventListener('click', (event) => this.go(event));
        this.seen = new MutationObserver(() => this.draw());
        this.seen.observe(this.preview, { childList: true, subtree: true, characterData: true, attributes: true });
        this.draw();
    }

    disconnectedCallback() {
        this.seen.disconnect();
    }

    draw() {
        const wrong = new Set([...this.preview.querySelectorAll('[data-line]')].map((one) => Number(one.dataset.line)));
        const lines = this.field.value.split('\n').length;
        const numbers = [];
        for (let n = 1; n <= lines; n++) {
            const number = document.createElement('span');
            number.textContent = n;
            if (wrong.has(n)) number.className = 'wrong';
            numbers.push(number);
        }
        this.gutter.replaceChildren(...numbers);
        this.gutter.scrollTop = this.field.scrollTop;
        this.field.setAttribute('aria-invalid', wrong.size ? 'true' : 'false');
    }

    go(event) {
        const button = event.target.closest('[data-line]');
        if (!button) return;
        const lines = this.field.value.split('\n');
        const line = Math.min(Number(button.dataset.line), lines.length) - 1;
        const from = lines.slice(0, line).reduce((sum, text) => sum + text.length + 1, 0);
        this.field.focus();
        this.field.setSelectionRange(from, from + lines[line].length);
        const height = this.field.scrollHeight / lines.length;
        this.field.scrollTop = Math.max(0, height * (line - 4));
    }
}

customElements.define('protocol-text', ProtocolText);
