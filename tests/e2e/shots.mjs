// Deterministic pictures: <surface>-<screen>[-<node>]-<band>-<lang>-<w>x<h>.png. Called by `cargo xtask shots`.
import { chromium } from '@playwright/test';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { launch } from './lib/browser.mjs';
import { serve } from './lib/server.mjs';

const SIZES = { stage: [[1280, 720], [1366, 768], [820, 1180]], reader: [[1280, 720], [1366, 768], [820, 1180], [320, 640]] };
const SCREENS = ['title', 'who', 'band', 'map', 'level', 'lit', 'help', 'settings'];
// Menus are pages over a calm scene; the stage's own screens are these.
const STAGE_SCREENS = ['title', 'map', 'level', 'lit', 'help'];

const many = { type: 'string', multiple: true };
const { values: wish } = parseArgs({
  options: { out: { type: 'string' }, screen: many, lang: many, band: many, surface: many, node: many, level: { type: 'string' }, variant: { type: 'string' } },
});

const { port, stop } = await serve();
await mkdir(wish.out, { recursive: true });
const { levels } = await (await fetch(`http://127.0.0.1:${port}/manifest.json`)).json();
const level = wish.level ?? levels[0]?.id ?? '';
const failed = [];
let taken = 0;

async function shoot(page, surface, { screen, node, band, lang, width, height }) {
  const search = new URLSearchParams({ shot: screen, band, lang, seed: '7', motion: '0', surface, test: '' });
  if (screen === 'level' || screen === 'lit') search.set('level', level);
  if (node) search.set('node', node);
  if (wish.variant) search.set('variant', wish.variant);
  const name = [surface, screen, node, band, lang, `${width}x${height}`].filter(Boolean).join('-');
  await page.setViewportSize({ width, height });
  await page.goto(`http://127.0.0.1:${port}/?${search}`);
  await page.waitForFunction((on) => {
    const html = document.documentElement;
    if (on === 'stage' && html.dataset.stage === 'lost') throw new Error('the stage was lost');
    const { rev } = document.querySelector('#reader').dataset;
    const moves = document.getAnimations().some((it) => it.playState === 'running'
      && Number.isFinite(Number(it.effect?.getComputedTiming().endTime)));
    const pictures = [...document.images].every((image) => image.complete);
    return rev !== undefined && html.dataset.ready === rev && pictures && !moves && document.fonts.status === 'loaded'
      && (on !== 'stage' || html.dataset.stage === 'attached');
  }, surface, { timeout: surface === 'stage' ? 150_000 : 30_000 });
  await page.screenshot({ path: join(wish.out, `${name}.png`) });
  taken += 1;
  console.log(name);
}

for (const surface of wish.surface ?? ['reader', 'stage']) {
  const browser = await chromium.launch(launch({ gpu: surface === 'stage' }));
  const page = await browser.newPage();
  const screens = wish.screen ?? (surface === 'stage' ? STAGE_SCREENS : SCREENS);
  for (const screen of screens) {
    for (const node of screen === 'level' ? (wish.node ?? ['']) : ['']) {
      for (const band of wish.band ?? ['band_6_8']) {
        for (const lang of wish.lang ?? ['vi', 'en']) {
          for (const [width, height] of SIZES[surface]) {
            const shot = { screen, node, band, lang, width, height };
            try {
              await shoot(page, surface, shot);
            } catch (error) {
              failed.push(`${surface} ${JSON.stringify(shot)}: ${error.message.split('\n')[0]}`);
            }
          }
        }
      }
    }
  }
  await browser.close();
}
await stop();
for (const line of failed) console.log(`not taken: ${line}`);
console.log(`${taken} pictures in ${wish.out}, ${failed.length} not taken`);
process.exit(failed.length === 0 ? 0 : 1);
