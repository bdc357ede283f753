// Puts the text of the chosen file into the field named, where it can be seen and changed.

class FileText extends HTMLElement {
    connectedCallback() {
        this.querySelector('input').addEventListener('change', async ({ target }) => {
            const [file] = target.files;
            if (file) document.getElementById(this.dataset.into).value = await file.text();
        });
    }
}

customElements.define('file-text', FileText);
