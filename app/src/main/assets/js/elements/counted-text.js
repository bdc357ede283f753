// Counts down to the limit in user-perceived characters, as networks do.

const segments = new Intl.Segmenter();

class CountedText extends HTMLElement {
    connectedCallback() {
        this.limit = Number(this.dataset.limit);
        this.text = this.querySelector('textarea');
        this.counter = this.querySelector('.counter');
        if (!this.counter) return;
        this.text.addEventListener('input', () => this.count());
        this.count();
    }

    count() {
        const left = this.limit - [...segments.segment(this.text.value)].length;
        this.counter.value = left;
        this.counter.classList.toggle('near', left >= 0 && left <= this.limit * 0.1);
        this.counter.classList.toggle('over', left < 0);
    }
}

customElements.define('counted-text', CountedText);
