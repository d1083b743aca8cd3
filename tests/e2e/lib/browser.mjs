// How Chromium is started: as root, in a closed network, with or without a software GPU.

/** A name that is not loopback, so that the page is no secure context, as in a school. */
export const SCHOOL = 'hub.test';

const ALWAYS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-features=HttpsUpgrades',
  `--host-resolver-rules=MAP ${SCHOOL} 127.0.0.1`,
];
const GPU = ['--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
const NO_GPU = ['--disable-gpu', '--disable-3d-apis'];

/** Options for Playwright's `launch`. */
export function launch({ gpu = false } = {}) {
  return {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: [...ALWAYS, ...(gpu ? GPU : NO_GPU)],
  };
}
