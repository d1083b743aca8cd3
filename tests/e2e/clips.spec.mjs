// The clips that the build has rendered: the youngest hear every English line in one voice, on any device.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { test as deskTest } from './lib/desk.mjs';
import { expect, test } from './lib/game.mjs';
import { ENGLISH, ready, said, voices } from './lib/voices.mjs';

const read = (name) => JSON.parse(readFileSync(join(process.env.THAP_SAO_DIST, name), 'utf8'));
const { files, levels } = read('manifest.json');
const young = levels.filter(({ bands }) => bands.includes('band_6_8')).map(({ id }) => id);
const rendered = Object.keys(files).some((name) => name.startsWith('voice/en/'));

// Where the voice packages do not install, the build says so, and the game goes without clips.
test.skip(!rendered, 'this site was built without clips');

/** What a Frame has to say, by line and text. */
const lines = ({ view }) => [
  ...view.lines.map(({ id, text }) => [id, text]),
  ...view.targets.filter(({ role }) => role === 'choice').map(({ line, label }) => [line, label]),
];

for (const level of young) {
  test(`${level}: every line has its clip, and each clip can be heard (en)`, async ({ game, page }) => {
    test.setTimeout(240_000);
    const { file } = files[`voice/en/${level}.json`];
    const words = read(file);
    await game.open({ lang: 'en' });
    const press = (target) => game.press(target);
    await game.toMap(press);
    await game.toLevel(press, level);
    const missing = new Set();
    let asked = 0;
    await game.playOn(press, async (frame) => {
      for (const [id, text] of lines(frame)) {
        asked += 1;
        if (words[id]?.[text] === undefined) missing.add(`${id}: ${text}`);
      }
    });
    expect([...missing]).toEqual([]);
    expect(asked).toBeGreaterThan(30);

    // As the game does: from the page, decoded by the browser. A word takes its time, and is neither lost nor torn.
    const clips = Object.values(words).flatMap((texts) => Object.entries(texts));
    const base = new URL(file, `${game.origin}/`);
    const all = clips.map(([text, clip]) => [text, new URL(clip, base).href]);
    const odd = await page.evaluate(async (list) => {
      const context = new OfflineAudioContext(1, 1, 24_000);
      const found = [];
      for (const [text, href] of list) {
        const response = await fetch(href);
        if (!response.ok) {
          found.push(`${text}: ${response.status}`);
          continue;
        }
        const heard = await context.decodeAudioData(await response.arrayBuffer());
        const wave = heard.getChannelData(0);
        const loud = Math.sqrt(wave.reduce((sum, it) => sum + it * it, 0) / wave.length);
        const peak = wave.reduce((most, it) => Math.max(most, Math.abs(it)), 0);
        const pace = text.length / heard.duration;
        if (heard.duration < 0.25 || pace > 24 || pace < 1.2 || loud < 0.02 || peak > 1) {
          found.push(`${text}: ${heard.duration.toFixed(2)} s, loud ${loud.toFixed(3)}, peak ${peak.toFixed(2)}`);
        }
      }
      return found;
    }, all);
    expect(odd).toEqual([]);
  });
}

test('every clip that an index names is in the site', () => {
  const indices = Object.entries(files).filter(([name]) => name.startsWith('voice/'));
  expect(indices.length).toBeGreaterThan(young.length);
  const missing = indices.flatMap(([, { file }]) => Object.values(read(file)).flatMap(Object.values)
    .map((clip) => join(dirname(file), clip))
    .filter((clip) => !existsSync(join(process.env.THAP_SAO_DIST, clip))));
  expect(missing).toEqual([]);
});

/** Notes each clip that is played, and when it has ended. */
const listen = (page) => page.addInitScript(() => {
  window.heard = [];
  const { start } = AudioBufferSourceNode.prototype;
  AudioBufferSourceNode.prototype.start = function noteAndStart(...args) {
    if (this.buffer.duration > 0.25) {
      window.heard.push({ length: this.buffer.duration, from: performance.now() });
      this.addEventListener('ended', () => { window.heard.at(-1).to ??= performance.now(); });
    }
    return start.apply(this, args);
  };
});
const ended = (page) => page.evaluate(() => window.heard.filter(({ to }) => to !== undefined).length);

test('a child of six hears the clips, one after the other, though the device has a voice', async ({ game, page }) => {
  await voices(page, [ENGLISH], { clips: null });
  await listen(page);
  await game.open({ shot: 'level', band: '6', level: young[0], node: 'd7', lang: 'en' });
  await ready(game);
  const all = lines(await game.frame());
  await page.mouse.click(4, 400);
  await expect.poll(() => ended(page), { timeout: 60_000 }).toBe(all.length);
  const heard = await page.evaluate(() => window.heard);
  for (const [at, { from }] of heard.entries()) {
    if (at > 0) expect(from, 'never two at once').toBeGreaterThan(heard[at - 1].to);
  }
  expect(await said(page), 'the clip is enough').toEqual([]);
});

deskTest('a parent hears the pages and the tour in the same voice (en)', async ({ desk, page }) => {
  deskTest.setTimeout(180_000);
  await voices(page, [ENGLISH], { clips: null });
  await listen(page);
  await desk.open('nha', { lang: 'en' });
  const texts = Object.values(read(files['voice/en/family.json'].file)).flatMap((it) => Object.keys(it));
  for (const [place, shown, act] of [
    ['pages', '.page-of h3, .page-of .says li', 'say:tells'],
    ['tour', '.world .panel > p', 'say:world-ben_song'],
  ]) {
    await desk.press(`place:${place}`);
    const all = await page.locator(shown).allInnerTexts();
    expect(all.length).toBeGreaterThan(5);
    expect(all.filter((text) => !texts.includes(text.normalize('NFC')))).toEqual([]);
    const before = await ended(page);
    await desk.press(act);
    await expect.poll(() => ended(page), { timeout: 60_000 }).toBeGreaterThan(before + 1);
    await desk.press('hush');
    await expect(desk.at('hush')).toHaveCount(0);
  }
  expect(await said(page), 'the clip is enough').toEqual([]);
});
