// Playwright's `test` with a browser that is there: Chromium was seen to crash before its first page (SIGSEGV, in a cold CI
// run). Starting it is not what is tested, so it is tried again, and said; a test never is.
import { test as base } from '@playwright/test';

const STARTS = 3;

async function started(chromium) {
  for (let start = 1; ; start += 1) {
    try {
      return await chromium.launch();
    } catch (error) {
      if (start === STARTS) throw error;
      console.warn(`Chromium did not start (${start} of ${STARTS}): ${error.message.split('\n')[0]}`);
    }
  }
}

export const test = base.extend({
  browser: [
    async ({ playwright, browserName }, use) => {
      const browser = await started(playwright[browserName]);
      await use(browser);
      await browser.close();
    },
    { scope: 'worker', timeout: 0 },
  ],
});
