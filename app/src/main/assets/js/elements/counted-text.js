// Counts down to the limit as the network counts, and as the program does (networks.Measure).

const segments = new Intl.Segmenter();
const links = /https?:\/\/[^\s<>"]*[^\s<>"'.,;:!?)\]}»…]/gu;
const mentions = /(?<![\p{L}\p{N}_/])(@[\p{L}\p{N}_]+)@[\p{L}\p{N}_.-]*[\p{L}\p{N}_]/gu;

class CountedText extends HTMLElement {
    connectedCallback() {
        this.limit = Number(this.dataset.limit);
        this.link = Number(this.dataset.link ?? 0);
        this.text = this.querySelector('textarea');
        this.counter = this.querySelector('.counter');
        if (!this.counter) return;
        this.text.addEventListener('input', () => this.count());
        this.count();
    }

    count() {
        const left = this.limit - this.length(this.text.value.trim());
        this.counter.value = left;
        this.counter.classList.toggle('near', left >= 0 && left <= this.limit * 0.1);
        this.counter.classList.toggle('over', left < 0);
    }

    length(text) {
        let counted = this.link ? text.replace(links, 'x'.repeat(this.link)) : text;
        if (this.dataset.shortMentions === 'true') counted = counted.replace(mentions, '$1');
        return this.dataset.unit === 'GRAPHEME' ? [...segments.segment(counted)].length : [...counted].length;
    }
}

customElements.define('counted-text', CountedText);
