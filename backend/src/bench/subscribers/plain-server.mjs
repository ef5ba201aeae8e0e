// A plain graphql-ws server: the same subscription, fed from memory. No database, no tokens, nothing kept.
import { createServer } from 'node:http';
import { buildSchema } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import { WebSocketServer } from 'ws';

const schema = buildSchema(`
  type Query { ok: Boolean }
  type Subscription { followUpChanges: FollowUpEvent! }
  type FollowUpEvent { cursor: String! kind: String! at: String! followUp: FollowUp! }
  type FollowUp { id: ID! urgency: String! summary: String! caller: Caller! }
  type Caller { name: String phoneNumber: String }
`);

const listeners = { northside: new Set(), southside: new Set() };

async function* follow(company) {
  const queue = [];
  let wake = () => {};
  const listener = (event) => {
    queue.push(event);
    wake();
  };
  listeners[company].add(listener);
  try {
    for (;;) {
      while (queue.length) {
        yield { followUpChanges: queue.shift() };
      }
      await new Promise((resolve) => (wake = resolve));
    }
  } finally {
    listeners[company].delete(listener);
  }
}

let seq = 0;
const http = createServer((request, response) => {
  const number = new URL(request.url, 'http://localhost').searchParams.get('number');
  const event = {
    cursor: String(++seq),
    kind: 'OPENED',
    at: new Date().toISOString(),
    followUp: { id: 'follow-up-' + seq, urgency: 'NORMAL', summary: 'No heat since this morning', caller: { name: null, phoneNumber: number } },
  };
  listeners.northside.forEach((it) => it(event));
  response.end('ok');
});
useServer(
  {
    schema,
    context: (connection) => connection.connectionParams,
    roots: { subscription: { followUpChanges: (_, context) => follow(context.company) } },
  },
  new WebSocketServer({ server: http, path: '/graphql' }),
);
http.listen(Number(process.argv[2]), '127.0.0.1', 4096);
