// What nobody sees is not done: pictures of the reader under a stage, which thirty children who load at once do not
// fetch, and words that rest, which an old processor does not lay out again.
import { launch } from './lib/browser.mjs';
import { expect, LEVEL, test } from './lib/game.mjs';

test.use({ launchOptions: launch({ gpu: true }) });
test.describe.configure({ timeout: 420_000 });

test('under a stage a level costs its backdrop, and without it its pictures come back', async ({ game, page }) => {
  const fetched = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  await game.open({ shot: 'map', band: '6', surface: 'stage', motion: '0' });
  await game.attached();
  fetched.length = 0;
  await game.toLevel((target) => game.press(target), LEVEL);
  await game.press('next');
  expect(fetched.filter((path) => path.includes('/svg/'))).toEqual([]);
  expect(fetched.filter((path) => path.includes('/scenes/')).length).toBe(1);
  game.expected = [/context|WebGL/i];
  await page.evaluate(() => window.__thapsao.loseContext());
  await game.lost();
  await expect(page.locator('#reader img').first()).toBeVisible();
  expect(fetched.some((path) => path.includes('/svg/'))).toBe(true);
});

test('words that rest are not laid out again, and the first press after that is taken', async ({ game, page }) => {
  await game.open({ shot: 'level', band: '6', level: LEVEL, node: 'd2', surface: 'stage' });
  await game.attached();
  const stats = () => page.evaluate(() => window.__thapsao.stageStats());
  await page.evaluate(() => window.__thapsao.measureStage(true));
  // Ten frames in a row in which nothing was laid out.
  let last = await stats();
  await expect.poll(async () => {
    const now = await stats();
    if (now.passes !== last.passes) last = now;
    return now.frames - last.frames;
  }, { timeout: 60_000 }).toBeGreaterThan(10);
  const { rev } = await game.frame();
  const { x, y } = await game.spot('choice:b');
  await page.mouse.click(x, y);
  await game.after(rev);
  expect((await game.frame()).view.place_id).toContain('outcome_b');
  expect((await stats()).passes).toBeGreaterThan(last.passes);
});
