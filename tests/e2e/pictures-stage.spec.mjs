// Stable screens of the stage against committed pictures (tests/e2e/pictures): what changes there is changed on
// purpose, and looked at. `cargo xtask e2e -- pictures-stage --update-snapshots` takes them anew.
import { launch } from './lib/browser.mjs';
import { expect, test } from './lib/game.mjs';
import { still } from './lib/still.mjs';

test.use({ launchOptions: launch({ gpu: true }), viewport: { width: 1280, height: 720 } });
test.describe.configure({ timeout: 200_000 });

/** The share of pixels that may differ (look-and-feel.md, E). */
const GATE = 0.001;
const SCREENS = {
  'map-6': { shot: 'map', band: 'band_6_8' },
  'map-12': { shot: 'map', band: 'band_12_15' },
  'yard-9': { shot: 'yard', band: 'band_9_11' },
  'box-6': { shot: 'level', level: 's04_prize_box', node: 'd2', band: 'band_6_8' },
  'photo-9': { shot: 'level', level: 's49_five_clues', node: 'd2', band: 'band_9_11' },
  'chat-12': { shot: 'level', level: 's72_tell_again', node: 'd1', band: 'band_12_15' },
};

for (const [name, query] of Object.entries(SCREENS)) {
  test(`${name} looks as it did`, async ({ game, page }) => {
    await game.open({ lang: 'vi', motion: '0', surface: 'stage', ...query });
    await still(page, 'stage');
    await expect(page).toHaveScreenshot(`${name}.png`, { maxDiffPixelRatio: GATE, animations: 'allow' });
  });
}
