// Ctrl K: htmx fetches the lines, this moves through them.

class CommandPalette extends HTMLElement {
    connectedCallback() {
        this.input = this.querySelector('input');
        this.list = this.querySelector('.palette-entries');
        this.addEventListener('opened', () => {
            this.input.select();
            this.input.dispatchEvent(new CustomEvent('opened'));
        });
        this.input.addEventListener('keydown', (event) => this.press(event));
        this.list.addEventListener('mousemove', (event) => this.choose(event.target.closest('[role="option"]')));
        this.watch = new MutationObserver(() => this.choose(this.options()[0]));
        this.watch.observe(this.list, { childList: true });
    }

    disconnectedCallback() {
        this.watch.disconnect();
    }

    options() {
        return [...this.list.querySelectorAll('[role="option"]:not([aria-disabled])')];
    }

    press(event) {
        const options = this.options();
        const at = options.findIndex((option) => option.ariaSelected === 'true');
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (step && options.length) {
            event.preventDefault();
            this.choose(options[(at + step + options.length) % options.length]);
        }
        if (event.key === 'Enter' && options[at]) {
            event.preventDefault();
            options[at].click();
        }
    }

    choose(option) {
        if (!option || option.ariaDisabled || option.ariaSelected === 'true') return;
        this.options().forEach((other, i) => {
            other.id = `palette-${i}`;
            other.ariaSelected = String(other === option);
        });
        this.input.setAttribute('aria-activedescendant', option.id);
        option.scrollIntoView({ block: 'nearest' });
    }
}

customElements.define('command-palette', CommandPalette);
