// Starts the project's own server on a free port, for a whole run.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Starts the server; `{ port, stop }`. */
export async function serve(dist = process.env.THAP_SAO_DIST) {
  const tools = process.env.THAP_SAO_TOOLS;
  if (!tools || !dist) throw new Error('run the browser tests with `cargo xtask e2e` or `cargo xtask test`');
  const server = spawn(tools, ['serve', '--dir', dist, '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const stop = () => new Promise((resolve) => {
    server.once('exit', resolve);
    if (!server.kill()) resolve();
  });
  const died = new Promise((_, reject) => {
    server.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  died.catch(() => {});
  const line = await Promise.race([died, new Promise((resolve) => {
    createInterface(server.stdout).once('line', resolve);
  })]);
  const port = Number(/http:\/\/[\d.]+:(\d+)\//.exec(line)?.[1]);
  if (!port) throw new Error(`the server did not say where it is: ${line}`);
  return { port, stop };
}

export default async function globalSetup() {
  const { port, stop } = await serve();
  process.env.THAP_SAO_PORT = String(port);
  return stop;
}
