// Copies what browsers get into the folder named: libraries as the lock file says, our styles joined
// by layer, our scripts as they are, one sprite of icons. Does nothing where nothing changed.
// Usage: node build.mjs <folder>

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const here = import.meta.dirname;
const out = process.argv[2];
if (!out) throw new Error('Usage: node build.mjs <folder>');

const LAYERS = ['tokens', 'reset', 'base', 'components', 'modules', 'utilities'];

const LIBRARIES = {
    'lib/htmx.min.js': 'htmx.org/dist/htmx.min.js',
    'lib/hx-csp.min.js': 'htmx.org/dist/ext/hx-csp.min.js',
    'lib/echarts.esm.min.js': 'echarts/dist/echarts.esm.min.js',
    'lib/echarts.LICENSE.txt': 'echarts/LICENSE',
    'lib/echarts.NOTICE.txt': 'echarts/NOTICE',
    'lib/htmx.LICENSE.txt': 'htmx.org/LICENSE',
    'fonts/atkinson-hyperlegible-next.LICENSE.txt': '@fontsource-variable/atkinson-hyperlegible-next/LICENSE',
    'fonts/source-serif-4.LICENSE.txt': '@fontsource-variable/source-serif-4/LICENSE',
    'lib/tabler-icons.LICENSE.txt': '@tabler/icons/LICENSE',
};

const FONTS = [
    ['atkinson-hyperlegible-next', 'Atkinson', 'wght', 'normal', '200 800', ['latin', 'latin-ext']],
    ['atkinson-hyperlegible-next', 'Atkinson', 'wght', 'italic', '200 800', ['latin']],
    ['source-serif-4', 'Source Serif', 'wght', 'normal', '200 900', ['latin', 'latin-ext']],
];

const RANGES = {
    latin: 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
    'latin-ext': 'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF',
};

const hash = (content) => createHash('sha256').update(content).digest('hex');
const read = (path) => readFileSync(join(here, path));
const names = (folder, ending) =>
    existsSync(join(here, folder)) ? readdirSync(join(here, folder)).filter((n) => n.endsWith(ending)).sort() : [];

install();
const files = new Map([...libraries(), ...fonts(), ...styles(), ...scripts(), ['icons.svg', sprite()], ['favicon.svg', read('favicon.svg')], ['manifest.json', read('manifest.json')], ['touch-icon.png', read('touch-icon.png')]]);
write(files);

/** Fetches the libraries, only when the lock file is another one than last time. */
function install() {
    const stamp = join(here, 'node_modules', '.installed');
    const wanted = hash(read('package-lock.json'));
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: here, stdio: ['ignore', 'ignore', 'inherit'] });
    writeFileSync(stamp, wanted);
}

function libraries() {
    return Object.entries(LIBRARIES)
        .filter(([, from]) => existsSync(join(here, 'node_modules', from)))
        .map(([to, from]) => [to, read(join('node_modules', from))]);
}

function fonts() {
    return FONTS.flatMap(([name, , axis, style, , subsets]) =>
        subsets.map((subset) => {
            const file = `${name}-${subset}-${axis}-${style}.woff2`;
            return [`fonts/${file}`, read(join('node_modules/@fontsource-variable', name, 'files', file))];
        }),
    );
}

function faces() {
    return FONTS.flatMap(([name, family, axis, style, weights, subsets]) =>
        subsets.map(
            (subset) =>
                `@font-face{font-family:"${family}";font-style:${style};font-weight:${weights};font-display:swap;` +
                `src:url(../fonts/${name}-${subset}-${axis}-${style}.woff2) format("woff2");unicode-range:${RANGES[subset]}}`,
        ),
    ).join('\n');
}

/** One sheet; the folder of a file is its layer. */
function styles() {
    const layers = LAYERS.map((layer) => {
        const sheets = names(join('css', layer), '.css').map((name) => read(join('css', layer, name)).toString());
        return `@layer ${layer} {\n${sheets.join('\n')}\n}`;
    });
    return [['css/tertulia.css', Buffer.from([`@layer ${LAYERS.join(', ')};`, faces(), ...layers].join('\n'))]];
}

/** Our modules, and one that imports them all in order. */
function scripts() {
    const all = ['elements', 'modules'].flatMap((folder) => names(join('js', folder), '.js').map((name) => `${folder}/${name}`));
    const shared = names('js', '.js');
    return [
        ...[...all, ...shared].map((name) => [`js/${name}`, read(join('js', name))]),
        ['js/main.js', Buffer.from(all.map((name) => `import './${name}';\n`).join(''))],
    ];
}

/** Each symbol under its name; our own signs beside Tabler's. */
function sprite() {
    const tabler = read('icons.txt').toString().split('\n').map((line) => line.trim()).filter((line) => line && !line.startsWith('#'));
    const symbols = tabler.map((line) => {
        const [name, alias] = line.split(' as ');
        return symbol(alias ?? name, read(`node_modules/@tabler/icons/icons/outline/${name}.svg`).toString(), true);
    });
    const own = names('icons', '.svg').map((name) => symbol(basename(name, '.svg'), read(join('icons', name)).toString(), false));
    return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${[...symbols, ...own].join('')}</svg>`);
}

function symbol(name, svg, outline) {
    const box = svg.match(/viewBox="([^"]+)"/)[1];
    const inner = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.lastIndexOf('</svg>'))
        .replace(/<path stroke="none" d="M0 0h24v24H0z" fill="none" ?\/>/, '').replace(/\s+/g, ' ').trim();
    const pen = outline ? ' fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"' : '';
    return `<symbol id="${name}" viewBox="${box}"${pen}>${inner}</symbol>`;
}

function write(all) {
    const sum = hash(JSON.stringify([...all].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, content]) => [name, hash(content)]))).slice(0, 12);
    const note = join(out, 'assets.properties');
    if (existsSync(note) && readFileSync(note, 'utf8').includes(`hash=${sum}\n`)) return;
    rmSync(out, { recursive: true, force: true });
    for (const [name, content] of all) {
        mkdirSync(dirname(join(out, name)), { recursive: true });
        writeFileSync(join(out, name), content);
    }
    writeFileSync(note, `# The address of all of it changes with any of it.\nhash=${sum}\n`);
}
