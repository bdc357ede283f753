// Brings a file, and puts a row for it into the form: what is kept goes along when that is sent.

const PICTURE = /^(png|jpeg|gif|webp)$/u;

class FileKeeper extends HTMLElement {
    connectedCallback() {
        if (this.chooser) return;
        this.chooser = this.querySelector('input[type="file"]');
        this.fault = this.querySelector('[role="alert"]');
        this.rows = this.querySelector('ul');
        this.chooser.addEventListener('change', () => this.keep());
        this.addEventListener('click', ({ target }) => {
            const dropped = target.closest('[data-drops]')?.closest('li');
            if (!dropped) return;
            dropped.remove();
            this.chooser.focus();
        });
    }

    async keep() {
        const [file] = this.chooser.files;
        if (!file) return;
        this.fault.hidden = true;
        this.chooser.disabled = true;
        try {
            const answer = await fetch('/files', {
                method: 'POST',
                headers: {
                    'X-CSRF-TOKEN': this.dataset.csrf,
                    'X-File-Name': encodeURIComponent(file.name),
                    'Content-Type': 'application/octet-stream',
                    Accept: 'application/json, application/problem+json',
                },
                body: file,
            });
            const told = await answer.json();
            if (answer.ok) this.add(told);
            else this.failed(told.detail);
        } catch {
            this.failed();
        }
        this.chooser.disabled = false;
        this.chooser.value = '';
    }

    add({ hash, name, type }) {
        const row = this.querySelector('template').content.cloneNode(true).querySelector('li');
        const [kept, named, alt] = row.querySelectorAll('input');
        kept.value = hash;
        named.value = name;
        alt.hidden = !PICTURE.test(type);
        row.querySelector('.attached > span').textContent = name;
        alt.placeholder = alt.placeholder.replace('{0}', name);
        for (const each of row.querySelectorAll('[aria-label]')) each.ariaLabel = each.ariaLabel.replace('{0}', name);
        this.rows.append(row);
        (alt.hidden ? row.querySelector('button') : alt).focus();
    }

    failed(sentence) {
        this.fault.textContent = sentence ?? this.dataset.failed;
        this.fault.hidden = false;
    }
}

customElements.define('file-keeper', FileKeeper);
