-- What a well-behaved reader has to remember of feeds and of the hosts that serve them.
-- source.allow_private lets one source lie at an address that is not public.
-- feed.ttl is in minutes, as the feed itself gave it; feed.validators_at is when the whole
-- body came last; feed.stopped_at is when its host said for the second time that it is gone
-- (410).
ALTER TABLE source ADD COLUMN allow_private INTEGER NOT NULL DEFAULT 0
  CONSTRAINT source_allow_private CHECK (allow_private IN (0, 1));
ALTER TABLE feed ADD COLUMN validators_at TEXT;
ALTER TABLE feed ADD COLUMN ttl INTEGER;
ALTER TABLE feed ADD COLUMN stopped_at TEXT;

-- What a feed's last pull left belongs to its address. Undo and redo set the row themselves.
DROP TRIGGER source_readdressed;
CREATE TRIGGER source_readdressed AFTER UPDATE OF feed_url ON source
WHEN old.feed_url IS NOT new.feed_url AND (SELECT recording FROM journal) BEGIN
  UPDATE feed SET etag = NULL, last_modified = NULL, body_hash = NULL, validators_at = NULL,
    ttl = NULL, checked_at = NULL, next_at = NULL, error_code = NULL, error_message = NULL,
    error_since = NULL, error_count = 0, stopped_at = NULL
  WHERE source_id = new.id;
END;
-- Who takes a source up again wants it asked, even if it was gone once.
CREATE TRIGGER source_resumed AFTER UPDATE OF status ON source
WHEN old.status <> new.status AND new.status = 'active' AND (SELECT recording FROM journal) BEGIN
  UPDATE feed SET stopped_at = NULL, next_at = NULL
  WHERE source_id = new.id AND stopped_at IS NOT NULL;
END;

-- A host is a name with its port (the two usual ports are one), or a domain that stands for
-- all below it. It is left alone until cool_until, and code is the failure by which it asked
-- for that (none: it always wants a pause); agent says that it refuses programs which do not
-- look like browsers.
CREATE TABLE host (
  name TEXT NOT NULL PRIMARY KEY,
  cool_until TEXT,
  code TEXT,
  agent INTEGER NOT NULL DEFAULT 0
    CONSTRAINT host_agent CHECK (agent IN (0, 1))
) STRICT;

-- A permanent redirect as it was seen, times times without a break (0: another feed was there
-- at first, so that it counts for nothing); moved_at is when a pull gave its source the new
-- address. A source that is at from_url again was moved back.
CREATE TABLE move (
  source_id TEXT NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  from_url TEXT NOT NULL,
  to_url TEXT NOT NULL,
  first_at TEXT NOT NULL,
  last_at TEXT NOT NULL,
  times INTEGER NOT NULL DEFAULT 1,
  moved_at TEXT,
  PRIMARY KEY (source_id, from_url, to_url)
) STRICT;

-- The identities (a JSON array) of the entries in the last document of a feed that had any:
-- they are not let go.
CREATE TABLE document (
  source_id TEXT NOT NULL PRIMARY KEY REFERENCES source (id) ON DELETE CASCADE,
  guids TEXT NOT NULL
    CONSTRAINT document_guids CHECK (json_valid(guids))
) STRICT;

-- The identity of an entry that was let go, so that it does not come back as new.
CREATE TABLE tombstone (
  source_id TEXT NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  guid TEXT NOT NULL,
  PRIMARY KEY (source_id, guid)
) WITHOUT ROWID, STRICT;

-- When old entries were let go last, so that it is done once a day.
CREATE TABLE retention (
  id INTEGER NOT NULL PRIMARY KEY CONSTRAINT retention_id CHECK (id = 1),
  done_at TEXT NOT NULL
) STRICT;
