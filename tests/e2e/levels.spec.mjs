// Every level, from the map to its lit lantern, in the reader: whoever adds one has it played here.
import { readdirSync, readFileSync } from 'node:fs';

import { expect, test } from './lib/game.mjs';

const ROOT = new URL('../../levels/', import.meta.url);
const files = readdirSync(ROOT, { recursive: true }).filter((name) => name.endsWith('.ron')).sort();

for (const name of files) {
  const text = readFileSync(new URL(name, ROOT), 'utf8');
  const id = text.match(/^    id: "([^"]+)"/m)[1];
  const [band] = text.match(/band_\d+_\d+/);
  const lang = files.indexOf(name) % 2 === 0 ? 'vi' : 'en';
  test(`${id} can be played to its end in the reader (${lang})`, async ({ game }) => {
    test.setTimeout(240_000);
    await game.open({ lang });
    const press = (target) => game.press(target);
    await game.toMap(press, band);
    await game.toLevel(press, id);
    const seen = new Set();
    const decisions = await game.playOn(press, async (frame) => {
      await game.parity();
      // Each node once: what differs between visits is words.
      const { node } = await game.state();
      if (seen.has(node)) return;
      seen.add(node);
      await game.noSideways();
      await game.bigEnough();
      expect(frame.view.lines.every((line) => line.text.length > 0)).toBe(true);
    });
    expect(decisions).toBeGreaterThanOrEqual(6);
    expect((await game.frame()).screen).toBe('lit');
    await game.axe();
    if (name.startsWith('hang_sang')) expect(await game.stored()).not.toContain('thapsao.session');
  });
}
