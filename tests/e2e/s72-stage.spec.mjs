// S72 on the stage: a real mouse answers the chat, lights the star, presses the number.
import { launch } from './lib/browser.mjs';
import { expect, test } from './lib/game.mjs';

test.use({ launchOptions: launch({ gpu: true }) });
test.describe.configure({ timeout: 420_000 });

test('a real mouse plays S72 to its end', async ({ game, page }) => {
  await game.open({ motion: '0' });
  await game.toMap((target) => game.press(target), 'band_12_15');
  await game.attached();
  const click = (target) => game.click(target);
  await game.toLevel(click, 's72_tell_again');
  const nodes = [];
  const decisions = await game.playOn(click, async (frame) => {
    const { node } = await game.state();
    if (nodes.at(-1) !== node) nodes.push(node);
    await game.parity();
    expect(await page.locator('#reader a[href^="tel:"]').count(), 'nothing dials').toBe(0);
    if (node === 'dial') expect('111'.startsWith(frame.view.device.phone.call.typed)).toBe(true);
  });
  expect(decisions).toBeGreaterThanOrEqual(9);
  for (const node of ['d1', 'd4', 'd5a', 'report', 'dial', 'd7', 'd8']) expect(nodes).toContain(node);
  expect((await game.frame()).screen).toBe('lit');
  expect((await game.state()).stage).toBe('attached');
});
