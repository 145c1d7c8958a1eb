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
