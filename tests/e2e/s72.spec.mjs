// S72, rehearsing to tell, in the reader: by keyboard; nothing dials and nothing stays.
import { expect, test } from './lib/game.mjs';

const S72 = 's72_tell_again';
const BAND = 'band_12_15';

/** No link of the page dials while a level is on screen. */
async function nothingDials(page) {
  expect(await page.locator('#reader a[href^="tel:"]').count()).toBe(0);
}

for (const lang of ['vi', 'en']) {
  test(`the keyboard plays S72 to its end in the reader (${lang})`, async ({ game, page }) => {
    test.setTimeout(240_000);
    await game.open({ lang });
    const key = (target) => game.key(target);
    await game.toMap(key, BAND);
    await game.toLevel(key, S72);
    const nodes = new Set();
    const decisions = await game.playOn(key, async (frame) => {
      nodes.add((await game.state()).node);
      await game.parity();
      await nothingDials(page);
      if (frame.view.device?.phone?.call !== undefined) {
        await expect(page.locator('#reader .practice')).toBeVisible();
      }
    });
    expect(decisions).toBeGreaterThanOrEqual(9);
    for (const node of ['d1', 'd4', 'd5a', 'report', 'dial', 'd7', 'd8']) expect([...nodes]).toContain(node);
    expect((await game.frame()).screen).toBe('lit');
    await expect(page.locator('#reader [data-line="lit-words"]')).toBeVisible();
    expect(await game.stored()).not.toContain('thapsao.session');
  });
}

test('the chat is a log that axe finds nothing wrong with, at every kind of screen', async ({ game, page }) => {
  test.setTimeout(240_000);
  await game.open();
  await game.toMap((target) => game.press(target), BAND);
  await game.toLevel((target) => game.press(target), S72);
  const seen = new Set();
  await game.playOn((target) => game.press(target), async (frame) => {
    const kind = Object.keys(frame.view.device?.phone ?? { none: 0 })[0];
    if (seen.has(kind)) return;
    seen.add(kind);
    await game.axe();
    await game.noSideways();
    await game.bigEnough();
    if (kind === 'chat') await expect(page.locator('#reader ol.log > li').first()).toBeVisible();
  });
  expect([...seen].sort()).toEqual(['call', 'chat', 'none', 'report', 'star']);
});
