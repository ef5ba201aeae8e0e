// Many subscribers at Ringback's demo and at a plain graphql-ws server, one after the other, with the same clients.
// node run.mjs [IDLE] [BUSY] [SECONDS], after `./mvnw -DskipTests package`; prints a table.
import { spawn, execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import WebSocket from 'ws';

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, '../../../target');
const [idle, busy, seconds] = [5000, 1000, 30].map((usual, i) => Number(process.argv[i + 2] ?? usual));
const EVENTS_A_SECOND = 10;
const TICKS_A_SECOND = 100;
const DOCUMENT = 'subscription { followUpChanges { cursor kind at followUp { id urgency summary caller { name phoneNumber } } } }';
const sleep = (millis) => new Promise((resolve) => setTimeout(resolve, millis));
const java = process.env.JAVA_HOME ? join(process.env.JAVA_HOME, 'bin') : '';

const memory = (pid) => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024;
const cpuSeconds = (pid) => {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
};
/** Megabytes of live objects. */
function heap(pid) {
  execFileSync(join(java, 'jcmd'), [pid, 'GC.run']);
  const histogram = execFileSync(join(java, 'jcmd'), [pid, 'GC.class_histogram'], { maxBuffer: 1 << 28 }).toString();
  return Number(/^Total\s+\d+\s+(\d+)/m.exec(histogram)[1]) / 1048576;
}

function ringback() {
  const port = 8091;
  const origin = `http://127.0.0.1:${port}`;
  const app = join(target, 'bench-app');
  rmSync(app, { recursive: true, force: true });
  execFileSync(join(java, 'java'), ['-Djarmode=tools', '-jar', join(target, 'ringback.jar'), 'extract', '--destination', app]);
  const process = spawn(
    join(java, 'java'),
    ['-Xmx2g', '-jar', join(app, 'ringback.jar'), `--server.port=${port}`, '--ringback.subscriptions.per-member=100000'],
    { stdio: 'ignore' },
  );
  const token = async (client) => {
    const answer = await fetch(origin + '/oauth2/token', {
      method: 'POST',
      headers: { authorization: 'Basic ' + Buffer.from(client + ':demo-secret').toString('base64') },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    return (await answer.json()).access_token;
  };
  let dispatcher;
  return {
    name: 'Ringback',
    process,
    heap,
    url: origin.replace('http', 'ws') + '/graphql',
    async up() {
      for (;;) {
        try {
          if ((await fetch(origin + '/actuator/health')).ok) {
            break;
          }
        } catch {
          // not yet
        }
        await sleep(500);
      }
      dispatcher = await token('demo-dispatcher');
      const southside = await token('demo-dispatcher-southside');
      this.parameters = {
        northside: { Authorization: 'Bearer ' + dispatcher },
        southside: { Authorization: 'Bearer ' + southside },
      };
    },
    async happen(number) {
      const answer = await fetch(origin + '/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: 'Bearer ' + dispatcher },
        body: JSON.stringify({
          query: 'mutation($number: String!) { openFollowUp(input: {callerNumber: $number, summary: "No heat since this morning"}) { followUp { id } } }',
          variables: { number },
        }),
      });
      await answer.arrayBuffer();
    },
  };
}

function plain() {
  const port = 8092;
  const process_ = spawn(process.execPath, [join(here, 'plain-server.mjs'), String(port)], { stdio: 'inherit' });
  return {
    name: 'graphql-ws on Node',
    process: process_,
    heap: null,
    url: `ws://127.0.0.1:${port}/graphql`,
    parameters: { northside: { company: 'northside' }, southside: { company: 'southside' } },
    async up() {
      for (;;) {
        try {
          await fetch(`http://127.0.0.1:${port}/?number=none`);
          return;
        } catch {
          await sleep(200);
        }
      }
    },
    async happen(number) {
      await (await fetch(`http://127.0.0.1:${port}/?number=${encodeURIComponent(number)}`)).arrayBuffer();
    },
  };
}

function subscribe(server, company, onEvent) {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(server.url, 'graphql-transport-ws', { perMessageDeflate: false });
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: server.parameters[company] })));
    socket.on('message', (data) => {
      const text = data.toString();
      if (text.includes('"type":"next"')) {
        onEvent(text);
      } else if (text.includes('"connection_ack"')) {
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query: DOCUMENT } }));
        resolve(socket);
      } else if (text.includes('"ping"')) {
        socket.send('{"type":"pong"}');
      } else if (text.includes('"error"')) {
        reject(new Error(text));
      }
    });
    socket.on('error', reject);
  });
}

async function subscribeMany(server, company, many, onEvent) {
  const sockets = [];
  for (let i = 0; i < many; i += 50) {
    sockets.push(...(await Promise.all(Array.from({ length: Math.min(50, many - i) }, () => subscribe(server, company, onEvent)))));
  }
  return sockets;
}

const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

async function measure(server) {
  await server.up();
  const pid = server.process.pid;
  await sleep(3000);
  // Warm: code is compiled, pools are filled.
  const warm = await subscribeMany(server, 'northside', 50, () => {});
  for (let i = 0; i < 300; i++) {
    await server.happen('+1512555' + String(1000 + i));
  }
  warm.forEach((it) => it.terminate());
  await sleep(3000);
  const before = { rss: memory(pid), heap: server.heap?.(pid) };
  const began = Date.now();
  const sockets = await subscribeMany(server, 'southside', idle, () => {});
  const connecting = (Date.now() - began) / 1000;
  await sleep(5000);
  const idleCpu = cpuSeconds(pid);
  await sleep(10000);
  const idleShare = (cpuSeconds(pid) - idleCpu) / 10;
  const settled = { rss: memory(pid), heap: server.heap?.(pid) };

  const delays = [];
  sockets.push(
    ...(await subscribeMany(server, 'northside', busy, (text) => delays.push(Date.now() - Date.parse(/"at":"([^"]+)"/.exec(text)[1])))),
  );
  await sleep(2000);
  const cpuBefore = cpuSeconds(pid);
  const total = seconds * EVENTS_A_SECOND;
  const start = Date.now();
  const happenings = [];
  for (let i = 0; i < total; i++) {
    happenings.push(server.happen('+1737555' + String(1000 + i)));
    await sleep(Math.max(0, start + ((i + 1) * 1000) / EVENTS_A_SECOND - Date.now()));
  }
  await Promise.all(happenings);
  for (let i = 0; i < 60 && delays.length < total * busy; i++) {
    await sleep(500);
  }
  const cpu = (cpuSeconds(pid) - cpuBefore) / seconds;
  const after = memory(pid);
  sockets.forEach((it) => it.terminate());
  server.process.kill();
  delays.sort((a, b) => a - b);
  return {
    server: server.name,
    'connected in s': connecting.toFixed(1),
    'RSS KiB each': (((settled.rss - before.rss) * 1024) / idle).toFixed(1),
    'heap KiB each': before.heap === undefined ? '-' : (((settled.heap - before.heap) * 1024) / idle).toFixed(1),
    'RSS MiB': after.toFixed(0),
    'idle CPU': (idleShare * 100).toFixed(1) + ' %',
    'busy CPU': (cpu * 100).toFixed(0) + ' %',
    delivered: `${delays.length} of ${total * busy}`,
    'p50 ms': percentile(delays, 0.5),
    'p99 ms': percentile(delays, 0.99),
    'max ms': delays.at(-1),
  };
}

console.log(`${idle} idle subscribers, ${busy} with ${EVENTS_A_SECOND} events a second for ${seconds} s`);
const rows = [await measure(ringback()), await measure(plain())];
console.table(rows);
process.exit(0);
