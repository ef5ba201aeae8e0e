'use strict';

const who = document.getElementById('who');
const play = document.getElementById('play');
const statusLine = document.getElementById('status');

function say(text, bad) {
  statusLine.textContent = text;
  statusLine.title = text;
  statusLine.classList.toggle('bad', Boolean(bad));
}

/** One demo client's token, fetched anew shortly before it expires. */
class Session {
  constructor(client) {
    this.client = client;
    this.expiresAt = 0;
  }

  async token() {
    if (Date.now() > this.expiresAt - 30_000) {
      this.pending ??= this.signIn().finally(() => { this.pending = null; });
      await this.pending;
    }
    return this.value;
  }

  async signIn() {
    const response = await fetch('/oauth2/token', {
      method: 'POST',
      headers: {
        Authorization: 'Basic ' + btoa(this.client + ':demo-secret'),
        'Content-Type': 'application/x-www-form-urlencoded',
      },
      body: 'grant_type=client_credentials',
    });
    if (!response.ok) {
      throw new Error('Signing in as ' + this.client + ' failed: HTTP ' + response.status);
    }
    const answer = await response.json();
    this.value = answer.access_token;
    this.expiresAt = Date.now() + (answer.expires_in ?? 300) * 1000;
  }

  forget() {
    this.expiresAt = 0;
  }

  async fetch(url, init) {
    const send = async () => fetch(url, {
      ...init,
      headers: { ...init.headers, Authorization: 'Bearer ' + await this.token() },
    });
    const response = await send();
    if (response.status !== 401) {
      return response;
    }
    this.forget();
    return send();
  }
}

function fetcherFor(session) {
  const scheme = location.protocol === 'https:' ? 'wss://' : 'ws://';
  const wsClient = graphqlWs.createClient({
    url: scheme + location.host + '/graphql',
    lazy: true,
    retryAttempts: 5,
    connectionParams: async () => ({ Authorization: 'Bearer ' + await session.token() }),
  });
  const fetcher = GraphiQL.createFetcher({
    url: '/graphql',
    wsClient,
    fetch: (url, init) => session.fetch(url, init),
  });
  return { fetcher, wsClient };
}

const INBOX = `# The inbox: emergencies first, then by due time.
query Inbox {
  followUps(first: 20) {
    edges {
      node {
        id
        urgency
        status
        caller { name phoneNumber }
        summary
        dueAt
        claim { member { name } }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}
`;

const CLAIM = `# Of two people at once, one wins;
# the other learns who it was.
# Which one: see the variables below.
mutation Claim($input: ClaimFollowUpInput!) {
  claimFollowUp(input: $input) {
    followUp {
      id
      status
      claim { member { name } claimedAt }
    }
    userErrors { code field message }
  }
}
`;

const WATCH = `# Run this, then press "Play a missed call" above.
subscription UrgentFollowUps {
  urgentFollowUps {
    cursor
    kind
    at
    followUp {
      id
      urgency
      urgencyEvidence
      caller { phoneNumber }
      summary
    }
  }
}
`;

const DESK = `# The desk: what is in the inbox, and what waits for
# a decision, with everything that happened to it.
query Desk {
  inboxCounts {
    total
    unclaimed
    stale
    byUrgency { value count }
    byStatus { value count }
  }
  followUps(first: 5, filter: { statuses: [STAFF_REVIEW] }) {
    edges {
      node {
        id
        caller { name phoneNumber identity }
        review { causes { reason words } }
        nextStatuses
        changes(first: 20) {
          edges { node { kind at by { name } why after { status urgency } } }
        }
      }
    }
  }
}
`;

const WORDS = `# How urgent would this voicemail be, and why?
# Change the words and run it again: nothing is saved.
query Words {
  previewUrgency(text: """
    It was sparking last year, but that was fixed.
    Now there is no heat, and my mother is on oxygen.
  """) {
    urgency
    hits { words start end urgency rule }
    ignored { words reason }
    concerns { kind words }
  }
}
`;

const ON_CALL = `# Who is on call, who was told of waiting work, who saw
# it and who is next; and whether push works at all.
query OnCall {
  onCall {
    primary { name }
    backup { name }
    until
  }
  followUps(first: 5, filter: { unclaimed: true, urgencies: [EMERGENCY, HIGH] }) {
    edges {
      node {
        urgency
        summary
        escalation { state words next { who { name } by dueAt } }
        pushes { member { name } kind state failure }
      }
    }
  }
  pushHealth { state words }
  escalationLadder { rungs { urgencies from afterMinutes who by } }
}
`;

const TEXTS = `# Threads with customers, and what waits for approval.
# How far each text got, in the carrier's words; why one
# was not sent; which words held another.
query Texts {
  threads(first: 10) {
    edges {
      node {
        customer { name }
        phoneNumber
        unread
        followUp { summary claim { member { name } } }
        texts(first: 10) {
          edges {
            node {
              createdAt
              direction
              author { name }
              body
              segments { encoding characters segments }
              proof
              noContactReason
              error { code explanation remedy }
            }
          }
        }
      }
    }
  }
  draftedTexts(first: 10) {
    edges { node { id body approval { heldFor { kind words } expiresAt } } }
  }
}
`;

/** The id of a follow-up that waits for somebody, to have something to claim. */
async function somethingToClaim(session) {
  try {
    const response = await session.fetch('/graphql', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        query: '{ followUps(first: 1, filter: { unclaimed: true }) { edges { node { id } } } }',
      }),
    });
    const answer = await response.json();
    return answer.data?.followUps?.edges?.[0]?.node?.id;
  } catch {
    return undefined;
  }
}

const root = ReactDOM.createRoot(document.getElementById('graphiql'));
let current;

async function actAs() {
  const session = new Session(who.value);
  const name = who.selectedOptions[0].textContent;
  current?.wsClient.dispose();
  current = { session, ...fetcherFor(session) };
  const { fetcher } = current;
  say('Signing in…');
  let claimable;
  try {
    await session.token();
    say('Signed in as ' + name);
    claimable = await somethingToClaim(session);
  } catch (problem) {
    say(problem.message, true);
  }
  if (current.session !== session) {
    return; // somebody else was chosen meanwhile
  }
  root.render(React.createElement(GraphiQL, {
    // A new key makes GraphiQL read the schema and drop running subscriptions of whoever acted before.
    key: who.value,
    fetcher,
    // Longer than this, the demo's ids do not last.
    storage: window.sessionStorage,
    defaultEditorToolsVisibility: 'variables',
    isHeadersEditorEnabled: false,
    defaultTabs: [
      { query: INBOX },
      { query: CLAIM, variables: JSON.stringify({ input: { followUpId: claimable ?? 'an id from the inbox' } }, null, 2) },
      { query: WATCH },
      { query: DESK },
      { query: WORDS },
      { query: TEXTS },
      { query: ON_CALL },
    ],
  }));
}

const VOICEMAILS = [
  'Hi, this is Maria Lopez. Water is coming through my kitchen ceiling right now and I cannot find the shut-off. Please call me back!',
  'Our furnace is out, it is twenty degrees outside and we have a newborn. Please call as soon as you can.',
  'I smell gas in the basement near the water heater. I took the kids outside. What should I do?',
  'The sewer is backing up into the bathtub and it keeps rising. Can somebody come today?',
];
let played = Math.floor(Math.random() * VOICEMAILS.length);

async function playMissedCall() {
  play.disabled = true;
  const parameters = new URLSearchParams({
    // Another caller each time: one who calls again joins the follow-up that is open already.
    from: '+1512555' + String(1000 + Math.floor(Math.random() * 9000)),
    to: who.selectedOptions[0].dataset.number,
    transcript: VOICEMAILS[played++ % VOICEMAILS.length],
  });
  say('The phone rings, and nobody answers…');
  try {
    const response = await fetch('/simulator/twilio/missed-call?' + parameters, { method: 'POST' });
    const answer = await response.json();
    if (!response.ok) {
      throw new Error(answer.error ?? 'HTTP ' + response.status);
    }
    const failed = answer.followed.filter(it => it.status < 200 || it.status > 299);
    if (failed.length > 0) {
      throw new Error(new URL(failed[0].url).pathname + ' answered ' + failed[0].status);
    }
    say('Missed call from ' + parameters.get('from') + ': ' + answer.followed.length + ' webhooks sent');
  } catch (problem) {
    say('The call could not be played: ' + problem.message, true);
  } finally {
    play.disabled = false;
  }
}

who.addEventListener('change', actAs);
play.addEventListener('click', playMissedCall);
actAs();
