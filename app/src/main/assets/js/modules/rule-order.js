// Rules in their order: dragged to another place, as the arrows beside each do by one.

class RuleOrder extends HTMLElement {
    connectedCallback() {
        this.addEventListener('dragstart', (event) => {
            this.dragged = event.target.closest('.rule');
            event.dataTransfer.effectAllowed = 'move';
        });
        this.addEventListener('dragover', (event) => {
            if (this.over(event)) event.preventDefault();
        });
        this.addEventListener('drop', (event) => this.drop(event));
        this.addEventListener('dragend', () => this.mark(null));
    }

    /** Another rule of the same brand. */
    over(event) {
        const rule = event.target.closest('.rule');
        const fits = this.dragged && rule && rule !== this.dragged && rule.parentElement === this.dragged.parentElement;
        this.mark(fits ? rule : null);
        return fits ? rule : null;
    }

    mark(rule) {
        for (const marked of this.querySelectorAll('.rule.target')) if (marked !== rule) marked.classList.remove('target');
        rule?.classList.add('target');
    }

    drop(event) {
        const rule = this.over(event);
        if (!rule) return;
        event.preventDefault();
        const form = this.dragged.querySelector('.rule-moves form');
        form.append(Object.assign(document.createElement('input'), { type: 'hidden', name: 'place', value: rule.dataset.place }));
        form.requestSubmit();
    }
}

customElements.define('rule-order', RuleOrder);
