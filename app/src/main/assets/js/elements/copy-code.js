class CopyCode extends HTMLElement {
    connectedCallback() {
        const button = this.querySelector('button');
        const label = button.title;
        button.addEventListener('click', async () => {
            await navigator.clipboard.writeText(this.querySelector('code').textContent);
            button.title = button.ariaLabel = button.dataset.done;
            setTimeout(() => (button.title = button.ariaLabel = label), 2_000);
        });
    }
}

customElements.define('copy-code', CopyCode);
