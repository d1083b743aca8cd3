// The look, measured on pictures: contrast of every text, the focus ring, answers without colour.
import { expect, test } from './game.mjs';
import { contrasts, difference, EYES } from './pixels.mjs';

const TEXT = 4.5;
const LINES = 7;
const SIGN = 3;
/** A level of each band, and a place in it with a device. */
const BANDS = { band_6_8: ['s04_prize_box', 'd2'], band_9_11: ['s49_five_clues', 'd2'], band_12_15: ['s72_tell_again', 'd1'] };

/** The boxes of all words on screen: `[what, box, least contrast]`. */
async function words(game, surface) {
  const frame = await game.frame();
  // What lies on the photo without letters is a picture: the notebook beside it has its name.
  const silent = new Set((frame.view.device?.photo?.spots ?? []).filter((spot) => spot.words === '').map((spot) => spot.target));
  const onCards = (id) => !silent.has(id) && frame.view.targets.find((target) => target.id === id)?.state.disabled !== true;
  if (surface === 'stage') {
    const report = await game.report();
    return [
      ...report.lines.map(([id, box]) => [`line ${id}`, box, LINES]),
      ...report.targets.filter(([id]) => onCards(id)).map(([id, box]) => [`target ${id}`, inner(box), TEXT]),
    ];
  }
  const boxes = await game.page.evaluate(() => [...document.querySelectorAll('#reader .line, #reader h1, #reader [data-target]')]
    .filter((it) => !it.disabled && it.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    .map((it) => {
      const { x, y, width: w, height: h } = it.getBoundingClientRect();
      const kind = it.dataset.target === undefined ? 'line' : 'target';
      return [kind, it.dataset.target ?? it.className, { x, y, w, h }, it.textContent.trim().length];
    }));
  return boxes
    .filter(([, , box, letters]) => letters > 0 && box.w > 8 && box.h > 8 && box.y >= 0 && box.y + box.h <= 720)
    .map(([kind, name, box]) => [`${kind} ${name}`, inner(box), kind === 'line' ? LINES : TEXT]);
}

/** A target without its rim and lip. */
function inner({ x, y, w, h }) {
  return { x: x + w * 0.08, y: y + h * 0.08, w: w * 0.84, h: h * 0.78 };
}

async function shot(game, query) {
  await game.open({ motion: '0', ...query });
  if (query.surface === 'stage') await game.attached();
  await game.settled();
  await game.still();
  await game.page.waitForFunction(() => document.fonts.status === 'loaded' && [...document.images].every((it) => it.complete));
  return game.page.screenshot();
}

/** The tests of a surface: `stage` or `reader`. */
export function look(surface) {
  for (const [band, [level, node]] of Object.entries(BANDS)) {
    test(`every word stands out from its ground (${band})`, async ({ game, page }) => {
      for (const query of [{ shot: 'map' }, { shot: 'yard' }, { shot: 'lit', level }, { shot: 'level', level, node }]) {
        const png = await shot(game, { surface, band, ...query });
        const boxes = await words(game, surface);
        expect(boxes.length).toBeGreaterThan(3);
        const found = await contrasts(page, png, boxes.map(([, box]) => box));
        const weak = boxes.map(([what, , least], index) => [what, least, found[index]])
          .filter(([, least, value]) => value < least)
          .map(([what, least, value]) => `${what}: ${value.toFixed(1)}, at least ${least}`);
        expect(weak, `${surface} ${query.shot} ${band}`).toEqual([]);
      }
    });
  }

  test('answers differ without colour', async ({ game, page }) => {
    const png = await shot(game, { surface, band: 'band_6_8', shot: 'level', level: 's04_prize_box', node: 'd3' });
    const frame = await game.frame();
    const cards = frame.view.targets.filter(({ role, place }) => role === 'choice' && place === 'card').map(({ id }) => id);
    expect(cards.length).toBeGreaterThan(1);
    const boxes = await Promise.all(cards.map(async (id) => {
      if (surface === 'stage') return (await game.report()).targets.find(([target]) => target === id)[1];
      const { x, y, width: w, height: h } = await game.button(id).boundingBox();
      return { x, y, w, h };
    }));
    for (const eyes of Object.keys(EYES)) {
      for (let one = 0; one < boxes.length; one += 1) {
        for (let two = one + 1; two < boxes.length; two += 1) {
          const share = await difference(page, png, boxes[one], boxes[two], eyes);
          expect(share, `${cards[one]} and ${cards[two]} with ${eyes}`).toBeGreaterThan(0.03);
        }
      }
    }
  });

  test('the focus ring is seen', async ({ game, page }) => {
    const before = await shot(game, { surface, band: 'band_6_8', shot: 'map' });
    await page.keyboard.press('Tab');
    await page.waitForFunction(() => document.activeElement?.dataset?.target !== undefined);
    const target = await page.evaluate(() => document.activeElement.dataset.target);
    const box = surface === 'stage'
      ? (await game.report()).targets.find(([id]) => id === target)[1]
      : await game.button(target).boundingBox().then(({ x, y, width: w, height: h }) => ({ x, y, w, h }));
    const rim = { x: box.x - 12, y: box.y - 12, w: box.w + 24, h: box.h + 24 };
    // WCAG 2.2, focus appearance: as much as a ring of two pixels changes by 3:1.
    await expect.poll(async () => ring(page, before, await page.screenshot(), rim)).toBeGreaterThan(2);
  });
}

/** How thick a ring around the box the pixels would make that have changed by `SIGN` or more. */
function ring(page, before, after, box) {
  return page.evaluate(async ([one, two, { x, y, w, h }, least]) => {
    const pixels = async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      context.drawImage(bitmap, 0, 0);
      return context.getImageData(Math.max(0, x), Math.max(0, y), w, h).data;
    };
    const [a, b] = await Promise.all([pixels(one), pixels(two)]);
    const linear = (c) => (c <= 10 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4);
    const luminance = (data, i) => 0.2126 * linear(data[i]) + 0.7152 * linear(data[i + 1]) + 0.0722 * linear(data[i + 2]);
    let seen = 0;
    for (let i = 0; i < a.length; i += 4) {
      const [p, q] = [luminance(a, i), luminance(b, i)];
      if ((Math.max(p, q) + 0.05) / (Math.min(p, q) + 0.05) >= least) seen += 1;
    }
    return seen / (2 * (w + h));
  }, [before.toString('base64'), after.toString('base64'), box, SIGN]);
}
