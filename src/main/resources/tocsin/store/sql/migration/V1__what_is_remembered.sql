-- One file for SQLite and PostgreSQL. What differs comes in by placeholders from the Dialect:
--   ${id}      a primary key that the database numbers, and never twice
--   ${long}    a 64-bit integer
--   ${strict}  SQLite checks types only in a STRICT table
-- Moments are milliseconds since 1970 UTC. Flags are 0 or 1. Names ending in _key are bounded: long ones are hashed.

-- A chat that Tocsin has met.
CREATE TABLE chat (
    id ${id},
    account text NOT NULL CHECK (account <> ''),
    channel text NOT NULL CHECK (channel <> ''),
    thread text NOT NULL DEFAULT '',              -- empty: the channel itself
    title text NOT NULL,
    zone text NOT NULL,                           -- IANA name or offset, as java.time.ZoneId writes it
    closed_because text,                          -- null while the chat is open
    last_watch_number integer NOT NULL DEFAULT 0 CHECK (last_watch_number >= 0),
    UNIQUE (account, channel, thread)
) ${strict};

-- A feed that is polled, or was until it was removed.
CREATE TABLE feed (
    id ${id},
    address text NOT NULL,
    address_key text NOT NULL UNIQUE,
    host_hash ${long} NOT NULL CHECK (host_hash >= 0),
    shard integer NOT NULL CHECK (shard >= 0),    -- host_hash modulo the number of shards
    title text NOT NULL,                          -- empty until the feed has named itself
    publisher text NOT NULL,
    origin text NOT NULL CHECK (origin IN ('CONFIGURATION', 'COMMAND')),
    added_by ${long} REFERENCES chat (id),
    poll_interval ${long} NOT NULL CHECK (poll_interval > 0),  -- milliseconds
    etag text,
    last_modified text,
    body_hash text,
    next_poll ${long} NOT NULL,
    last_success ${long},                         -- null until the first poll that was answered
    failures integer NOT NULL DEFAULT 0 CHECK (failures >= 0),
    trouble text,                                 -- why the last poll failed; null when it did not
    removed integer NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) ${strict};
CREATE INDEX feed_due ON feed (shard, next_poll) WHERE removed = 0;
CREATE INDEX feed_added_by ON feed (added_by) WHERE added_by IS NOT NULL;

-- By what the headlines of a feed are known again. The primary key decides who admits a headline.
CREATE TABLE seen_key (
    feed ${long} NOT NULL REFERENCES feed (id),
    headline_key text NOT NULL,
    seen ${long} NOT NULL,
    PRIMARY KEY (feed, headline_key)
) ${strict};

-- A headline that was admitted.
CREATE TABLE headline (
    id ${id},
    feed ${long} NOT NULL REFERENCES feed (id),
    headline_key text NOT NULL,                   -- the first of its seen keys
    guid text,
    title text NOT NULL,
    summary text NOT NULL,
    link text,
    language text,                                -- as the feed said it
    publisher text NOT NULL,                      -- its own, else the feed's
    published ${long} NOT NULL,
    seen ${long} NOT NULL,
    CHECK (published <= seen)
) ${strict};

-- A rule of one chat.
CREATE TABLE watch (
    id ${id},
    chat ${long} NOT NULL REFERENCES chat (id),
    number integer NOT NULL CHECK (number > 0),
    query text NOT NULL,
    query_key text NOT NULL,
    origin text NOT NULL CHECK (origin IN ('CONFIGURATION', 'COMMAND')),
    UNIQUE (chat, number),
    UNIQUE (chat, query_key)
) ${strict};

-- Counts the changes of the watches of open chats, for those who keep an index of them.
CREATE TABLE watch_version (
    only_row integer NOT NULL PRIMARY KEY CHECK (only_row = 1),
    version ${long} NOT NULL
) ${strict};
INSERT INTO watch_version (only_row, version) VALUES (1, 1);

-- One event in the world.
CREATE TABLE incident (
    id ${id},
    title text NOT NULL,                          -- that of its first headline
    opened ${long} NOT NULL,                      -- when its first headline was published
    latest ${long} NOT NULL                       -- when its latest headline was published
) ${strict};
CREATE INDEX incident_latest ON incident (latest);

-- The headlines of the incidents, by id in the order in which they joined.
CREATE TABLE incident_headline (
    id ${id},
    incident ${long} NOT NULL REFERENCES incident (id),
    headline ${long} NOT NULL UNIQUE REFERENCES headline (id),
    gist text NOT NULL,                           -- JSON: what grouping remembers of the reading
    reasons text NOT NULL                         -- JSON: why it joined, or why the nearest incident was refused
) ${strict};
CREATE INDEX incident_headline_of ON incident_headline (incident, id);

-- A message that is owed to one chat, or was delivered or refused.
CREATE TABLE alert (
    id ${id},
    chat ${long} NOT NULL REFERENCES chat (id),
    incident ${long} NOT NULL REFERENCES incident (id),
    headline ${long} NOT NULL REFERENCES headline (id),
    kind text NOT NULL CHECK (kind IN ('BELL', 'UPDATE')),
    notice text NOT NULL,                         -- JSON: what it says
    decided ${long} NOT NULL,
    state text NOT NULL DEFAULT 'OWED' CHECK (state IN ('OWED', 'SENDING', 'DELIVERED', 'REFUSED')),
    not_before ${long} NOT NULL DEFAULT 0,        -- 0: at once
    attempts integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    doubtful integer NOT NULL DEFAULT 0 CHECK (doubtful IN (0, 1)),
    owner text,                                   -- who is sending it
    lease_until ${long},                          -- and until when others leave it alone
    message_ref text,                             -- what the chat calls the delivered message
    ended ${long},                                -- when it was delivered or refused; null also when the chat was closed
    trouble text,                                 -- why the last attempt failed
    CHECK ((state = 'SENDING') = (owner IS NOT NULL)),
    CHECK ((state = 'SENDING') = (lease_until IS NOT NULL)),
    CHECK ((state = 'DELIVERED') = (message_ref IS NOT NULL))
) ${strict};
-- A chat is rung once for an incident. A bell that was refused was not heard, so the next headline may ring.
CREATE UNIQUE INDEX alert_one_bell ON alert (incident, chat) WHERE kind = 'BELL' AND state <> 'REFUSED';
CREATE INDEX alert_undelivered ON alert (chat, id) WHERE state IN ('OWED', 'SENDING');
CREATE INDEX alert_sending ON alert (owner) WHERE state = 'SENDING';
CREATE INDEX alert_of_chat ON alert (chat, id);
