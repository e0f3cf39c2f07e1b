-- Chats are told of feeds as well, not only of incidents.

ALTER TABLE feed ADD COLUMN silent_from ${long};                       -- null until the rhythm of the feed is known

-- SQLite cannot make a column nullable, so the table is made anew. The alerts keep their numbers, and the numbers go on.
CREATE TABLE dispatch (
    id ${id},
    chat ${long} NOT NULL REFERENCES chat (id),
    incident ${long} REFERENCES incident (id),
    headline ${long} REFERENCES headline (id),
    kind text NOT NULL CHECK (kind IN ('BELL', 'UPDATE', 'FEEDS')),
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
    CHECK ((kind = 'FEEDS') = (incident IS NULL)),
    CHECK ((incident IS NULL) = (headline IS NULL)),
    CHECK ((state = 'SENDING') = (owner IS NOT NULL)),
    CHECK ((state = 'SENDING') = (lease_until IS NOT NULL)),
    CHECK ((state = 'DELIVERED') = (message_ref IS NOT NULL))
) ${strict};
INSERT INTO dispatch (id, chat, incident, headline, kind, notice, decided, state, not_before, attempts, doubtful, owner,
    lease_until, message_ref, ended, trouble) ${with_ids}
SELECT id, chat, incident, headline, kind, notice, decided, state, not_before, attempts, doubtful, owner, lease_until,
    message_ref, ended, trouble
FROM alert;
DROP TABLE alert;
ALTER TABLE dispatch RENAME TO alert;
${count_on}

CREATE UNIQUE INDEX alert_one_bell ON alert (incident, chat) WHERE kind = 'BELL' AND state <> 'REFUSED';
CREATE INDEX alert_undelivered ON alert (chat, id) WHERE state IN ('OWED', 'SENDING');
CREATE INDEX alert_sending ON alert (owner) WHERE state = 'SENDING';
CREATE INDEX alert_of_chat ON alert (chat, id);
