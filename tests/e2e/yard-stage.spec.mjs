// The lantern yard on the stage: a real mouse takes the parts, and the picture changes with them.
import { launch } from './lib/browser.mjs';
import { expect, test } from './lib/game.mjs';

test.use({ launchOptions: launch({ gpu: true }) });
test.describe.configure({ timeout: 600_000 });

test('a real mouse builds a lantern', async ({ game, page }) => {
  await game.open({ motion: '0' });
  await game.toMap();
  await game.attached();
  await game.parity();
  const click = (target) => game.click(target);
  await click('yard');
  expect((await game.frame()).screen).toBe('yard');
  const seen = new Set();
  for (const [kind, part] of [['shape', 'lotus'], ['paper', 'pink'], ['tail', 'beads'], ['handle', 'bow'], ['pattern', 'bells']]) {
    if (kind !== 'shape') await click(`kind:${kind}`);
    await game.parity();
    await click(`part:${kind}:${part}`);
    // Left of all cards nothing but the lantern hangs.
    const { view } = await game.frame();
    const report = await game.report();
    const left = Math.min(...report.targets.filter(([id]) => id.startsWith('kind:')).map(([, { x }]) => x));
    expect(view.scene.actors[0].wears.some((it) => it.includes(part)), `${part} is on the lantern`).toBe(true);
    const clip = { x: 0, y: 150, width: Math.floor(left) - 8, height: 500 };
    seen.add((await page.screenshot({ clip })).toString('base64'));
  }
  expect(seen.size, 'every part is seen on the lantern').toBe(5);
  await click('back');
  expect((await game.frame()).screen).toBe('map');
  expect((await game.state()).stage).toBe('attached');
});
