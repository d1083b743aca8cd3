// The stage: real mouse, real touch, and its sudden end.
import { launch } from './lib/browser.mjs';
import { expect, test } from './lib/game.mjs';

test.use({ launchOptions: launch({ gpu: true }) });
test.describe.configure({ timeout: 420_000 });

/** To the map through the page, then the stage is waited for. */
async function onStage(game, lang = 'vi') {
  await game.open({ lang, motion: '0' });
  await game.toMap();
  await game.attached();
}

for (const lang of ['vi', 'en']) {
  test(`a real mouse plays the level to the end (${lang})`, async ({ game }) => {
    await onStage(game, lang);
    const click = (target) => game.click(target);
    await game.parity();
    await game.toLevel(click);
    expect(await game.colours(), 'the canvas is blank').toBeGreaterThan(12);
    const decisions = await game.playOn(click, () => game.parity());
    expect(decisions).toBeGreaterThanOrEqual(6);
    expect((await game.frame()).screen).toBe('lit');
    expect((await game.state()).stage).toBe('attached');
  });
}

test.describe('touch', () => {
  test.use({ hasTouch: true, viewport: { width: 1024, height: 768 } });
  test('real touch plays the level to the end', async ({ game }) => {
    await onStage(game);
    const tap = (target) => game.tap(target);
    await game.toLevel(tap);
    await game.playOn(tap);
    expect((await game.frame()).screen).toBe('lit');
  });
});

test('the keyboard plays the level on the stage', async ({ game }) => {
  await onStage(game);
  const key = (target) => game.key(target);
  await game.toLevel(key);
  await game.playOn(key);
  expect((await game.frame()).screen).toBe('lit');
});

for (const [name, kill] of [
  ['its context is lost', () => window.__thapsao.loseContext()],
  ['it panics', () => window.__thapsao.panicStage()],
]) {
  test(`when ${name} in the middle of the level, play goes on at the same decision`, async ({ game, page }) => {
    await onStage(game);
    await game.toLevel((target) => game.click(target));
    for (let steps = 0; steps < 4; steps += 1) {
      const ids = (await game.frame()).view.targets.map(({ id }) => id);
      await game.click(ids.includes('next') ? 'next' : ids.find((id) => id.startsWith('choice:')));
    }
    const { node, rev } = await game.state();
    const ids = (await game.frame()).view.targets.map((target) => target.id);
    game.expected = [/panic|unreachable|RuntimeError|context|WebGL/i];
    await page.evaluate(kill).catch(() => {});
    await game.lost();
    expect((await game.state()).node).toBe(node);
    const frame = await game.frame();
    expect(frame.view.targets.map((target) => target.id)).toEqual(ids);
    expect(frame.view.notice, 'one calm sentence').not.toBeNull();
    expect(frame.rev).toBeGreaterThanOrEqual(Number(rev));
    await game.axe();
    await game.playOn((target) => game.key(target));
    expect((await game.frame()).screen).toBe('lit');
  });
}

test('a stage that cannot be loaded leaves the reader untouched', async ({ game, page }) => {
  game.expected = [/stage_bg|Failed to load|ERR_FAILED/];
  await page.route('**/stage_bg.*', (route) => route.abort());
  await game.open();
  await game.toMap();
  await game.toLevel();
  await game.playOn((target) => game.press(target));
  expect((await game.frame()).screen).toBe('lit');
});

test('nothing moves: nothing is drawn', async ({ game, page }) => {
  await page.addInitScript(() => {
    window.draws = 0;
    for (const name of ['drawElements', 'drawArrays', 'drawElementsInstanced', 'drawArraysInstanced']) {
      const draw = WebGL2RenderingContext.prototype[name];
      WebGL2RenderingContext.prototype[name] = function counted(...args) {
        window.draws += 1;
        return draw.apply(this, args);
      };
    }
  });
  await onStage(game);
  // Ambient life sleeps some seconds after the last input; then two windows of time must be still.
  await expect.poll(async () => {
    const before = await page.evaluate(() => window.draws);
    await page.evaluate(() => new Promise((resolve) => { setTimeout(resolve, 2_000); }));
    return (await page.evaluate(() => window.draws)) - before;
  }, { timeout: 60_000 }).toBe(0);
  expect(await page.evaluate(() => window.draws)).toBeGreaterThan(0);
});
