// Starts the empty app; `window.frames_drawn()` counts.
const app = await import('./empty.js');
await app.default({ module_or_path: new URL('./empty_bg.wasm', import.meta.url) });
window.frames_drawn = () => app.frames();
app.start();
