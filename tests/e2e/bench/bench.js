// Starts the empty app of the stage's module; `window.frames_drawn()` counts.
const { files } = await (await fetch('/manifest.json')).json();
const app = await import(`/${files['stage.js'].file}`);
await app.default({ module_or_path: `/${files['stage_bg.wasm'].file}` });
window.frames_drawn = () => app.empty_frames();
app.start_empty();
