-- The network: records of what the user owns, what was fetched for it, and the journal.
-- Lists of words are JSON arrays of text. Times are ISO 8601 in UTC, days are YYYY-MM-DD.
-- entry.guid is the feed's own guid, else the link, else title and date: the entry's identity.
-- edition.selection says what was asked for, empty for the day's own edition; edition.more is
-- {source id: entries left out}.

CREATE TABLE profile (
  id INTEGER NOT NULL PRIMARY KEY CONSTRAINT profile_id CHECK (id = 1),
  name TEXT,
  roles TEXT NOT NULL DEFAULT '[]'
    CONSTRAINT profile_roles CHECK (json_valid(roles)),
  subjects TEXT NOT NULL DEFAULT '[]'
    CONSTRAINT profile_subjects CHECK (json_valid(subjects)),
  grades TEXT NOT NULL DEFAULT '[]'
    CONSTRAINT profile_grades CHECK (json_valid(grades)),
  school TEXT,
  district TEXT,
  region TEXT,
  country TEXT,
  tz TEXT,
  "values" TEXT NOT NULL DEFAULT '[]'
    CONSTRAINT profile_values CHECK (json_valid("values")),
  passions TEXT NOT NULL DEFAULT '[]'
    CONSTRAINT profile_passions CHECK (json_valid(passions)),
  expertise TEXT NOT NULL DEFAULT '[]'
    CONSTRAINT profile_expertise CHECK (json_valid(expertise)),
  why TEXT,
  definition TEXT,
  weekly_minutes INTEGER,
  availability TEXT NOT NULL DEFAULT '[]'
    CONSTRAINT profile_availability CHECK (json_valid(availability)),
  word TEXT NOT NULL DEFAULT 'professional'
    CONSTRAINT profile_word CHECK (word IN ('personal', 'professional')),
  organised_in TEXT
) STRICT;

CREATE TABLE record (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL
) STRICT;

CREATE TABLE topic (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL COLLATE NOCASE UNIQUE,
  kind TEXT NOT NULL DEFAULT 'topic',
  stance TEXT NOT NULL DEFAULT 'learning'
    CONSTRAINT topic_stance CHECK (stance IN ('learning', 'keeping_up', 'can_teach')),
  priority INTEGER NOT NULL DEFAULT 2
    CONSTRAINT topic_priority CHECK (priority BETWEEN 1 AND 3),
  status TEXT NOT NULL DEFAULT 'open'
    CONSTRAINT topic_status CHECK (status IN ('open', 'paused', 'closed')),
  review_on TEXT,
  note TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE event (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL DEFAULT 'other'
    CONSTRAINT event_kind CHECK (kind IN ('conference', 'edcamp', 'teachmeet', 'meetup',
      'webinar', 'course', 'chat_session', 'workshop', 'other')),
  starts TEXT,
  until TEXT,
  mode TEXT
    CONSTRAINT event_mode CHECK (mode IN ('in_person', 'virtual', 'hybrid')),
  place TEXT,
  hashtag TEXT,
  backchannel TEXT,
  cost REAL,
  status TEXT NOT NULL DEFAULT 'wanted'
    CONSTRAINT event_status CHECK (status IN ('wanted', 'registered', 'attended', 'missed',
      'cancelled')),
  note TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE contact (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  roles TEXT NOT NULL DEFAULT '[]'
    CONSTRAINT contact_roles CHECK (json_valid(roles)),
  organisation TEXT,
  subjects TEXT NOT NULL DEFAULT '[]'
    CONSTRAINT contact_subjects CHECK (json_valid(subjects)),
  grades TEXT NOT NULL DEFAULT '[]'
    CONSTRAINT contact_grades CHECK (json_valid(grades)),
  scope TEXT
    CONSTRAINT contact_scope CHECK (scope IN ('school', 'district', 'region', 'national',
      'global')),
  sector TEXT
    CONSTRAINT contact_sector CHECK (sector IN ('education', 'outside')),
  country TEXT,
  tz TEXT,
  sphere TEXT
    CONSTRAINT contact_sphere CHECK (sphere IN ('professional', 'social', 'both')),
  agreement TEXT NOT NULL DEFAULT 'unknown'
    CONSTRAINT contact_agreement CHECK (agreement IN ('mostly', 'mixed', 'often_disagree',
      'unknown')),
  closeness TEXT
    CONSTRAINT contact_closeness CHECK (closeness IN ('core', 'close', 'active', 'wide')),
  functions TEXT NOT NULL DEFAULT '[]'
    CONSTRAINT contact_functions CHECK (json_valid(functions)),
  how_met TEXT,
  met_at TEXT REFERENCES event (id) ON DELETE SET NULL,
  met_online TEXT,
  met_in_person TEXT,
  keeps_up_via TEXT,
  cadence_days INTEGER CONSTRAINT contact_cadence_days CHECK (cadence_days > 0),
  status TEXT NOT NULL DEFAULT 'active'
    CONSTRAINT contact_status CHECK (status IN ('wanted', 'active', 'paused', 'archived')),
  wanted_why TEXT,
  rely INTEGER NOT NULL DEFAULT 0
    CONSTRAINT contact_rely CHECK (rely IN (0, 1)),
  essential INTEGER NOT NULL DEFAULT 0
    CONSTRAINT contact_essential CHECK (essential IN (0, 1)),
  quality_note TEXT,
  led_to TEXT,
  value_note TEXT,
  note TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE handle (
  contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  platform TEXT NOT NULL,
  handle TEXT NOT NULL COLLATE NOCASE,
  PRIMARY KEY (contact_id, platform, handle)
) STRICT;

CREATE TABLE contact_tie (
  contact_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  other_id TEXT NOT NULL REFERENCES contact (id) ON DELETE CASCADE,
  PRIMARY KEY (contact_id, other_id)
) STRICT;

CREATE TABLE source (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  kind TEXT NOT NULL DEFAULT 'blog'
    CONSTRAINT source_kind CHECK (kind IN ('blog', 'news', 'website', 'newsletter', 'podcast',
      'video', 'journal', 'book', 'tutorial', 'course', 'tool', 'bookmark_collection',
      'hashtag_feed', 'social_account', 'other')),
  url TEXT,
  feed_url TEXT UNIQUE,
  contact_id TEXT REFERENCES contact (id) ON DELETE SET NULL,
  authors TEXT NOT NULL DEFAULT '[]'
    CONSTRAINT source_authors CHECK (json_valid(authors)),
  scope TEXT
    CONSTRAINT source_scope CHECK (scope IN ('school', 'district', 'region', 'national',
      'global')),
  language TEXT,
  pace TEXT NOT NULL DEFAULT 'daily'
    CONSTRAINT source_pace CHECK (pace IN ('close', 'daily', 'weekly', 'rarely')),
  cadence_days INTEGER CONSTRAINT source_cadence_days CHECK (cadence_days > 0),
  cost REAL,
  adoption TEXT
    CONSTRAINT source_adoption CHECK (adoption IN ('want', 'reading', 'read', 'heard', 'trying',
      'using', 'can_teach')),
  organised_in TEXT,
  status TEXT NOT NULL DEFAULT 'active'
    CONSTRAINT source_status CHECK (status IN ('wanted', 'active', 'paused', 'archived')),
  rely INTEGER NOT NULL DEFAULT 0
    CONSTRAINT source_rely CHECK (rely IN (0, 1)),
  essential INTEGER NOT NULL DEFAULT 0
    CONSTRAINT source_essential CHECK (essential IN (0, 1)),
  quality_note TEXT,
  led_to TEXT,
  value_note TEXT,
  note TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE community (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL DEFAULT 'community'
    CONSTRAINT community_kind CHECK (kind IN ('organisation', 'facebook_group', 'ning', 'forum',
      'group_chat', 'mailing_list', 'discord', 'subreddit', 'hashtag', 'conference', 'edcamp',
      'teachmeet', 'plc', 'community', 'class', 'circle')),
  platform TEXT,
  hashtag TEXT,
  url TEXT,
  visibility TEXT
    CONSTRAINT community_visibility CHECK (visibility IN ('public', 'closed')),
  scope TEXT
    CONSTRAINT community_scope CHECK (scope IN ('school', 'district', 'region', 'national',
      'global')),
  sector TEXT
    CONSTRAINT community_sector CHECK (sector IN ('education', 'outside')),
  participation TEXT
    CONSTRAINT community_participation CHECK (participation IN ('watch', 'follow', 'join',
      'contribute', 'organise')),
  goal TEXT,
  first_step TEXT,
  meets TEXT,
  dues REAL,
  renews TEXT,
  offers TEXT NOT NULL DEFAULT '[]'
    CONSTRAINT community_offers CHECK (json_valid(offers)),
  owner TEXT,
  tz TEXT,
  cadence_days INTEGER CONSTRAINT community_cadence_days CHECK (cadence_days > 0),
  status TEXT NOT NULL DEFAULT 'active'
    CONSTRAINT community_status CHECK (status IN ('wanted', 'active', 'paused', 'archived')),
  rely INTEGER NOT NULL DEFAULT 0
    CONSTRAINT community_rely CHECK (rely IN (0, 1)),
  essential INTEGER NOT NULL DEFAULT 0
    CONSTRAINT community_essential CHECK (essential IN (0, 1)),
  quality_note TEXT,
  led_to TEXT,
  value_note TEXT,
  note TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE interaction (
  id TEXT NOT NULL PRIMARY KEY,
  date TEXT NOT NULL,
  text TEXT NOT NULL,
  act TEXT
    CONSTRAINT interaction_act CHECK (act IN ('asked', 'answered', 'advised', 'shared_resource',
      'shared_tip', 'shared_material', 'thanked', 'introduced', 'commented', 'met',
      'co_created', 'presented', 'mentored', 'attended', 'read', 'watched', 'listened')),
  direction TEXT
    CONSTRAINT interaction_direction CHECK (direction IN ('gave', 'received', 'mutual')),
  medium TEXT
    CONSTRAINT interaction_medium CHECK (medium IN ('in_person', 'phone', 'email', 'message',
      'chat', 'video', 'post', 'comment', 'event', 'other')),
  sync_mode TEXT
    CONSTRAINT interaction_sync_mode CHECK (sync_mode IN ('sync', 'semi', 'async')),
  minutes INTEGER CONSTRAINT interaction_minutes CHECK (minutes > 0),
  value TEXT
    CONSTRAINT interaction_value CHECK (value IN ('immediate', 'potential', 'applied',
      'realized', 'reframing')),
  used_in_class INTEGER NOT NULL DEFAULT 0
    CONSTRAINT interaction_used_in_class CHECK (used_in_class IN (0, 1)),
  changed_my_mind INTEGER NOT NULL DEFAULT 0
    CONSTRAINT interaction_changed_my_mind CHECK (changed_my_mind IN (0, 1)),
  led_to TEXT,
  note TEXT,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE participant (
  interaction_id TEXT NOT NULL REFERENCES interaction (id) ON DELETE CASCADE,
  record_id TEXT NOT NULL REFERENCES record (id) ON DELETE CASCADE,
  PRIMARY KEY (interaction_id, record_id)
) STRICT;

CREATE TABLE record_topic (
  record_id TEXT NOT NULL REFERENCES record (id) ON DELETE CASCADE,
  topic_id TEXT NOT NULL REFERENCES topic (id) ON DELETE CASCADE,
  PRIMARY KEY (record_id, topic_id)
) STRICT;

CREATE TABLE membership (
  community_id TEXT NOT NULL REFERENCES community (id) ON DELETE CASCADE,
  record_id TEXT NOT NULL REFERENCES record (id) ON DELETE CASCADE,
  PRIMARY KEY (community_id, record_id)
) STRICT;

CREATE TABLE feed (
  source_id TEXT NOT NULL PRIMARY KEY REFERENCES source (id) ON DELETE CASCADE,
  etag TEXT,
  last_modified TEXT,
  body_hash TEXT,
  checked_at TEXT,
  next_at TEXT,
  error_code TEXT,
  error_message TEXT,
  error_since TEXT,
  error_count INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE entry (
  key INTEGER NOT NULL PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  source_id TEXT NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  guid TEXT NOT NULL,
  link TEXT,
  title TEXT NOT NULL,
  author TEXT,
  published TEXT,
  first_seen TEXT NOT NULL,
  sort_at TEXT NOT NULL,
  summary TEXT,
  language TEXT,
  seconds INTEGER NOT NULL DEFAULT 0,
  UNIQUE (source_id, guid)
) STRICT;

CREATE TABLE content (
  entry_key INTEGER NOT NULL PRIMARY KEY REFERENCES entry (key) ON DELETE CASCADE,
  html TEXT NOT NULL,
  enclosures TEXT NOT NULL DEFAULT '[]'
    CONSTRAINT content_enclosures CHECK (json_valid(enclosures)),
  categories TEXT NOT NULL DEFAULT '[]'
    CONSTRAINT content_categories CHECK (json_valid(categories))
) STRICT;

CREATE TABLE mark (
  entry_key INTEGER NOT NULL PRIMARY KEY REFERENCES entry (key) ON DELETE CASCADE,
  seen TEXT,
  opened TEXT,
  saved TEXT,
  note TEXT
) STRICT;

CREATE TABLE entry_topic (
  entry_key INTEGER NOT NULL REFERENCES entry (key) ON DELETE CASCADE,
  topic_id TEXT NOT NULL REFERENCES topic (id) ON DELETE CASCADE,
  PRIMARY KEY (entry_key, topic_id)
) STRICT;

CREATE TABLE mute (
  id TEXT NOT NULL PRIMARY KEY,
  word TEXT,
  source_id TEXT REFERENCES source (id) ON DELETE CASCADE,
  until TEXT,
  created_at TEXT NOT NULL,
  CONSTRAINT mute_target CHECK ((word IS NULL) <> (source_id IS NULL))
) STRICT;

CREATE TABLE edition (
  id INTEGER NOT NULL PRIMARY KEY,
  day TEXT NOT NULL,
  number INTEGER NOT NULL,
  minutes INTEGER NOT NULL CONSTRAINT edition_minutes CHECK (minutes > 0),
  selection TEXT NOT NULL,
  more TEXT NOT NULL
    CONSTRAINT edition_more CHECK (json_valid(more)),
  held_back INTEGER NOT NULL,
  created_at TEXT NOT NULL,
  UNIQUE (day, number)
) STRICT;

CREATE TABLE edition_entry (
  edition_id INTEGER NOT NULL REFERENCES edition (id) ON DELETE CASCADE,
  n INTEGER NOT NULL,
  entry_key INTEGER NOT NULL REFERENCES entry (key) ON DELETE CASCADE,
  seconds INTEGER NOT NULL,
  with_summary INTEGER NOT NULL
    CONSTRAINT edition_entry_with_summary CHECK (with_summary IN (0, 1)),
  why TEXT NOT NULL
    CONSTRAINT edition_entry_why CHECK (json_valid(why)),
  also_in TEXT NOT NULL
    CONSTRAINT edition_entry_also_in CHECK (json_valid(also_in)),
  PRIMARY KEY (edition_id, n)
) STRICT;

CREATE TABLE operation (
  id INTEGER NOT NULL PRIMARY KEY,
  command TEXT NOT NULL,
  at TEXT NOT NULL,
  undone_at TEXT
) STRICT;

CREATE TABLE change (
  seq INTEGER NOT NULL PRIMARY KEY,
  operation_id INTEGER NOT NULL REFERENCES operation (id) ON DELETE CASCADE,
  table_name TEXT NOT NULL,
  before TEXT,
  after TEXT
) STRICT;

CREATE TABLE journal (
  id INTEGER NOT NULL PRIMARY KEY CONSTRAINT journal_id CHECK (id = 1),
  recording INTEGER NOT NULL DEFAULT 1
    CONSTRAINT journal_recording CHECK (recording IN (0, 1)),
  operation_id INTEGER
) STRICT;

CREATE INDEX handle_handle ON handle (handle);
CREATE INDEX participant_record ON participant (record_id, interaction_id);
CREATE INDEX record_topic_topic ON record_topic (topic_id);
CREATE INDEX membership_record ON membership (record_id);
CREATE INDEX source_contact ON source (contact_id);
CREATE INDEX interaction_date ON interaction (date);
CREATE INDEX entry_source_sort ON entry (source_id, sort_at);
CREATE INDEX mark_saved ON mark (saved) WHERE saved IS NOT NULL;
CREATE INDEX mark_opened ON mark (opened) WHERE opened IS NOT NULL;
CREATE INDEX entry_topic_topic ON entry_topic (topic_id);
CREATE INDEX edition_entry_entry ON edition_entry (entry_key);
CREATE INDEX change_operation ON change (operation_id);
INSERT INTO journal (id) VALUES (1);
CREATE TRIGGER contact_registered AFTER INSERT ON contact BEGIN
  INSERT INTO record (id, kind) VALUES (new.id, 'contact');
END;
CREATE TRIGGER contact_unregistered AFTER DELETE ON contact BEGIN
  DELETE FROM record WHERE id = old.id;
END;
CREATE TRIGGER source_registered AFTER INSERT ON source BEGIN
  INSERT INTO record (id, kind) VALUES (new.id, 'source');
END;
CREATE TRIGGER source_unregistered AFTER DELETE ON source BEGIN
  DELETE FROM record WHERE id = old.id;
END;
CREATE TRIGGER community_registered AFTER INSERT ON community BEGIN
  INSERT INTO record (id, kind) VALUES (new.id, 'community');
END;
CREATE TRIGGER community_unregistered AFTER DELETE ON community BEGIN
  DELETE FROM record WHERE id = old.id;
END;
CREATE TRIGGER event_registered AFTER INSERT ON event BEGIN
  INSERT INTO record (id, kind) VALUES (new.id, 'event');
END;
CREATE TRIGGER event_unregistered AFTER DELETE ON event BEGIN
  DELETE FROM record WHERE id = old.id;
END;
CREATE TRIGGER topic_registered AFTER INSERT ON topic BEGIN
  INSERT INTO record (id, kind) VALUES (new.id, 'topic');
END;
CREATE TRIGGER topic_unregistered AFTER DELETE ON topic BEGIN
  DELETE FROM record WHERE id = old.id;
END;
CREATE TRIGGER interaction_registered AFTER INSERT ON interaction BEGIN
  INSERT INTO record (id, kind) VALUES (new.id, 'interaction');
END;
CREATE TRIGGER interaction_unregistered AFTER DELETE ON interaction BEGIN
  DELETE FROM record WHERE id = old.id;
END;
-- What a feed's last pull left belongs to its address: validators and schedule of another
-- address would be wrong. Undo and redo set the row themselves.
CREATE TRIGGER source_readdressed AFTER UPDATE OF feed_url ON source
WHEN old.feed_url IS NOT new.feed_url AND (SELECT recording FROM journal) BEGIN
  UPDATE feed SET etag = NULL, last_modified = NULL, body_hash = NULL, checked_at = NULL,
    next_at = NULL, error_code = NULL, error_message = NULL, error_since = NULL, error_count = 0
  WHERE source_id = new.id;
END;
