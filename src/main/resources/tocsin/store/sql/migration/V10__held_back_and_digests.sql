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
