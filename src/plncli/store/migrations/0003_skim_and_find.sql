-- What skimming, keeping and finding need beyond the network and its feeds.

-- Skimming. edition.away_days: it welcomed its reader back after so many days.
-- edition_entry.shared: several voices pointed to it. Rows of an older journal lack both.
-- reception: how many entries of a source were seen, and how many of these opened or saved.
-- Its triggers keep it, also while something is undone, and an entry that is let go still counts.
ALTER TABLE edition ADD COLUMN away_days INTEGER;
ALTER TABLE edition_entry ADD COLUMN shared INTEGER
  CONSTRAINT edition_entry_shared CHECK (shared IN (0, 1));
CREATE TABLE reception (
  source_id TEXT NOT NULL PRIMARY KEY REFERENCES source (id) ON DELETE CASCADE,
  shown INTEGER NOT NULL,
  kept INTEGER NOT NULL
) WITHOUT ROWID, STRICT;
INSERT INTO reception (source_id, shown, kept)
  SELECT e.source_id, count(*), count(coalesce(k.opened, k.saved))
  FROM mark k JOIN entry e ON e.key = k.entry_key WHERE k.seen IS NOT NULL GROUP BY e.source_id;
CREATE TRIGGER mark_received AFTER INSERT ON mark WHEN new.seen IS NOT NULL BEGIN
  INSERT INTO reception (source_id, shown, kept)
  SELECT source_id, 1, coalesce(new.opened, new.saved) IS NOT NULL
  FROM entry WHERE key = new.entry_key
  ON CONFLICT (source_id) DO UPDATE SET shown = shown + 1, kept = kept + excluded.kept;
END;
CREATE TRIGGER mark_received_anew AFTER UPDATE OF seen, opened, saved ON mark
WHEN (old.seen IS NULL) <> (new.seen IS NULL)
  OR (coalesce(old.opened, old.saved) IS NULL) <> (coalesce(new.opened, new.saved) IS NULL) BEGIN
  INSERT INTO reception (source_id, shown, kept)
  SELECT source_id, 0, 0 FROM entry WHERE key = new.entry_key
  ON CONFLICT (source_id) DO NOTHING;
  UPDATE reception SET
    shown = shown + (new.seen IS NOT NULL) - (old.seen IS NOT NULL),
    kept = kept + (new.seen IS NOT NULL AND coalesce(new.opened, new.saved) IS NOT NULL)
      - (old.seen IS NOT NULL AND coalesce(old.opened, old.saved) IS NOT NULL)
  WHERE source_id = (SELECT source_id FROM entry WHERE key = new.entry_key);
END;
CREATE TRIGGER mark_unreceived AFTER DELETE ON mark WHEN old.seen IS NOT NULL BEGIN
  UPDATE reception SET shown = shown - 1,
    kept = kept - (coalesce(old.opened, old.saved) IS NOT NULL)
  WHERE source_id = (SELECT source_id FROM entry WHERE key = old.entry_key);
END;
CREATE TRIGGER reception_ended AFTER UPDATE ON reception WHEN new.shown < 1 BEGIN
  DELETE FROM reception WHERE source_id = new.source_id;
END;

-- Muting by query. mute.is_query: the word is a query (`from:Ana newer:1w`), and no word of titles.
-- Rows of an older journal lack it.
ALTER TABLE mute ADD COLUMN is_query INTEGER CONSTRAINT mute_is_query CHECK (is_query IN (0, 1));

-- Keys of entries are never used again: undo brings those that a removed source had back with
-- theirs. journal.last_entry: the highest key of the entries that are gone.
ALTER TABLE journal ADD COLUMN last_entry INTEGER NOT NULL DEFAULT 0;
CREATE TRIGGER entry_gone AFTER DELETE ON entry
WHEN old.key > (SELECT last_entry FROM journal) BEGIN
  UPDATE journal SET last_entry = old.key;
END;

-- Keeping. mark.used_on: the day on which a saved entry was used in class.
-- Rows of an older journal lack it.
ALTER TABLE mark ADD COLUMN used_on TEXT;

-- Finding. What begins with search_ is made from the rest and can be made again: it is in no
-- journal. search_entry has the words of entries by key and keeps no text; SQLite before 3.43
-- takes nothing out of such an index, so an entry that has changed stands in it again under a
-- number from 2^40 on, which search_again knows, and whoever asks passes over what is gone.
-- search_record has the words of records and of notes on entries (by key); search_changed the
-- keys of entries that a pull has changed since they were indexed.
-- search_state: entries up to entry_key and changes up to change_seq are indexed; operations
-- operations were there up to last_operation, undone of them (a JSON array) were taken back;
-- documents were indexed, and at count_at of them it is counted how many still stand for an entry.
CREATE VIRTUAL TABLE search_entry USING fts5(
  title, text, content = '', tokenize = "porter unicode61 remove_diacritics 2"
);
CREATE VIRTUAL TABLE search_record USING fts5(
  name, text, tokenize = "porter unicode61 remove_diacritics 2"
);
CREATE TABLE search_again (
  entry_key INTEGER NOT NULL PRIMARY KEY,
  document INTEGER NOT NULL UNIQUE
) STRICT;
CREATE TABLE search_changed (
  entry_key INTEGER NOT NULL PRIMARY KEY
) STRICT;
CREATE TABLE search_document (
  document INTEGER NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  id TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE search_state (
  id INTEGER NOT NULL PRIMARY KEY CONSTRAINT search_state_id CHECK (id = 1),
  entry_key INTEGER NOT NULL DEFAULT 0,
  change_seq INTEGER NOT NULL DEFAULT 0,
  last_operation INTEGER NOT NULL DEFAULT 0,
  operations INTEGER NOT NULL DEFAULT 0,
  undone TEXT NOT NULL DEFAULT '[]'
    CONSTRAINT search_state_undone CHECK (json_valid(undone)),
  is_whole INTEGER NOT NULL DEFAULT 0,
  documents INTEGER NOT NULL DEFAULT 0,
  count_at INTEGER NOT NULL DEFAULT 1000
) STRICT;
INSERT INTO search_state (id) VALUES (1);
CREATE TRIGGER search_title AFTER UPDATE OF title ON entry WHEN old.title <> new.title BEGIN
  INSERT OR IGNORE INTO search_changed (entry_key) VALUES (new.key);
END;
CREATE TRIGGER search_text AFTER UPDATE OF html ON content WHEN old.html <> new.html BEGIN
  INSERT OR IGNORE INTO search_changed (entry_key) VALUES (new.entry_key);
END;
