// Spoken lines, with voices that the test makes up: what is said, in which voice, when it stops.
import { expect, LEVEL, test } from './lib/game.mjs';
import { ENGLISH, LOCAL, ONLINE, ready, said, talking, voices, words } from './lib/voices.mjs';

/** Into the level, with real clicks: only they count as a tap. */
async function intoLevel(game, band = 'band_6_8', level = LEVEL) {
  const click = async (target) => {
    const { rev } = await game.frame();
    await game.button(target).click();
    await game.after(rev);
  };
  await game.toMap(click, band);
  await game.toLevel(click, level);
  return click;
}

/** Sets a volume before any level is played, and is back at the title. */
async function setVolume(game, step) {
  for (const target of ['start', 'settings', `volume:${step}`, 'close', 'back']) await game.press(target);
}

test('the youngest hear every line and answer in order, in Vietnamese, after the first tap', async ({ game, page }) => {
  await voices(page, [ENGLISH, LOCAL]);
  await game.open();
  await ready(game);
  expect(await said(page), 'nothing before the first tap').toEqual([]);
  const click = await intoLevel(game);
  const expected = ['Thử đèn có ngôi sao nhé?'];
  for (const step of ['next', 'choice:a', 'next']) {
    expected.push(...words(await game.frame()));
    await expect.poll(() => said(page)).toEqual(expected);
    await click(step);
  }
  expected.push(...words(await game.frame()));
  await expect.poll(() => said(page)).toEqual(expected);
  const all = await page.evaluate(() => window.spoken);
  expect(new Set(all.said.map(({ voice }) => voice))).toEqual(new Set(['Linh']));
  expect(all.said.every(({ lang }) => lang === 'vi-VN')).toBe(true);
  expect(all.overlap, 'never two at once').toBeUndefined();
});

test('a Frame that came before the first tap is said at the first tap', async ({ game, page }) => {
  await voices(page, [LOCAL]);
  await game.open({ shot: 'level', band: '6', level: LEVEL, node: 'd1' });
  await ready(game);
  expect(await said(page)).toEqual([]);
  await page.mouse.click(4, 400);
  await expect.poll(() => said(page)).toEqual(words(await game.frame()));
});

test('a hint is said alone, what was said before is not said again', async ({ game, page }) => {
  await voices(page, [LOCAL]);
  await game.open({ shot: 'level', band: '6', level: LEVEL, node: 'd3' });
  await ready(game);
  await page.mouse.click(4, 400);
  const first = words(await game.frame());
  await expect.poll(() => said(page)).toEqual(first);
  await game.press('light');
  const hint = (await game.frame()).view.lines.at(-1).text;
  await expect.poll(() => said(page)).toEqual([...first, hint]);
});

test('a voice that is not on the device is never used, and who asks is told', async ({ game, page }) => {
  await voices(page, [ONLINE, ENGLISH]);
  await game.open();
  await ready(game);
  await intoLevel(game);
  const { rev } = await game.frame();
  await game.button('say').click();
  await game.after(rev);
  await expect.poll(async () => (await game.frame()).view.notice?.id).toBe('notice-no-voice');
  expect(await said(page)).toEqual([]);
  expect(await page.evaluate(() => window.spoken.voices), 'not even for a silent word').toEqual(['Samantha']);
  // The voice of the other language is there.
  await game.open({ shot: 'level', band: '6', level: LEVEL, node: 'd1', lang: 'en' });
  await ready(game);
  await page.mouse.click(4, 400);
  await expect.poll(() => said(page)).toEqual(words(await game.frame()));
});

test('it stops for the help card, for the way back, for a hidden page and for the quick exit', async ({ game, page }) => {
  await voices(page, [LOCAL], { lasts: null });
  await game.open();
  await ready(game);
  const click = await intoLevel(game);
  await expect.poll(() => talking(page)).not.toBeNull();
  await click('help');
  expect(await talking(page)).toBeNull();
  const count = (await said(page)).length;
  await click('close');
  await expect.poll(() => talking(page), 'back in the level it is said again').not.toBeNull();
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  expect(await talking(page)).toBeNull();
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { configurable: true, get: () => false });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await click('say');
  await expect.poll(() => talking(page)).not.toBeNull();
  await click('back');
  await expect.poll(() => talking(page), 'the map says its own line').toBe('Thử đèn có ngôi sao nhé?');
  await click(`level:${LEVEL}`);
  await page.waitForFunction(() => window.__thapsao.frame().screen === 'level');
  await expect.poll(() => talking(page)).not.toBeNull();
  expect((await said(page)).length).toBeGreaterThan(count);
  const left = page.waitForURL(/exit\.html$/);
  await page.evaluate(() => {
    const { cancel } = window.speechSynthesis;
    window.speechSynthesis.cancel = () => {
      cancel();
      sessionStorage.setItem('cancelled', 'yes');
    };
  });
  await game.button('exit').click();
  await left;
  expect(await page.evaluate(() => sessionStorage.getItem('cancelled')), 'cancelled before the page was left').toBe('yes');
});

test('say it again says all of it, each time', async ({ game, page }) => {
  await voices(page, [LOCAL]);
  await game.open({ shot: 'level', band: '6', level: LEVEL, node: 'd2' });
  await ready(game);
  await page.mouse.click(4, 400);
  const all = words(await game.frame());
  await expect.poll(() => said(page)).toEqual(all);
  for (const times of [2, 3]) {
    const { rev } = await game.frame();
    await game.button('say').click();
    await game.after(rev);
    await expect.poll(() => said(page)).toEqual(Array(times).fill(all).flat());
  }
});

for (const [band, level] of [['band_9_11', 's49_five_clues'], ['band_12_15', 's72_tell_again']]) {
  test(`the others hear what they ask for (${band})`, async ({ game, page }) => {
    await voices(page, [LOCAL]);
    await game.open();
    await ready(game);
    const click = await intoLevel(game, band, level);
    await click('next');
    expect(await said(page), 'nothing by itself').toEqual([]);
    await click('say');
    const all = words(await game.frame());
    expect(all.length).toBeGreaterThan(0);
    await expect.poll(() => said(page)).toEqual(all);
    await game.parity();
  });
}

test('with the volume of speech off nothing is said and nothing offers it', async ({ game, page }) => {
  await voices(page, [LOCAL]);
  await game.open();
  await ready(game);
  await setVolume(game, 'speech:off');
  const click = await intoLevel(game);
  await click('next');
  expect(await game.button('say').count()).toBe(0);
  expect(await said(page)).toEqual([]);
  await click('settings');
  await click('volume:speech:quiet');
  await click('close');
  await expect.poll(async () => (await said(page)).length).toBeGreaterThan(0);
  const volumes = await page.evaluate(() => window.spoken.said.map(({ volume }) => volume));
  expect(volumes.every((volume) => volume > 0 && volume < 0.5), 'as quiet as was asked').toBe(true);
});

test('music makes way while someone speaks', async ({ game, page }) => {
  await page.addInitScript(() => {
    window.ramps = [];
    const { setTargetAtTime } = AudioParam.prototype;
    AudioParam.prototype.setTargetAtTime = function noteAndSet(value, ...rest) {
      window.ramps.push(value);
      return setTargetAtTime.call(this, value, ...rest);
    };
  });
  await voices(page, [LOCAL], { lasts: null });
  await game.open();
  await ready(game);
  await setVolume(game, 'music:normal');
  await intoLevel(game);
  await expect.poll(() => talking(page)).not.toBeNull();
  const under = 10 ** (-12 / 20);
  const ducked = () => page.evaluate((low) => window.ramps.some((value) => Math.abs(value - low) < 1e-6), under);
  await expect.poll(ducked).toBe(true);
});

test('while an answer is read its card has a ring', async ({ game, page }) => {
  await voices(page, [LOCAL], { lasts: null });
  await game.open({ shot: 'level', band: '6', level: LEVEL, node: 'd7' });
  await ready(game);
  await page.mouse.click(4, 400);
  const finish = async () => page.evaluate(() => {
    const { now } = window.spoken;
    window.spoken.now = null;
    now.onend({});
  });
  const frame = await game.frame();
  for (const { text } of frame.view.lines) {
    await expect.poll(() => talking(page)).toBe(text);
    expect(await page.locator('#spoken').isVisible(), 'no ring around a line').toBe(false);
    await finish();
  }
  for (const { id, label } of frame.view.targets.filter(({ role }) => role === 'choice')) {
    await expect.poll(() => talking(page)).toBe(label);
    const [ring, card] = await Promise.all([page.locator('#spoken').boundingBox(), game.button(id).boundingBox()]);
    for (const side of ['x', 'y', 'width', 'height']) expect(ring[side]).toBeCloseTo(card[side], 0);
    await finish();
  }
  await expect(page.locator('#spoken')).toBeHidden();
});

test('a clip is preferred to the voice, fetched only when its line comes, and heard', async ({ game, page }) => {
  // One clip: an index for the level, and half a second of sound.
  await voices(page, [LOCAL], { clips: { [`voice/vi/${LEVEL}.json`]: { file: 'voice/vi/index.json', bytes: 1 } } });
  const asked = [];
  const text = 'Tớ lỡ bấm hộp rồi. Tớ lo.';
  await page.route('**/voice/**', async (route) => {
    const { pathname } = new URL(route.request().url());
    asked.push(pathname);
    if (pathname.endsWith('.json')) await route.fulfill({ json: { s04_d7_n1: { [text]: 'clips/a.mp3', other: 'clips/b.mp3' } } });
    else await route.fulfill({ contentType: 'audio/mpeg', body: wav() });
  });
  await game.open({ shot: 'level', band: '6', level: LEVEL, node: 'd7' });
  await ready(game);
  expect(asked).toEqual([]);
  await page.evaluate(() => {
    window.clips = 0;
    const { start } = AudioBufferSourceNode.prototype;
    AudioBufferSourceNode.prototype.start = function noteAndStart(...args) {
      if (this.buffer.duration > 0.45 && this.buffer.duration < 0.55) window.clips += 1;
      return start.apply(this, args);
    };
  });
  await page.mouse.click(4, 400);
  const all = words(await game.frame());
  expect(all[0]).toBe(text);
  await expect.poll(() => said(page)).toEqual(all.slice(1));
  expect(await page.evaluate(() => window.clips)).toBe(1);
  expect([...new Set(asked)]).toEqual(['/voice/vi/index.json', '/voice/vi/clips/a.mp3']);
});

/** Half a second of a quiet tone. */
function wav() {
  const rate = 8000;
  const pcm = Buffer.alloc(rate);
  for (let i = 0; i < rate / 2; i += 1) pcm.writeInt16LE(Math.round(2000 * Math.sin(i / 3)), i * 2);
  const head = Buffer.alloc(44);
  head.write('RIFF', 0);
  head.writeUInt32LE(36 + pcm.length, 4);
  head.write('WAVEfmt ', 8);
  [[16, 16], [24, rate], [28, rate * 2], [40, pcm.length]].forEach(([at, value]) => head.writeUInt32LE(value, at));
  [[20, 1], [22, 1], [32, 2], [34, 16]].forEach(([at, value]) => head.writeUInt16LE(value, at));
  head.write('data', 36);
  return Buffer.concat([head, pcm]);
}
