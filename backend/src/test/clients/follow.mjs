// Follows followUpChanges with a reference client, coming back behind the last cursor whenever the connection breaks.
// node follow.mjs ws|sse ORIGIN TOKEN AFTER COUNT [BREAK_EVERY]: prints one JSON line an event, and one about how it ended.
import { createClient as overEvents } from 'graphql-sse';
import { createClient as overSocket } from 'graphql-ws';
import WebSocket from 'ws';

const [protocol, origin, token, from, count, breakEvery] = process.argv.slice(2);
const query = 'subscription($after: String) { followUpChanges(after: $after) { cursor kind followUp { id } } }';
const print = (line) => console.log(JSON.stringify(line));

let cursor = from;
let events = 0;
let breaks = 0;

function connect() {
  return protocol === 'ws'
    ? overSocket({
        url: origin.replace(/^http/, 'ws') + '/graphql',
        webSocketImpl: WebSocket,
        connectionParams: { Authorization: 'Bearer ' + token },
        retryAttempts: 0,
      })
    : overEvents({
        url: origin + '/graphql',
        headers: { Authorization: 'Bearer ' + token },
        retryAttempts: 0,
      });
}

/** One connection; whether to come back after it. */
function follow() {
  return new Promise((resolve) => {
    const client = connect();
    let stop = () => {};
    let breaking = false;
    stop = client.subscribe(
      { query, variables: { after: cursor } },
      {
        next(result) {
          if (breaking) {
            return;
          }
          if (result.errors) {
            print({ error: result.errors[0].extensions });
            return;
          }
          const event = result.data.followUpChanges;
          cursor = event.cursor;
          events++;
          print({ cursor, kind: event.kind, id: event.followUp.id });
          if (events >= Number(count)) {
            stop();
          } else if (breakEvery && events % Number(breakEvery) === 0) {
            breaking = true;
            breaks++;
            protocol === 'ws' ? client.terminate() : stop();
          }
        },
        error(problem) {
          if (!breaking) {
            print(
              Array.isArray(problem)
                ? { error: problem[0].extensions }
                : { code: problem.code ?? problem.response?.status, message: String(problem.message ?? problem.reason) },
            );
          }
          resolve(breaking);
        },
        complete() {
          resolve(breaking);
        },
      },
    );
  });
}

while (await follow()) {
  // again, behind the last cursor
}
print({ ended: true, events, breaks });
process.exit(0);
