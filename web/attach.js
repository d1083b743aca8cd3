// The stage: streams it, attaches it between screens, watches it, and lets it go without a trace.
//
// The stage module (wasm-bindgen, logical names `stage.js` and `stage_bg.wasm`) offers
//   start(assets, onIntent, onReport, onFatal)   assets: { logical name: Uint8Array }
//   add_picture(name, bytes)                     a backdrop, a photo or a level's icons, before the first Frame that shows it
//   push_frame(json)                             every new rev is answered by one report
//   force_panic()                                for tests
// It draws on `#stage`, which fills the window and is there before `start`.

const ACKNOWLEDGE_MS = 4000;
const FIRST_MS = 60000;
const PICTURE_MS = 10000;
// Others are fetched with the first Frame that shows them: nobody downloads a world they do not visit.
const ASSETS = /^(?:(?:cast|icons)\.pack|scenes\/(?:map|quiet)\.pic|fonts\/.+\.ttf|theme\/.+\.ron)$/;

/** Whether there is WebGL2, and of which kind: `none`, `soft` (a major caveat) or `hard`. */
export function probe() {
  const context = (options) => {
    try {
      const gl = document.createElement('canvas').getContext('webgl2', options);
      gl?.getExtension('WEBGL_lose_context')?.loseContext();
      return gl !== null;
    } catch {
      return false;
    }
  };
  if (context({ failIfMajorPerformanceCaveat: true })) return 'hard';
  return context({}) ? 'soft' : 'none';
}

/** The stage. `say(state)` hears `loading`, `attached`, `lost`; `core` is the core. */
export class Stage {
  #canvas;
  #core;
  #say;
  #files = [];
  #site = {};
  #pictures = new Map();
  #module = null;
  #state = 'none';
  #frame = null;
  #opened = -1;
  #screen = '';
  #drawn = -1;
  #watch = 0;
  #waiting = null;
  report = null;

  constructor(canvas, core, say) {
    this.#canvas = canvas;
    this.#core = core;
    this.#say = say;
  }

  get attached() {
    return this.#state === 'attached';
  }

  get lost() {
    return this.#state === 'lost';
  }

  /** The rev that was drawn last. */
  get drawn() {
    return this.#drawn;
  }

  /** Fetches the stage and what it draws with, one file at a time, and starts it. */
  async stream(files, progress) {
    this.#state = 'loading';
    this.#say('loading');
    const code = files['stage.js'];
    const wasm = files['stage_bg.wasm'];
    const now = this.#frame?.needs ?? [];
    const names = Object.keys(files).filter((name) => ASSETS.test(name) || now.includes(name)).sort();
    const total = [wasm, ...names.map((name) => files[name])].reduce((sum, { bytes }) => sum + (bytes ?? 0), 0);
    let done = 0;
    const count = (bytes) => {
      done += bytes;
      progress(Math.min(done / Math.max(total, 1), 1));
    };
    this.#files = [code.file, wasm.file];
    this.#site = files;
    for (const name of names) this.#pictures.set(name, 'there');
    const assets = {};
    for (const name of names) {
      assets[name] = new Uint8Array(await (await get(files[name].file, count)).arrayBuffer());
    }
    const response = await get(wasm.file, count);
    const module = await compile(response);
    const stage = await import(new URL(code.file, document.baseURI).href);
    await stage.default({ module_or_path: module });
    if (this.#state !== 'loading') return;
    performance.mark('ts-stage-code');
    this.#guard();
    this.#module = stage;
    stage.start(
      assets,
      (intent) => this.attached && this.#core.intent(intent),
      (report) => this.#reported(report),
      (message) => this.lose(message),
    );
    if (this.#frame !== null) this.push(this.#frame, this.#frame.json);
  }

  /** Whether a picture of a Frame is there. If not, it is fetched and the newest Frame pushed again. */
  #has(name) {
    const file = this.#site[name]?.file;
    // One that nobody has is shown as the calm scene.
    if (file === undefined || this.#pictures.get(name) === 'there') return true;
    if (!this.#pictures.has(name)) {
      this.#pictures.set(name, 'coming');
      this.#fetch(name, file).finally(() => {
        this.#pictures.set(name, 'there');
        if (this.#frame !== null) this.push(this.#frame, this.#frame.json);
      });
    }
    return false;
  }

  async #fetch(name, file) {
    try {
      const response = await fetch(file, { signal: AbortSignal.timeout(PICTURE_MS) });
      if (!response.ok) throw new Error(String(response.status));
      this.#module?.add_picture(name, new Uint8Array(await response.arrayBuffer()));
    } catch (error) {
      console.info(`a picture did not come (${file}): ${error}`);
    }
  }

  /** A Frame for the stage. Before it is attached it draws along, unseen. */
  push(frame, json) {
    const needs = frame.needs ?? pictures(frame);
    this.#frame = { rev: frame.rev, screen: frame.screen, needs, json };
    if (frame.screen !== this.#screen) {
      this.#screen = frame.screen;
      this.#opened = frame.rev;
    }
    if (this.#module === null || this.lost) return;
    // Each is asked for, even where the first is missing.
    if (needs.map((name) => this.#has(name)).includes(false)) return;
    // The same rev again (the focus has moved) is drawn but not reported.
    if (frame.rev !== this.#drawn) this.#waiting = frame.rev;
    this.#rewatch();
    try {
      this.#module.push_frame(json);
    } catch (error) {
      this.lose(String(error));
    }
  }

  #reported(json) {
    if (this.lost) return;
    const report = JSON.parse(json);
    this.report = report;
    this.#drawn = report.rev;
    if (report.rev === this.#waiting) {
      this.#waiting = null;
      clearTimeout(this.#watch);
    }
    if (this.#state === 'loading' && report.rev === this.#frame?.rev && this.#mayAttach()) this.#attach();
    if (this.attached) {
      this.#core.stage_report(json);
      this.#say('attached');
    }
  }

  // Between screens: where no level is on, or with the first Frame of another screen.
  #mayAttach() {
    return this.#screen !== 'level' || this.#frame.rev === this.#opened;
  }

  #attach() {
    this.#state = 'attached';
    performance.mark('ts-stage');
    this.#core.stage_attached();
  }

  #guard() {
    this.#canvas.addEventListener('webglcontextlost', () => this.lose('the graphics context was lost'));
    // The keyboard and the focus belong to the reader.
    this.#canvas.addEventListener('mousedown', (event) => event.preventDefault());
    document.addEventListener('visibilitychange', () => this.#rewatch());
    const own = (event, error, file) => {
      const trace = `${file ?? ''} ${error?.stack ?? ''}`;
      if (!this.#files.some((name) => trace.includes(name))) return;
      if (this.lost) event.preventDefault();
      else this.lose(String(error ?? file));
    };
    addEventListener('error', (event) => own(event, event.error, event.filename));
    addEventListener('unhandledrejection', (event) => own(event, event.reason));
  }

  // A hidden tab does not draw: the clock starts anew when it is seen again.
  #rewatch() {
    clearTimeout(this.#watch);
    if (this.#waiting === null || this.lost || document.hidden) return;
    const limit = this.#drawn < 0 ? FIRST_MS : ACKNOWLEDGE_MS;
    this.#watch = setTimeout(() => this.lose('the stage did not answer'), limit);
  }

  /** Lets the stage go: once, whatever happened. Play goes on in the reader. */
  lose(why) {
    if (this.lost) return;
    const attached = this.attached;
    this.#state = 'lost';
    clearTimeout(this.#watch);
    this.report = null;
    console.info(`the stage is gone: ${why}`);
    this.#say('lost');
    if (attached) this.#core.stage_lost();
  }

  /** For tests. */
  panic() {
    this.#module?.force_panic();
  }

  /** For the benchmark: draws without pause at full resolution. */
  measure(on) {
    this.#module?.measure(on);
  }

  /** For tests and the benchmark: `{ frames, asleep, quality }`. */
  stats() {
    return this.#module === null ? null : JSON.parse(this.#module.stats());
  }

  /** For tests. */
  loseContext() {
    this.#canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
  }
}

// Counts on a copy: a wrapped response would lose the browser's cache of compiled code.
async function get(file, count) {
  const response = await fetch(file);
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  const copy = response.clone().body?.getReader();
  (async () => {
    for (;;) {
      const { done, value } = await copy.read();
      if (done) return;
      count(value.byteLength);
    }
  })().catch(() => {});
  return response;
}

async function compile(response) {
  if (response.headers.get('content-type') === 'application/wasm') return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
}

/** The files of the pictures that a Frame shows and that come alone. */
function pictures({ screen, view: { place_id, scene, device } }) {
  const photo = device?.photo?.art ?? device?.picture?.art ?? device?.spread?.art;
  const needs = [`scenes/${scene.backdrop}.pic`];
  if (photo) needs.push(`photos/${photo}.pic`);
  // What only one level shows comes with it.
  if (screen === 'level') needs.push(`icons/${place_id.split('/')[0]}.pack`);
  return needs;
}
