// Frame time of the heaviest scenes beside an empty app of the same module: same browser, full resolution, no GPU, and
// in pairs. What else a machine does makes its frames twice as long from one minute to the next; so the two pages take
// turns, a few frames each while the other one is held, and what counts is the median of the pairs.
// Prints a line a scene: `ok ` or `OVER ` the gate. Called by `cargo xtask bench --frame`.
import { fileURLToPath } from 'node:url';

import { chromium } from '@playwright/test';

import { launch } from './lib/browser.mjs';
import { serve } from './lib/server.mjs';

/** Largest frame time, as a multiple of the empty app's (architecture.md, Budgets). */
const GATE = 1.5;
/** The share of the pairs that may lie under what counts: half of them, or fewer where only what is sure may fail. */
const SHARE = Number(process.env.THAP_SAO_FRAME_SHARE ?? 0.5);
// A frame in software takes 50-100 ms. Some are on their way at once, so that the first ones of a turn come too early,
// and what one took is told only by many.
const WARM = 5;
const FRAMES = 12;
const PAIRS = 7;
// A scene near the gate is looked at for longer.
const MOST_PAIRS = 21;
const LIMIT_S = 900;
const SCENES = [
  ['map', { shot: 'map' }],
  ['level, scene', { shot: 'level', node: '' }],
  ['level, device', { shot: 'level', node: 'd2' }],
  ['yard', { shot: 'yard' }],
  ['lit', { shot: 'lit' }],
];

const game = await serve();
const { levels } = await (await fetch(`http://127.0.0.1:${game.port}/manifest.json`)).json();
const level = levels[0].id;

const quantile = (values, share) => [...values].sort((one, other) => one - other)[Math.floor(values.length * share)];
const median = (values) => quantile(values, 0.5);

function stop(why) {
  console.error(why);
  process.exit(1);
}

/** In the page: while it is held it gets no frame, and so draws none. */
function hold() {
  const request = window.requestAnimationFrame.bind(window);
  let waiting = null;
  window.requestAnimationFrame = (callback) => (waiting === null ? request(callback) : waiting.push(callback));
  window.hold = (held) => {
    const callbacks = waiting ?? [];
    waiting = held ? callbacks : null;
    if (!held) callbacks.forEach((callback) => request(callback));
  };
  window.drawn = () => window.frames_drawn?.() ?? window.__thapsao.stageStats().frames;
}

/** A page of its own in the one browser; it stands still but for its turns. */
class Page {
  static async open(browser, path, ready) {
    const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
    // An app that has panicked draws no frame: say so at once rather than wait for it.
    page.on('pageerror', (error) => stop(`${page.url()}: ${error}`));
    // The pages of the empty app lie beside this file: the site that is measured is the one that is given to schools.
    await page.route('**/bench/*', (route) => {
      const name = new URL(route.request().url()).pathname.split('/').pop();
      return route.fulfill({ path: fileURLToPath(new URL(`bench/${name}`, import.meta.url)) });
    });
    await page.addInitScript(hold);
    await page.goto(`http://127.0.0.1:${game.port}/${path}`);
    await ready(page);
    const self = new Page();
    self.page = page;
    await self.rest();
    return self;
  }

  /** Until its next turn it draws nothing: a page that drew on would make the other one's frames longer. */
  async rest() {
    const drawn = () => this.page.evaluate(() => window.drawn());
    await this.page.evaluate(() => window.hold(true));
    this.rested = await drawn();
  }

  async wake() {
    const drawn = await this.page.evaluate(() => window.drawn());
    // One frame may have been on its way.
    if (drawn > this.rested + 1) stop(`${this.page.url()} has drawn ${drawn - this.rested} frames while it was held`);
    await this.page.evaluate(() => window.hold(false));
  }

  /** The milliseconds a frame takes, over one turn, by the counter of the page. */
  async turn() {
    await this.wake();
    const took = await this.page.evaluate(async ([warm, frames]) => {
      const until = (count) => new Promise((resolve) => {
        const look = () => (window.drawn() >= count ? resolve([window.drawn(), performance.now()]) : requestAnimationFrame(look));
        look();
      });
      const [first, began] = await until(window.drawn() + warm);
      const [last, ended] = await until(first + frames);
      return (ended - began) / (last - first);
    }, [WARM, FRAMES]);
    await this.rest();
    return took;
  }
}

function openEmpty(browser) {
  return Page.open(browser, 'bench/index.html', (page) => page.waitForFunction(() => window.frames_drawn?.() > 5, undefined, { timeout: 120_000 }));
}

function openScene(browser, query) {
  const search = new URLSearchParams({ band: 'band_6_8', lang: 'vi', seed: '7', level, surface: 'stage', test: '', ...query });
  return Page.open(browser, `?${search}`, async (page) => {
    await page.waitForFunction(() => document.documentElement.dataset.stage === 'attached', undefined, { timeout: 150_000 });
    await page.evaluate(() => window.__thapsao.measureStage(true));
    await page.waitForFunction(() => window.__thapsao.stageStats().quality === 1, undefined, { timeout: 30_000 });
  });
}

/** Turn about; each turn of the scene beside the turns of the empty app before and after it. */
async function measure(empty, scene, name) {
  const [ratios, times] = [[], { scene: [], empty: [await empty.turn()] }];
  while (ratios.length < PAIRS || (ratios.length < MOST_PAIRS && quantile(ratios, SHARE) > GATE)) {
    times.scene.push(await scene.turn());
    times.empty.push(await empty.turn());
    const [before, after] = times.empty.slice(-2);
    ratios.push(times.scene.at(-1) / ((before + after) / 2));
    // Told as it comes: the step that runs this shows the last line.
    console.log(`  ${name}: ${times.scene.at(-1).toFixed(1)} ms, empty app ${after.toFixed(1)} ms`);
  }
  return { ratio: median(ratios), held: quantile(ratios, SHARE) <= GATE, ratios, scene: median(times.scene), empty: median(times.empty) };
}

setTimeout(() => stop(`not done after ${LIMIT_S} s`), LIMIT_S * 1000).unref();
const browser = await chromium.launch(launch({ gpu: true }));
const empty = await openEmpty(browser);
const results = [];
for (const [name, query] of SCENES) {
  const scene = await openScene(browser, query);
  results.push([name, await measure(empty, scene, name)]);
  await scene.page.close();
}
await browser.close();
await game.stop();

for (const [name, { ratio, held, ratios, scene, empty: base }] of results) {
  const spread = [...ratios].sort((one, other) => one - other).map((it) => it.toFixed(2)).join(' ');
  console.log(`${held ? 'ok ' : 'OVER '} ${name}: ${ratio.toFixed(2)} x the empty app `
    + `(gate ${GATE}; ${scene.toFixed(1)} ms beside ${base.toFixed(1)} ms; pairs ${spread})`);
}
