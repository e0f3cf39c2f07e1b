-- What people say of incidents, and messages that are edited when there is more to tell.

ALTER TABLE incident ADD COLUMN merged_into ${long} REFERENCES incident (id);   -- null unless somebody said that they are one
ALTER TABLE incident ADD COLUMN perhaps ${long} REFERENCES incident (id);       -- what it was possibly the same as when it was opened
CREATE INDEX incident_merged ON incident (merged_into) WHERE merged_into IS NOT NULL;

-- What the grouper takes a headline's incident for: a merge leaves it as it was, so that each part goes on drawing its like.
ALTER TABLE incident_headline ADD COLUMN part ${long} REFERENCES incident (id);
UPDATE incident_headline SET part = incident;
CREATE INDEX incident_headline_part ON incident_headline (part, id);

-- From which severity on updates ring in a chat. Null: as the operator says.
ALTER TABLE chat ADD COLUMN loud text CHECK (loud IN ('NEVER', 'LOW', 'MODERATE', 'HIGH', 'CRITICAL'));

-- What somebody said of two incidents.
CREATE TABLE deed (
    id ${id},
    kind text NOT NULL CHECK (kind IN ('MERGE', 'SPLIT', 'NOT_SAME')),
    incident ${long} NOT NULL REFERENCES incident (id),
    other ${long} NOT NULL REFERENCES incident (id),
    chat ${long} NOT NULL REFERENCES chat (id),
    who text NOT NULL,                            -- as the chat calls the person; empty when it does not say
    done ${long} NOT NULL,
    undone ${long},
    undone_by text,
    CHECK (incident <> other),
    CHECK ((undone IS NULL) = (undone_by IS NULL))
) ${strict};
CREATE INDEX deed_incident ON deed (incident, id);
CREATE INDEX deed_other ON deed (other, id);
CREATE INDEX deed_chat ON deed (chat, id);

-- The headlines that it moved.
CREATE TABLE deed_headline (
    deed ${long} NOT NULL REFERENCES deed (id),
    headline ${long} NOT NULL REFERENCES headline (id),
    PRIMARY KEY (deed, headline)
) ${strict};

-- A bell whose message is to say the latest: owed while more was wanted than written.
CREATE TABLE rewrite (
    bell ${long} NOT NULL PRIMARY KEY REFERENCES alert (id) ON DELETE CASCADE,
    wanted ${long} NOT NULL,
    written ${long} NOT NULL DEFAULT 0,
    latest ${long},                               -- when it was last written
    not_before ${long} NOT NULL DEFAULT 0,
    attempts integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    owner text,
    lease_until ${long},
    trouble text,                                 -- why the last attempt failed
    ended ${long},                                -- when the message turned out to be beyond change, for that reason
    CHECK (written <= wanted),
    CHECK ((owner IS NULL) = (lease_until IS NULL))
) ${strict};
CREATE INDEX rewrite_owed ON rewrite (bell) WHERE written < wanted AND ended IS NULL;
CREATE INDEX alert_of_incident ON alert (incident, chat) WHERE incident IS NOT NULL;
