// Colleagues' names under a note: @ and letters show them, arrows move, Enter or Tab takes one.

const WANTED = /(?:^|[^\w@])@([\w.-]*)$/u;
const MOST = 6;

class NameList extends HTMLElement {
    connectedCallback() {
        this.field = this.querySelector('textarea');
        this.list = this.querySelector('[role="listbox"]');
        this.field.addEventListener('input', () => this.offer());
        this.field.addEventListener('keydown', (event) => this.press(event));
        this.field.addEventListener('blur', () => this.close());
        this.list.addEventListener('mousedown', (event) => {
            event.preventDefault();
            const option = event.target.closest('[role="option"]');
            if (option) this.take(option);
        });
    }

    begun() {
        return WANTED.exec(this.field.value.slice(0, this.field.selectionStart))?.[1].toLowerCase();
    }

    offer() {
        const begun = this.begun();
        if (begun === undefined) return this.close();
        const fitting = [...document.querySelectorAll('#colleagues option')].filter(
            ({ value, label }) => value.startsWith(begun) || label.toLowerCase().startsWith(begun));
        this.list.replaceChildren(...fitting.slice(0, MOST).map(line));
        this.list.hidden = !fitting.length;
        this.choose(this.list.firstElementChild);
    }

    press(event) {
        if (this.list.hidden) return;
        const options = [...this.list.children];
        const at = options.findIndex((option) => option.ariaSelected === 'true');
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (step) this.choose(options[(at + step + options.length) % options.length]);
        else if (event.key === 'Escape') this.close();
        else if ((event.key === 'Enter' || event.key === 'Tab') && !event.ctrlKey && !event.shiftKey) this.take(options[at]);
        else return;
        event.preventDefault();
        event.stopPropagation();
    }

    choose(chosen) {
        for (const option of this.list.children) option.ariaSelected = String(option === chosen);
        if (chosen) this.field.setAttribute('aria-activedescendant', chosen.id);
        else this.field.removeAttribute('aria-activedescendant');
    }

    take(option) {
        const end = this.field.selectionStart;
        this.field.setRangeText(`${option.dataset.handle} `, end - this.begun().length, end, 'end');
        this.close();
    }

    close() {
        this.list.hidden = true;
        this.list.replaceChildren();
        this.choose(null);
    }
}

function line({ value, label }, i) {
    const option = document.createElement('li');
    option.id = `colleague-${i}`;
    option.role = 'option';
    option.dataset.handle = value;
    const handle = document.createElement('span');
    handle.className = 'muted';
    handle.textContent = `@${value}`;
    option.append(`${label} `, handle);
    return option;
}

customElements.define('name-list', NameList);
