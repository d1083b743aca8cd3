// Called by `cargo xtask test` and `cargo xtask e2e`, which name the browser, the site and the server.
import { defineConfig } from '@playwright/test';
import { join } from 'node:path';

import { launch } from './lib/browser.mjs';

const results = process.env.THAP_SAO_RESULTS ?? 'results';

const stage = /(stage|power|thrift|sound)[^/]*\.spec\.mjs$/;

export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.mjs',
  snapshotPathTemplate: '{testDir}/pictures/{arg}{ext}',
  outputDir: join(results, 'artifacts'),
  // Two cores. The stage is drawn in software and waits much: two of it side by side take two thirds of the time (measured).
  // Never a second try.
  workers: 2,
  projects: [
    { name: 'reader', testIgnore: stage, workers: 2, fullyParallel: true },
    { name: 'stage', testMatch: stage, workers: 2 },
  ],
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  globalSetup: './lib/server.mjs',
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : [['list']],
  use: {
    browserName: 'chromium',
    launchOptions: launch(),
    viewport: { width: 1280, height: 720 },
    // The policy is part of what is tested.
    bypassCSP: false,
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
  },
});
