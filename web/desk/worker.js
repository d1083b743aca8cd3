// Looks through photos beside the page, so that the page stays alive: the same module, without a page.

let module = null;

async function ready(code, wasm) {
  const loaded = await import(code);
  await loaded.default({ module_or_path: wasm });
  return loaded;
}

addEventListener('message', async ({ data: { id, width, height, luma, code, wasm } }) => {
  try {
    module ??= ready(code, wasm);
    const { read_codes: readCodes } = await module;
    postMessage({ id, texts: JSON.parse(readCodes(width, height, luma)) });
  } catch (error) {
    // Told to the page as an error of the worker.
    setTimeout(() => { throw error; });
  }
});
