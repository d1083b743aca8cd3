// Quick exit: one action, and going back shows nothing of the game.
import { address, expect, test } from './lib/game.mjs';

async function gone(page) {
  await page.waitForURL(/exit\.html$/);
  await expect(page.locator('#reader')).toHaveCount(0);
  const text = await page.locator('body').innerText();
  expect(text).not.toMatch(/Thắp Sao|Sao/);
}

async function backShowsNothing(page) {
  await page.goBack({ timeout: 5_000 }).catch(() => null);
  await expect(page.locator('#reader')).toHaveCount(0);
  await expect(page).not.toHaveTitle(/Thắp Sao/);
}

test('from the level, by its button', async ({ game, page }) => {
  await page.goto('about:blank');
  await game.open();
  await game.toMap();
  await game.toLevel();
  await game.button('exit').click();
  await gone(page);
  await backShowsNothing(page);
});

test('from the title, before the core has come', async ({ game, page }) => {
  await page.goto('about:blank');
  game.origin = new URL(address()).origin;
  let release = () => {};
  const held = new Promise((resolve) => { release = resolve; });
  await page.route('**/core_bg.*', async (route) => {
    await held;
    await route.abort();
  });
  await page.goto(address());
  await page.locator('[data-leave]').first().click();
  await gone(page);
  release();
  await backShowsNothing(page);
});

test('by the keyboard alone', async ({ game, page }) => {
  await page.goto('about:blank');
  await game.open();
  await game.button('exit').focus();
  await page.keyboard.press('Enter');
  await gone(page);
  await backShowsNothing(page);
});
