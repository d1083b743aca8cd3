// The look of the stage, measured on pictures.
import { launch } from './lib/browser.mjs';
import { test } from './lib/game.mjs';
import { look } from './lib/look.mjs';

test.use({ launchOptions: launch({ gpu: true }) });
test.describe.configure({ timeout: 300_000 });
look('stage');
