// What the server sends, and what the page may do.
import { address, expect, test } from './lib/game.mjs';

test('headers, compression and caching', async ({ request }) => {
  const at = (name) => address(name, '127.0.0.1');
  const page = await request.get(at(''));
  const policy = page.headers()['content-security-policy'];
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("'wasm-unsafe-eval'");
  expect(policy).not.toContain('unsafe-inline');
  expect(policy).not.toContain("'unsafe-eval'");
  expect(page.headers()['x-content-type-options']).toBe('nosniff');
  expect(page.headers()['referrer-policy']).toBe('no-referrer');
  expect(page.headers()['cache-control']).toBe('no-cache');
  const { files } = await (await request.get(at('manifest.json'))).json();
  for (const [name, { file, bytes }] of Object.entries(files)) {
    const found = await request.get(at(file), { headers: { 'accept-encoding': 'gzip' } });
    expect(found.status(), name).toBe(200);
    expect(found.headers()['cache-control'], name).toBe('public, max-age=31536000, immutable');
    const { length } = await found.body();
    // Small pictures are many: the manifest does not say how large they are.
    if (bytes === undefined) expect(length, name).toBeGreaterThan(0);
    else expect(length, name).toBe(bytes);
    if (name.endsWith('.wasm')) {
      expect(found.headers()['content-type']).toBe('application/wasm');
      expect(found.headers()['content-encoding']).toBe('gzip');
    }
  }
  for (const name of ['../Cargo.toml', '%2e%2e/Cargo.toml', '.half', 'nothing.js']) {
    expect((await request.get(at(name))).status(), name).toBe(404);
  }
});

test('the policy stops what is not ours', async ({ game, page }) => {
  await game.open();
  game.expected = [/Content Security Policy|violates/i, /^page error/];
  const ran = await page.evaluate(async () => {
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    document.body.append(script);
    const image = new Image();
    const loaded = await new Promise((resolve) => {
      image.onload = () => resolve(true);
      image.onerror = () => resolve(false);
      image.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=';
    });
    return { script: window.ran === true, image: loaded };
  });
  expect(ran).toEqual({ script: false, image: false });
});
