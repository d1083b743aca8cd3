// Spoken lines while the stage shows the game: a real mouse on its bubble, and the ring over its cards.
import { launch } from './lib/browser.mjs';
import { expect, LEVEL, test } from './lib/game.mjs';
import { LOCAL, ready, said, talking, voices, words } from './lib/voices.mjs';

test.use({ launchOptions: launch({ gpu: true }) });
test.describe.configure({ timeout: 420_000 });

const D7 = { shot: 'level', band: '6', level: LEVEL, node: 'd7', surface: 'stage', motion: '0' };

test('a tap on the bubble says all of it again', async ({ game, page }) => {
  await voices(page, [LOCAL]);
  await game.open(D7);
  await game.attached();
  await ready(game);
  const all = words(await game.frame());
  await page.mouse.click(4, 400);
  await expect.poll(() => said(page)).toEqual(all);
  await game.click('say');
  await expect.poll(() => said(page)).toEqual([...all, ...all]);
  await game.parity();
});

test('the ring lies over the card that the stage draws', async ({ game, page }) => {
  await voices(page, [LOCAL], { lasts: null });
  await game.open(D7);
  await game.attached();
  await ready(game);
  await page.mouse.click(4, 400);
  const frame = await game.frame();
  const next = () => page.evaluate(() => {
    const { now } = window.spoken;
    window.spoken.now = null;
    now.onend({});
  });
  for (const { text } of frame.view.lines) {
    await expect.poll(() => talking(page)).toBe(text);
    await next();
  }
  const answer = frame.view.targets.find(({ role }) => role === 'choice');
  await expect.poll(() => talking(page)).toBe(answer.label);
  const [, drawn] = (await game.report()).targets.find(([id]) => id === answer.id);
  const ring = await page.locator('#spoken').boundingBox();
  expect(ring.x).toBeCloseTo(drawn.x, 0);
  expect(ring.width).toBeCloseTo(drawn.w, 0);
  if (process.env.THAP_SAO_RING) await page.screenshot({ path: process.env.THAP_SAO_RING });
});
