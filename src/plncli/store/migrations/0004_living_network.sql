-- The living network: what is due, questions, chats, events, cycles of inquiry, hours, accounts.
-- Moments are ISO 8601 in UTC, days are YYYY-MM-DD. Columns that are added to tables of an older
-- step may be empty: rows of an older journal lack them.

-- Being in touch: want within cadence_days, at most within cadence_limit_days. What a community
-- or a topic says holds for its contacts that say nothing themselves. Nothing that follows from
-- the log (what is due, dormant, missed) is stored.
ALTER TABLE contact ADD COLUMN cadence_limit_days INTEGER
  CONSTRAINT contact_cadence_limit_days CHECK (cadence_limit_days > 0);
-- contact.met_through: the contact who brought them together.
ALTER TABLE contact ADD COLUMN met_through TEXT REFERENCES contact (id) ON DELETE SET NULL;
ALTER TABLE contact ADD COLUMN first_step TEXT;
ALTER TABLE contact ADD COLUMN first_step_on TEXT;
ALTER TABLE community ADD COLUMN cadence_limit_days INTEGER
  CONSTRAINT community_cadence_limit_days CHECK (cadence_limit_days > 0);
ALTER TABLE community ADD COLUMN first_step_on TEXT;
ALTER TABLE community ADD COLUMN archive_url TEXT;
ALTER TABLE community ADD COLUMN moderators TEXT;
ALTER TABLE topic ADD COLUMN cadence_days INTEGER
  CONSTRAINT topic_cadence_days CHECK (cadence_days > 0);
ALTER TABLE topic ADD COLUMN cadence_limit_days INTEGER
  CONSTRAINT topic_cadence_limit_days CHECK (cadence_limit_days > 0);
-- handle.until: since that day the contact is elsewhere.
ALTER TABLE handle ADD COLUMN until TEXT;
-- event.starts_at: the moment, where it has a time of day; uid: of the calendar it came from.
ALTER TABLE event ADD COLUMN starts_at TEXT;
ALTER TABLE event ADD COLUMN minutes INTEGER CONSTRAINT event_minutes CHECK (minutes > 0);
ALTER TABLE event ADD COLUMN url TEXT;
ALTER TABLE event ADD COLUMN uid TEXT;
-- membership.role: a member's part in a group.
ALTER TABLE membership ADD COLUMN role TEXT;
-- profile.kind: the network of a person, or of a class, whose rules are stricter.
ALTER TABLE profile ADD COLUMN kind TEXT CONSTRAINT profile_kind CHECK (kind IN ('person', 'class'));

-- A snoozed record is not due before that day. A pause without a record is one of everything.
CREATE TABLE snooze (
  record_id TEXT NOT NULL PRIMARY KEY REFERENCES record (id) ON DELETE CASCADE,
  until TEXT NOT NULL
) STRICT;

CREATE TABLE pause (
  id INTEGER NOT NULL PRIMARY KEY,
  record_id TEXT REFERENCES record (id) ON DELETE CASCADE,
  starts TEXT NOT NULL,
  until TEXT NOT NULL,
  CONSTRAINT pause_until CHECK (until >= starts)
) STRICT;

-- Two records that are alike and not the same.
CREATE TABLE different (
  record_id TEXT NOT NULL REFERENCES record (id) ON DELETE CASCADE,
  other_id TEXT NOT NULL REFERENCES record (id) ON DELETE CASCADE,
  PRIMARY KEY (record_id, other_id)
) STRICT;

-- Where a community was before it moved to another platform.
CREATE TABLE former_place (
  id INTEGER NOT NULL PRIMARY KEY,
  community_id TEXT NOT NULL REFERENCES community (id) ON DELETE CASCADE,
  platform TEXT,
  hashtag TEXT,
  url TEXT,
  until TEXT NOT NULL
) STRICT;

-- question.number: what a list shows and a command takes; it stays when others are settled.
CREATE TABLE question (
  id TEXT NOT NULL PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE CONSTRAINT question_number CHECK (number > 0),
  text TEXT NOT NULL,
  kind TEXT NOT NULL DEFAULT 'question'
    CONSTRAINT question_kind CHECK (kind IN ('question', 'problem', 'thorny', 'brainstorm',
      'recommendation', 'keep_up')),
  opened_at TEXT NOT NULL,
  resolved_on TEXT,
  given_up_on TEXT,
  reported_on TEXT,
  outcome TEXT,
  story TEXT,
  note TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

-- The interactions in which a question was asked, answered and reported back, each at its moment.
CREATE TABLE question_step (
  question_id TEXT NOT NULL REFERENCES question (id) ON DELETE CASCADE,
  interaction_id TEXT NOT NULL REFERENCES interaction (id) ON DELETE CASCADE,
  part TEXT NOT NULL
    CONSTRAINT question_step_part CHECK (part IN ('asked', 'answered', 'reported')),
  at TEXT NOT NULL,
  helped INTEGER NOT NULL DEFAULT 0
    CONSTRAINT question_step_helped CHECK (helped IN (0, 1)),
  PRIMARY KEY (question_id, interaction_id)
) STRICT;

CREATE TABLE promise (
  id TEXT NOT NULL PRIMARY KEY,
  text TEXT NOT NULL,
  kind TEXT NOT NULL DEFAULT 'follow_up'
    CONSTRAINT promise_kind CHECK (kind IN ('thank', 'report_back', 'follow_up')),
  due TEXT NOT NULL,
  done_on TEXT,
  contact_id TEXT REFERENCES contact (id) ON DELETE CASCADE,
  event_id TEXT REFERENCES event (id) ON DELETE SET NULL,
  question_id TEXT REFERENCES question (id) ON DELETE CASCADE,
  interaction_id TEXT REFERENCES interaction (id) ON DELETE SET NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

-- One meeting of a community, and what became of it.
CREATE TABLE session (
  id TEXT NOT NULL PRIMARY KEY,
  community_id TEXT NOT NULL REFERENCES community (id) ON DELETE CASCADE,
  starts_at TEXT NOT NULL,
  status TEXT NOT NULL
    CONSTRAINT session_status CHECK (status IN ('attended', 'caught_up', 'skipped')),
  text TEXT,
  takeaways TEXT,
  interaction_id TEXT REFERENCES interaction (id) ON DELETE SET NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  UNIQUE (community_id, starts_at)
) STRICT;

-- Whom to meet at an event, with a line to open with; talks heard there; sources found there.
CREATE TABLE event_contact (
  event_id TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  line TEXT,
  met_on TEXT,
  PRIMARY KEY (event_id, contact_id)
) STRICT;

CREATE TABLE event_talk (
  id INTEGER NOT NULL PRIMARY KEY,
  event_id TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  title TEXT NOT NULL,
  speaker TEXT,
  takeaways TEXT
) STRICT;

CREATE TABLE event_source (
  event_id TEXT NOT NULL REFERENCES event (id) ON DELETE CASCADE,
  source_id TEXT NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  PRIMARY KEY (event_id, source_id)
) STRICT;

-- A cycle of inquiry of a professional learning community, its five steps, who takes on what.
CREATE TABLE cycle (
  id TEXT NOT NULL PRIMARY KEY,
  community_id TEXT NOT NULL REFERENCES community (id) ON DELETE CASCADE,
  number INTEGER NOT NULL CONSTRAINT cycle_number CHECK (number > 0),
  text TEXT NOT NULL,
  grade TEXT,
  focus TEXT,
  baseline TEXT,
  goal TEXT,
  result TEXT,
  verdict TEXT
    CONSTRAINT cycle_verdict CHECK (verdict IN ('better', 'mixed', 'no_change', 'worse')),
  carried TEXT,
  starts TEXT NOT NULL,
  closed_on TEXT,
  note TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  UNIQUE (community_id, number)
) STRICT;

CREATE TABLE step (
  cycle_id TEXT NOT NULL REFERENCES cycle (id) ON DELETE CASCADE,
  code TEXT NOT NULL
    CONSTRAINT step_code CHECK (code IN ('evidence', 'strategies', 'implement', 'analyse',
      'apply')),
  text TEXT,
  due TEXT,
  done_on TEXT,
  evidence TEXT,
  owner_id TEXT REFERENCES contact (id) ON DELETE SET NULL,
  PRIMARY KEY (cycle_id, code)
) STRICT;

CREATE TABLE commitment (
  id INTEGER NOT NULL PRIMARY KEY,
  cycle_id TEXT NOT NULL REFERENCES cycle (id) ON DELETE CASCADE,
  contact_id TEXT REFERENCES contact (id) ON DELETE SET NULL,
  text TEXT NOT NULL,
  done_on TEXT
) STRICT;

-- Professional development that counts: activities, how their minutes divide, their proofs, and
-- the periods in which a licence asks for so many.
CREATE TABLE activity (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  kind TEXT NOT NULL DEFAULT 'independent'
    CONSTRAINT activity_kind CHECK (kind IN ('workshop', 'conference', 'course', 'webinar',
      'edcamp', 'chat', 'book_study', 'coaching', 'mentoring', 'presenting', 'independent',
      'committee', 'other')),
  starts TEXT NOT NULL,
  until TEXT,
  minutes INTEGER NOT NULL CONSTRAINT activity_minutes CHECK (minutes > 0),
  status TEXT NOT NULL DEFAULT 'done'
    CONSTRAINT activity_status CHECK (status IN ('planned', 'done', 'submitted', 'approved')),
  origin TEXT
    CONSTRAINT activity_origin CHECK (origin IN ('mandated', 'self_chosen')),
  provider TEXT,
  provider_number TEXT,
  mode TEXT
    CONSTRAINT activity_mode CHECK (mode IN ('in_person', 'virtual', 'hybrid')),
  place TEXT,
  cost REAL,
  goal TEXT,
  reflection TEXT,
  event_id TEXT REFERENCES event (id) ON DELETE SET NULL,
  interaction_id TEXT REFERENCES interaction (id) ON DELETE SET NULL,
  note TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE activity_split (
  activity_id TEXT NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
  category TEXT NOT NULL,
  minutes INTEGER NOT NULL CONSTRAINT activity_split_minutes CHECK (minutes > 0),
  PRIMARY KEY (activity_id, category)
) STRICT;

CREATE TABLE evidence (
  activity_id TEXT NOT NULL REFERENCES activity (id) ON DELETE CASCADE,
  sha256 TEXT NOT NULL,
  name TEXT NOT NULL,
  size INTEGER NOT NULL,
  added_at TEXT NOT NULL,
  PRIMARY KEY (activity_id, sha256)
) STRICT;

CREATE TABLE licence (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  preset TEXT,
  role TEXT,
  number TEXT,
  starts TEXT NOT NULL,
  until TEXT NOT NULL,
  rules TEXT NOT NULL DEFAULT '{}'
    CONSTRAINT licence_rules CHECK (json_valid(rules)),
  note TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

-- One's own accounts; email is a label, never a password.
CREATE TABLE account (
  id TEXT NOT NULL PRIMARY KEY,
  platform TEXT NOT NULL,
  handle TEXT NOT NULL,
  email TEXT,
  sphere TEXT
    CONSTRAINT account_sphere CHECK (sphere IN ('professional', 'social', 'both')),
  status TEXT NOT NULL DEFAULT 'active'
    CONSTRAINT account_status CHECK (status IN ('active', 'left', 'back')),
  since TEXT,
  until TEXT,
  moved_to TEXT REFERENCES account (id) ON DELETE SET NULL,
  note TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  UNIQUE (platform, handle)
) STRICT;

-- What something was worth, on a day, and which of the seven outcomes it speaks for.
CREATE TABLE value_note (
  id TEXT NOT NULL PRIMARY KEY,
  record_id TEXT REFERENCES record (id) ON DELETE CASCADE,
  date TEXT NOT NULL,
  text TEXT NOT NULL,
  cycle TEXT
    CONSTRAINT value_note_cycle CHECK (cycle IN ('immediate', 'potential', 'applied', 'realized',
      'reframing')),
  outcome TEXT
    CONSTRAINT value_note_outcome CHECK (outcome IN ('aware', 'connected', 'empowered', 'model',
      'confident', 'community', 'learner')),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE opportunity (
  id TEXT NOT NULL PRIMARY KEY,
  text TEXT NOT NULL,
  kind TEXT NOT NULL DEFAULT 'other'
    CONSTRAINT opportunity_kind CHECK (kind IN ('partners', 'speaker', 'class_exchange',
      'student_experience', 'invitation', 'other')),
  status TEXT NOT NULL DEFAULT 'open'
    CONSTRAINT opportunity_status CHECK (status IN ('open', 'taken', 'declined', 'past')),
  due TEXT,
  record_id TEXT REFERENCES record (id) ON DELETE SET NULL,
  interaction_id TEXT REFERENCES interaction (id) ON DELETE SET NULL,
  note TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

-- What became of shown entries goes along when two sources, or two entries of theirs, become one.
CREATE TRIGGER entry_received_elsewhere AFTER UPDATE OF source_id ON entry
WHEN old.source_id <> new.source_id BEGIN
  INSERT INTO reception (source_id, shown, kept)
  SELECT new.source_id, 1, coalesce(opened, saved) IS NOT NULL
  FROM mark WHERE entry_key = new.key AND seen IS NOT NULL
  ON CONFLICT (source_id) DO UPDATE SET shown = shown + 1, kept = kept + excluded.kept;
  UPDATE reception SET shown = shown - 1, kept = kept
    - (SELECT coalesce(opened, saved) IS NOT NULL FROM mark WHERE entry_key = new.key)
  WHERE source_id = old.source_id
    AND EXISTS (SELECT 1 FROM mark WHERE entry_key = new.key AND seen IS NOT NULL);
END;
CREATE TRIGGER mark_received_elsewhere AFTER UPDATE OF entry_key ON mark
WHEN old.entry_key <> new.entry_key AND new.seen IS NOT NULL BEGIN
  INSERT INTO reception (source_id, shown, kept)
  SELECT source_id, 1, coalesce(new.opened, new.saved) IS NOT NULL
  FROM entry WHERE key = new.entry_key
  ON CONFLICT (source_id) DO UPDATE SET shown = shown + 1, kept = kept + excluded.kept;
  UPDATE reception SET shown = shown - 1,
    kept = kept - (coalesce(new.opened, new.saved) IS NOT NULL)
  WHERE source_id = (SELECT source_id FROM entry WHERE key = old.entry_key);
END;

CREATE INDEX question_step_interaction ON question_step (interaction_id);
CREATE INDEX promise_open ON promise (due) WHERE done_on IS NULL;
CREATE INDEX promise_contact ON promise (contact_id) WHERE contact_id IS NOT NULL;
CREATE INDEX event_contact_contact ON event_contact (contact_id);
CREATE INDEX cycle_community ON cycle (community_id);
CREATE INDEX activity_starts ON activity (starts);
CREATE INDEX value_note_record ON value_note (record_id);
CREATE INDEX contact_cadence ON contact (cadence_days) WHERE cadence_days IS NOT NULL;
CREATE INDEX contact_first_step ON contact (first_step_on) WHERE first_step_on IS NOT NULL;

-- Their ids are known beside those of the other records.
CREATE TRIGGER question_registered AFTER INSERT ON question BEGIN
  INSERT INTO record (id, kind) VALUES (new.id, 'question');
END;
CREATE TRIGGER question_unregistered AFTER DELETE ON question BEGIN
  DELETE FROM record WHERE id = old.id;
END;
CREATE TRIGGER promise_registered AFTER INSERT ON promise BEGIN
  INSERT INTO record (id, kind) VALUES (new.id, 'promise');
END;
CREATE TRIGGER promise_unregistered AFTER DELETE ON promise BEGIN
  DELETE FROM record WHERE id = old.id;
END;
CREATE TRIGGER session_registered AFTER INSERT ON session BEGIN
  INSERT INTO record (id, kind) VALUES (new.id, 'session');
END;
CREATE TRIGGER session_unregistered AFTER DELETE ON session BEGIN
  DELETE FROM record WHERE id = old.id;
END;
CREATE TRIGGER cycle_registered AFTER INSERT ON cycle BEGIN
  INSERT INTO record (id, kind) VALUES (new.id, 'cycle');
END;
CREATE TRIGGER cycle_unregistered AFTER DELETE ON cycle BEGIN
  DELETE FROM record WHERE id = old.id;
END;
CREATE TRIGGER activity_registered AFTER INSERT ON activity BEGIN
  INSERT INTO record (id, kind) VALUES (new.id, 'activity');
END;
CREATE TRIGGER activity_unregistered AFTER DELETE ON activity BEGIN
  DELETE FROM record WHERE id = old.id;
END;
CREATE TRIGGER licence_registered AFTER INSERT ON licence BEGIN
  INSERT INTO record (id, kind) VALUES (new.id, 'licence');
END;
CREATE TRIGGER licence_unregistered AFTER DELETE ON licence BEGIN
  DELETE FROM record WHERE id = old.id;
END;
CREATE TRIGGER account_registered AFTER INSERT ON account BEGIN
  INSERT INTO record (id, kind) VALUES (new.id, 'account');
END;
CREATE TRIGGER account_unregistered AFTER DELETE ON account BEGIN
  DELETE FROM record WHERE id = old.id;
END;
CREATE TRIGGER value_note_registered AFTER INSERT ON value_note BEGIN
  INSERT INTO record (id, kind) VALUES (new.id, 'value_note');
END;
CREATE TRIGGER value_note_unregistered AFTER DELETE ON value_note BEGIN
  DELETE FROM record WHERE id = old.id;
END;
CREATE TRIGGER opportunity_registered AFTER INSERT ON opportunity BEGIN
  INSERT INTO record (id, kind) VALUES (new.id, 'opportunity');
END;
CREATE TRIGGER opportunity_unregistered AFTER DELETE ON opportunity BEGIN
  DELETE FROM record WHERE id = old.id;
END;

-- The days on which a record is in the log: an index over two tables, so that the last day
-- before any other is found at once. Triggers keep it, whatever order rows come and go in.
CREATE TABLE in_touch (
  record_id TEXT NOT NULL,
  day TEXT NOT NULL,
  interaction_id TEXT NOT NULL,
  PRIMARY KEY (record_id, day, interaction_id)
) WITHOUT ROWID, STRICT;
INSERT INTO in_touch (record_id, day, interaction_id)
  SELECT p.record_id, i.date, i.id FROM participant p JOIN interaction i ON i.id = p.interaction_id;
CREATE TRIGGER in_touch_with AFTER INSERT ON participant BEGIN
  INSERT OR IGNORE INTO in_touch (record_id, day, interaction_id)
    SELECT new.record_id, date, id FROM interaction WHERE id = new.interaction_id;
END;
CREATE TRIGGER in_touch_on AFTER INSERT ON interaction BEGIN
  INSERT OR IGNORE INTO in_touch (record_id, day, interaction_id)
    SELECT record_id, new.date, new.id FROM participant WHERE interaction_id = new.id;
END;
CREATE TRIGGER in_touch_another_day AFTER UPDATE OF date ON interaction BEGIN
  UPDATE in_touch SET day = new.date WHERE day = old.date AND interaction_id = new.id
    AND record_id IN (SELECT record_id FROM participant WHERE interaction_id = new.id);
END;
CREATE TRIGGER in_touch_with_another AFTER UPDATE ON participant BEGIN
  DELETE FROM in_touch WHERE record_id = old.record_id AND interaction_id = old.interaction_id;
  INSERT OR IGNORE INTO in_touch (record_id, day, interaction_id)
    SELECT new.record_id, date, id FROM interaction WHERE id = new.interaction_id;
END;
CREATE TRIGGER in_touch_no_more AFTER DELETE ON participant BEGIN
  DELETE FROM in_touch WHERE record_id = old.record_id AND interaction_id = old.interaction_id;
END;
