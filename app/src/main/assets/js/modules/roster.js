// The roster by drag and by keyboard: a shift is carried to another day or person; arrows go from
// cell to cell, and with Shift they take the shift along. The page comes anew, the focus stays.

const KEPT = 'roster-shift';
const STEPS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

class RosterBoard extends HTMLElement {
    connectedCallback() {
        this.addEventListener('keydown', (event) => this.key(event));
        this.goOn();
        if (this.dataset.may !== 'true') return;
        this.addEventListener('dragstart', (event) => this.lift(event));
        this.addEventListener('dragover', (event) => this.hover(event));
        this.addEventListener('dragleave', ({ target }) => target.closest?.('td.over')?.classList.remove('over'));
        this.addEventListener('drop', (event) => this.drop(event));
        this.addEventListener('dragend', () => this.rest());
    }

    key(event) {
        const step = STEPS[event.key];
        const cell = event.target.closest('td[data-date]');
        if (!step || !cell || event.ctrlKey || event.metaKey || event.altKey) return;
        const there = this.beside(cell, step);
        if (!there) return;
        const shift = event.target.closest('.shift');
        if (event.shiftKey && shift?.draggable) {
            this.place(shift, there);
        } else if (!event.shiftKey) {
            this.within(cell, event.target, step) ?? this.enter(there);
        } else {
            return;
        }
        event.preventDefault();
    }

    beside(cell, [rows, columns]) {
        const row = cell.parentElement;
        const wanted = row.parentElement.rows[row.sectionRowIndex + rows];
        const there = wanted?.cells[cell.cellIndex + columns];
        return there?.dataset.date ? there : null;
    }

    /** Up and down go through what is in one cell before they leave it. */
    within(cell, from, [rows]) {
        const stops = [...cell.querySelectorAll('a, button')];
        const next = rows ? stops[stops.indexOf(from.closest('a, button')) + rows] : null;
        next?.focus();
        return next ?? null;
    }

    enter(cell) {
        const stop = cell.querySelector('a, button') ?? cell;
        if (stop === cell) cell.tabIndex = -1;
        stop.focus();
    }

    lift(event) {
        const shift = event.target.closest?.('.shift[draggable="true"]');
        if (!shift) return;
        this.carried = shift;
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', shift.dataset.shift);
        shift.classList.add('carried');
    }

    hover(event) {
        const cell = event.target.closest?.('td[data-date]');
        if (!this.carried || !cell) return;
        event.preventDefault();
        cell.classList.add('over');
    }

    drop(event) {
        const cell = event.target.closest?.('td[data-date]');
        if (!this.carried || !cell) return;
        event.preventDefault();
        if (cell !== this.carried.closest('td')) this.place(this.carried, cell);
    }

    rest() {
        this.carried?.classList.remove('carried');
        this.carried = null;
        this.querySelectorAll('td.over').forEach((cell) => cell.classList.remove('over'));
    }

    place(shift, cell) {
        const form = this.querySelector('#roster-placing');
        form.action = `/shifts/${shift.dataset.shift}/place`;
        form.elements.version.value = shift.dataset.version;
        form.elements.member.value = cell.dataset.member;
        form.elements.date.value = cell.dataset.date;
        sessionStorage.setItem(KEPT, shift.id);
        form.requestSubmit();
    }

    goOn() {
        const kept = sessionStorage.getItem(KEPT) ?? location.hash.slice(1);
        sessionStorage.removeItem(KEPT);
        if (kept?.startsWith('shift-')) document.getElementById(kept)?.focus();
    }
}

customElements.define('roster-board', RosterBoard);
