// A part of the chart, once drawn over with the mouse, is the time that the list shows: the address
// says it, so it can be shared and left again. On touch the finger scrolls; the date fields do it.

class VolumeBrush extends HTMLElement {
    connectedCallback() {
        this.addEventListener('painted', (event) => this.listen(event.target.chart));
    }

    listen(chart) {
        if (matchMedia('(pointer: coarse)').matches) return;
        chart.dispatchAction({
            type: 'takeGlobalCursor',
            key: 'brush',
            brushOption: { brushType: 'lineX', brushMode: 'single' },
        });
        chart.off('brushEnd');
        chart.on('brushEnd', ({ areas }) => areas[0]?.coordRange && this.go(areas[0].coordRange));
    }

    go([first, last]) {
        const begins = JSON.parse(this.dataset.begins);
        const url = new URL(location);
        url.searchParams.delete('after');
        url.searchParams.set('from', begins[Math.max(0, first)]);
        url.searchParams.set('to', begins[last + 1] ?? this.dataset.end);
        location.assign(url);
    }
}

customElements.define('volume-brush', VolumeBrush);
