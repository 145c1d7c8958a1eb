-- Seeing the network: plans that findings lead to, stages that one names, snapshots, reflections.

-- What one gives, and what the organizer sheet decides: keep, drop, do more. A box overrides
-- that of the kind.
ALTER TABLE contact ADD COLUMN give_note TEXT;
ALTER TABLE contact ADD COLUMN intention TEXT
  CONSTRAINT contact_intention CHECK (intention IN ('keep', 'drop', 'more'));
ALTER TABLE source ADD COLUMN give_note TEXT;
ALTER TABLE source ADD COLUMN intention TEXT
  CONSTRAINT source_intention CHECK (intention IN ('keep', 'drop', 'more'));
ALTER TABLE source ADD COLUMN box TEXT
  CONSTRAINT source_box CHECK (box IN ('blogs_websites', 'local_colleagues', 'social_networks',
    'professional_orgs', 'conferences_edcamps', 'online_learning', 'communities',
    'books_journals', 'other'));
ALTER TABLE community ADD COLUMN give_note TEXT;
ALTER TABLE community ADD COLUMN intention TEXT
  CONSTRAINT community_intention CHECK (intention IN ('keep', 'drop', 'more'));
ALTER TABLE community ADD COLUMN box TEXT
  CONSTRAINT community_box CHECK (box IN ('blogs_websites', 'local_colleagues',
    'social_networks', 'professional_orgs', 'conferences_edcamps', 'online_learning',
    'communities', 'books_journals', 'other'));
ALTER TABLE event ADD COLUMN box TEXT
  CONSTRAINT event_box CHECK (box IN ('blogs_websites', 'local_colleagues', 'social_networks',
    'professional_orgs', 'conferences_edcamps', 'online_learning', 'communities',
    'books_journals', 'other'));

-- A dated first step: finding is the id of what it is to change, command what begins it,
-- contact_id who will be asked.
CREATE TABLE plan (
  id TEXT NOT NULL PRIMARY KEY,
  text TEXT NOT NULL,
  finding TEXT,
  command TEXT,
  contact_id TEXT REFERENCES contact (id) ON DELETE SET NULL,
  due TEXT NOT NULL,
  done_on TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

-- The stages that one sees oneself in on a day, of the whole network or about a topic or circle.
CREATE TABLE stage (
  id INTEGER NOT NULL PRIMARY KEY,
  day TEXT NOT NULL,
  stages TEXT NOT NULL CONSTRAINT stage_stages CHECK (json_valid(stages)),
  about TEXT REFERENCES record (id) ON DELETE CASCADE,
  note TEXT
) STRICT;

-- The numbers of a day, as the rules of that version counted them.
CREATE TABLE snapshot (
  id INTEGER NOT NULL PRIMARY KEY,
  day TEXT NOT NULL UNIQUE,
  version INTEGER NOT NULL,
  metrics TEXT NOT NULL CONSTRAINT snapshot_metrics CHECK (json_valid(metrics)),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE reflection (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  day TEXT NOT NULL,
  since TEXT NOT NULL,
  course TEXT,
  path TEXT,
  status TEXT NOT NULL DEFAULT 'draft'
    CONSTRAINT reflection_status CHECK (status IN ('draft', 'published', 'submitted')),
  url TEXT,
  published_on TEXT,
  submitted_to TEXT,
  submitted_on TEXT,
  note TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE INDEX plan_open ON plan (due) WHERE done_on IS NULL;
CREATE INDEX interaction_changed_my_mind ON interaction (date) WHERE changed_my_mind = 1;
CREATE INDEX interaction_used_in_class ON interaction (date) WHERE used_in_class = 1;
CREATE INDEX interaction_applied ON interaction (date) WHERE value IN ('applied', 'realized');
CREATE INDEX change_of_connections ON change (operation_id)
  WHERE before IS NOT NULL AND table_name IN ('contact', 'source', 'community');
CREATE INDEX contact_met_at ON contact (met_at) WHERE met_at IS NOT NULL;

CREATE TRIGGER plan_registered AFTER INSERT ON plan BEGIN
  INSERT INTO record (id, kind) VALUES (new.id, 'plan');
END;
CREATE TRIGGER plan_unregistered AFTER DELETE ON plan BEGIN
  DELETE FROM record WHERE id = old.id;
END;
CREATE TRIGGER reflection_registered AFTER INSERT ON reflection BEGIN
  INSERT INTO record (id, kind) VALUES (new.id, 'reflection');
END;
CREATE TRIGGER reflection_unregistered AFTER DELETE ON reflection BEGIN
  DELETE FROM record WHERE id = old.id;
END;

-- The days on which something was talked about stand beside those of whom it was talked with.
INSERT OR IGNORE INTO in_touch (record_id, day, interaction_id)
  SELECT rt.topic_id, i.date, i.id FROM record_topic rt JOIN interaction i ON i.id = rt.record_id;
DROP TRIGGER in_touch_on;
CREATE TRIGGER in_touch_on AFTER INSERT ON interaction BEGIN
  INSERT OR IGNORE INTO in_touch (record_id, day, interaction_id)
    SELECT record_id, new.date, new.id FROM participant WHERE interaction_id = new.id
    UNION SELECT topic_id, new.date, new.id FROM record_topic WHERE record_id = new.id;
END;
DROP TRIGGER in_touch_another_day;
CREATE TRIGGER in_touch_another_day AFTER UPDATE OF date ON interaction BEGIN
  UPDATE in_touch SET day = new.date WHERE day = old.date AND interaction_id = new.id
    AND record_id IN (SELECT record_id FROM participant WHERE interaction_id = new.id
      UNION SELECT topic_id FROM record_topic WHERE record_id = new.id);
END;
CREATE TRIGGER in_touch_about AFTER INSERT ON record_topic BEGIN
  INSERT OR IGNORE INTO in_touch (record_id, day, interaction_id)
    SELECT new.topic_id, date, id FROM interaction WHERE id = new.record_id;
END;
CREATE TRIGGER in_touch_about_another AFTER UPDATE ON record_topic BEGIN
  DELETE FROM in_touch WHERE record_id = old.topic_id AND interaction_id = old.record_id;
  INSERT OR IGNORE INTO in_touch (record_id, day, interaction_id)
    SELECT new.topic_id, date, id FROM interaction WHERE id = new.record_id;
END;
CREATE TRIGGER in_touch_about_no_more AFTER DELETE ON record_topic BEGIN
  DELETE FROM in_touch WHERE record_id = old.topic_id AND interaction_id = old.record_id;
END;
-- What a count of give and take reads stands in the index.
DROP INDEX interaction_date;
CREATE INDEX interaction_date ON interaction (date, direction, act);
-- Of an expression, so that only what counts talks takes it: by acts alone nobody is found fast.
CREATE INDEX interaction_act ON interaction (coalesce(act, ''), direction, date);
