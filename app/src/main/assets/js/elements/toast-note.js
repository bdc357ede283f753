// Stays long enough to be read, longer while pointed at.

class ToastNote extends HTMLElement {
    connectedCallback() {
        this.querySelector('.toast-close')?.addEventListener('click', () => this.remove());
        this.addEventListener('pointerenter', () => clearTimeout(this.leaving));
        this.addEventListener('pointerleave', () => this.wait());
        this.wait();
    }

    wait() {
        this.leaving = setTimeout(() => this.remove(), 4_000 + this.textContent.length * 50);
    }
}

customElements.define('toast-note', ToastNote);
