// Nobody sees the reader's pictures under a stage: thirty children who load at once do not fetch them.
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
