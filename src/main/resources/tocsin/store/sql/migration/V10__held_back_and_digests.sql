-- Headlines of which a chat was not told, though one of its watches asked for them.
CREATE TABLE held (
    id ${id},
    chat ${long} NOT NULL REFERENCES chat (id),
    incident ${long} NOT NULL REFERENCES incident (id),
    headline ${long} NOT NULL REFERENCES headline (id),
    reason text NOT NULL,                         -- a clause
    decided ${long} NOT NULL,
    UNIQUE (chat, headline)
) ${strict};
CREATE INDEX held_since ON held (chat, decided);
CREATE INDEX held_of_incident ON held (incident);

-- When chats are sent digests, by the clocks of their zones.
CREATE TABLE digest_plan (
    chat ${long} NOT NULL PRIMARY KEY REFERENCES chat (id),
    at_second integer NOT NULL CHECK (at_second BETWEEN 0 AND 86399),
    weekday integer CHECK (weekday BETWEEN 1 AND 7),   -- of ISO 8601; null: on every day
    done ${long} NOT NULL                         -- all that was due up to here was taken care of
) ${strict};

-- What is about no one incident has the kind FEEDS: a report about feeds, or a digest.
ALTER TABLE alert ADD COLUMN digest integer NOT NULL DEFAULT 0 CHECK (digest IN (0, 1));

-- Whether somebody in the chat chose its zone, which then the configuration no longer sets.
ALTER TABLE chat ADD COLUMN zone_chosen integer NOT NULL DEFAULT 0 CHECK (zone_chosen IN (0, 1));
