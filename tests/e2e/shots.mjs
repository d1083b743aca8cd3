// Deterministic pictures: <surface>-<screen>[-<level>][-<node>]-<band>-<lang>-<w>x<h>.png. Called by `cargo xtask shots`.
import { chromium } from '@playwright/test';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { launch } from './lib/browser.mjs';
import { serve } from './lib/server.mjs';
import { still } from './lib/still.mjs';

const SIZES = { stage: [[1280, 720], [1366, 768], [820, 1180]], reader: [[1280, 720], [1366, 768], [820, 1180], [320, 640]] };
const SCREENS = ['title', 'who', 'band', 'map', 'level', 'lit', 'help', 'settings', 'yard', 'grown'];
// Menus are pages over a calm scene; the stage's own screens are these.
const STAGE_SCREENS = ['title', 'map', 'level', 'lit', 'help', 'yard'];

const many = { type: 'string', multiple: true };
const { values: wish } = parseArgs({
  options: { out: { type: 'string' }, screen: many, lang: many, band: many, surface: many, node: many, level: { type: 'string' }, variant: { type: 'string' }, sheet: { type: 'boolean' } },
});

const { port, stop } = await serve();
await mkdir(wish.out, { recursive: true });
const { levels } = await (await fetch(`http://127.0.0.1:${port}/manifest.json`)).json();
const BANDS = ['band_6_8', 'band_9_11', 'band_12_15'];
/** The levels shown in a band on a screen: the one asked for, else all of the band, of whose lanterns one is lit. */
function levelsOf(screen, band) {
  if (!['level', 'lit'].includes(screen)) return [''];
  if (wish.level) return [wish.level];
  const own = levels.filter(({ bands }) => bands.includes(band)).map(({ id }) => id);
  return screen === 'lit' ? own.slice(0, 1) : own;
}
const failed = [];
const taken = [];

async function shoot(page, surface, { screen, level, node, band, lang, width, height }) {
  const search = new URLSearchParams({ shot: screen, band, lang, seed: '7', motion: '0', surface, test: '' });
  if (level) search.set('level', level);
  if (node) search.set('node', node);
  if (wish.variant) search.set('variant', wish.variant);
  const story = screen === 'level' ? level.split('_')[0] : '';
  const name = [surface, screen, story, node, band, lang, `${width}x${height}`].filter(Boolean).join('-');
  await page.setViewportSize({ width, height });
  await page.goto(`http://127.0.0.1:${port}/?${search}`);
  await still(page, surface);
  await page.screenshot({ path: join(wish.out, `${name}.png`) });
  taken.push({ surface, screen, name });
  console.log(name);
}

/** One that cannot be taken does not keep the others from it. */
async function take(page, surface, shot) {
  try {
    await shoot(page, surface, shot);
  } catch (error) {
    failed.push(`${surface} ${JSON.stringify(shot)}: ${error.message.split('\n')[0]}`);
  }
}

/** Contact sheets: all pictures of a screen side by side, to be looked at together. */
async function sheets() {
  const browser = await chromium.launch(launch());
  const page = await browser.newPage({ viewport: { width: 1640, height: 900 } });
  const groups = new Map();
  for (const { surface, screen, name } of taken) {
    const key = `${surface}-${screen}`;
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  for (const [key, names] of groups) {
    const figures = await Promise.all(names.map(async (name) => {
      const data = (await readFile(join(wish.out, `${name}.png`))).toString('base64');
      return `<figure><img alt="" src="data:image/png;base64,${data}"><figcaption>${name}</figcaption></figure>`;
    }));
    await page.setContent(`<style>body { margin: 8px; display: flex; flex-wrap: wrap; gap: 8px; align-items: start; font: 13px sans-serif; background: #fff }
      figure { margin: 0 } img { height: 300px; display: block }</style>${figures.join('')}`);
    await page.screenshot({ path: join(wish.out, `sheet-${key}.png`), fullPage: true });
    console.log(`sheet-${key}`);
  }
  await browser.close();
}

for (const surface of wish.surface ?? ['reader', 'stage']) {
  const browser = await chromium.launch(launch({ gpu: surface === 'stage' }));
  const page = await browser.newPage();
  const screens = wish.screen ?? (surface === 'stage' ? STAGE_SCREENS : SCREENS);
  for (const screen of screens) {
    for (const node of ['level', 'yard'].includes(screen) ? (wish.node ?? ['']) : ['']) {
      for (const band of wish.band ?? BANDS) {
        for (const level of levelsOf(screen, band)) {
          for (const lang of wish.lang ?? ['vi', 'en']) {
            for (const [width, height] of SIZES[surface]) await take(page, surface, { screen, level, node, band, lang, width, height });
          }
        }
      }
    }
  }
  await browser.close();
}
await stop();
if (wish.sheet) await sheets();
for (const line of failed) console.log(`not taken: ${line}`);
console.log(`${taken.length} pictures in ${wish.out}, ${failed.length} not taken`);
process.exit(failed.length === 0 ? 0 : 1);
