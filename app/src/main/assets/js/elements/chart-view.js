// A chart: options as ECharts takes them, colours by name ($accent), drawn when it comes into view.
// The library is large, so it is fetched only where there is a chart. Tooltips are rich text: its
// HTML ones would need inline styles, which our pages forbid.

class ChartView extends HTMLElement {
    connectedCallback() {
        this.seen = new IntersectionObserver(([entry]) => entry.isIntersecting && this.draw());
        this.seen.observe(this);
        this.dark = matchMedia('(prefers-color-scheme: dark)');
        this.dark.addEventListener('change', (this.onDark = () => this.paint()));
    }

    disconnectedCallback() {
        this.seen.disconnect();
        this.resized?.disconnect();
        this.dark.removeEventListener('change', this.onDark);
        this.chart?.dispose();
    }

    async draw() {
        this.seen.disconnect();
        const { init } = await import('../../lib/echarts.esm.min.js');
        if (!this.isConnected) return;
        this.chart = init(this);
        this.chart.on('click', ({ data }) => data?.href && location.assign(data.href));
        this.resized = new ResizeObserver(() => this.chart.resize());
        this.resized.observe(this);
        this.paint();
    }

    paint() {
        if (!this.chart) return;
        const options = JSON.parse(this.dataset.options, (key, value) =>
            typeof value === 'string' && /^\$[a-z0-9-]+$/.test(value) ? this.colour(value.slice(1)) : value,
        );
        this.chart.setOption(this.dressed(options), true);
        this.dispatchEvent(new Event('painted', { bubbles: true }));
    }

    dressed(options) {
        const style = getComputedStyle(this);
        const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
        const axis = (own = {}) => ({
            ...own,
            axisLine: { lineStyle: { color: this.colour('line-2') }, ...own.axisLine },
            axisTick: { show: false, ...own.axisTick },
            axisLabel: { color: this.colour('ink-3'), fontSize: 12, hideOverlap: true, ...own.axisLabel },
            splitLine: { lineStyle: { color: this.colour('line') }, ...own.splitLine },
        });
        return {
            animation: !still,
            animationDuration: 120,
            color: ['accent', 'saffron', 'bad-fill', 'good', 'ink-3'].map((name) => this.colour(name)),
            textStyle: { fontFamily: style.fontFamily, color: this.colour('ink-2') },
            grid: { left: 4, right: 8, top: 16, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
            ...options,
            ...(options.xAxis && { xAxis: axis(options.xAxis) }),
            ...(options.yAxis && { yAxis: axis(options.yAxis) }),
            tooltip: {
                trigger: 'axis',
                backgroundColor: this.colour('surface'),
                borderColor: this.colour('line-2'),
                textStyle: { color: this.colour('ink'), fontSize: 13 },
                ...options.tooltip,
                renderMode: 'richText',
            },
        };
    }

    /** A token as the browser computes it; ECharts reads no oklch, a canvas translates it. */
    colour(name) {
        const probe = document.createElement('span');
        probe.className = 'hidden';
        this.append(probe);
        probe.style.color = `var(--${name})`;
        const pen = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
        pen.fillStyle = getComputedStyle(probe).color;
        pen.fillRect(0, 0, 1, 1);
        probe.remove();
        const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data;
        return `rgba(${r},${g},${b},${a / 255})`;
    }
}

customElements.define('chart-view', ChartView);
