-- A small made-up network of which every prefix of the query language finds a part.
INSERT INTO topic (id, name, stance, status, created_at, updated_at) VALUES
  ('rubr', 'rubrics', 'learning', 'open', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z'),
  ('read', 'reading', 'can_teach', 'paused', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z'),
  ('aiai', 'AI', 'keeping_up', 'open', '2026-10-05T00:00:00Z', '2026-10-05T00:00:00Z'),
  ('oped', 'Open Ed', 'learning', 'open', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z');

INSERT INTO contact (id, name, organisation, roles, scope, sector, sphere, closeness, agreement,
  status, note, created_at, updated_at) VALUES
  ('anad', 'Ana Dias', 'North School', '["colleague"]', 'school', 'education', 'professional',
   'core', 'mostly', 'active', 'knows maps by heart', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z'),
  ('beao', 'Béa O’Brien', 'Museum of Kites', '["mentor", "friend"]', 'district', 'outside', 'both',
   'active', 'often_disagree', 'active', NULL, '2026-10-06T12:00:00Z', '2026-10-06T12:00:00Z'),
  ('cema', 'Cem Anaoglu', NULL, '[]', NULL, NULL, NULL, NULL, 'unknown', 'wanted', NULL,
   '2026-02-01T00:00:00Z', '2026-02-01T00:00:00Z');
INSERT INTO handle (contact_id, platform, handle) VALUES
  ('anad', 'mastodon', '@ana@school.example'), ('beao', 'email', 'bea@kites.example');

INSERT INTO source (id, title, kind, url, feed_url, contact_id, authors, scope, language, pace,
  status, note, created_at, updated_at) VALUES
  ('blog', 'Chalk and Maps', 'blog', 'https://chalk.example/', 'https://chalk.example/feed', 'anad',
   '[]', 'school', 'en', 'close', 'active', NULL, '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z'),
  ('pods', 'Staffroom Radio', 'podcast', 'https://radio.example/', 'https://radio.example/rss', NULL,
   '["Dora Quill"]', 'national', 'en-GB', 'daily', 'active', 'for the bus', '2026-01-01T00:00:00Z',
   '2026-01-01T00:00:00Z'),
  ('vids', 'Bell Tower', 'video', NULL, 'https://tower.example/feed', NULL, '[]', NULL, 'de',
   'weekly', 'paused', NULL, '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z'),
  ('post', 'Béa’s posts', 'social_account', NULL, 'https://kites.example/@bea.rss', 'beao', '[]',
   NULL, NULL, 'daily', 'active', NULL, '2026-10-06T12:00:00Z', '2026-10-06T12:00:00Z'),
  ('dust', 'Dusty Letters', 'newsletter', NULL, 'https://dust.example/feed', NULL, '[]', NULL, NULL,
   'rarely', 'active', NULL, '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z');

INSERT INTO community (id, name, kind, hashtag, url, scope, sector, participation, status,
  created_at, updated_at) VALUES
  ('robo', 'Robotics circle', 'circle', NULL, NULL, NULL, NULL, NULL, 'active',
   '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z'),
  ('chat', 'Evening chat', 'hashtag', '#evechat', 'https://chat.example/', 'global', 'education',
   'contribute', 'active', '2026-01-01T00:00:00Z', '2026-01-01T00:00:00Z');
INSERT INTO membership (community_id, record_id) VALUES ('robo', 'beao'), ('robo', 'pods'),
  ('chat', 'anad');

INSERT INTO event (id, name, kind, starts, status, created_at, updated_at) VALUES
  ('conf', 'Maps Conference', 'conference', '2026-12-01', 'registered', '2026-01-01T00:00:00Z',
   '2026-01-01T00:00:00Z'),
  ('camp', 'Winter edcamp', 'edcamp', '2026-02-01', 'attended', '2026-01-01T00:00:00Z',
   '2026-01-01T00:00:00Z');

INSERT INTO interaction (id, date, text, act, direction, medium, note, created_at, updated_at)
VALUES
  ('coff', '2026-10-06', 'coffee with Ana about rubrics', 'met', 'mutual', 'in_person', NULL,
   '2026-10-06T12:00:00Z', '2026-10-06T12:00:00Z'),
  ('help', '2026-06-01', 'asked Béa for a kite', 'asked', 'received', 'email', 'red one',
   '2026-06-01T12:00:00Z', '2026-06-01T12:00:00Z');
UPDATE interaction SET changed_my_mind = 1, value = 'applied' WHERE id = 'coff';
UPDATE interaction SET used_in_class = 1, led_to = 'a fair' WHERE id = 'help';
UPDATE contact SET rely = 1, quality_note = 'cites well' WHERE id = 'anad';
UPDATE contact SET essential = 1, led_to = 'a fair', intention = 'drop' WHERE id = 'beao';
UPDATE source SET essential = 1, adoption = 'reading' WHERE id = 'pods';
UPDATE community SET rely = 1, intention = 'more', offers = '["webinars", "a journal"]' WHERE id = 'chat';
INSERT INTO participant (interaction_id, record_id) VALUES ('coff', 'anad'), ('help', 'beao');

INSERT INTO question (id, number, text, kind, opened_at, outcome, note, created_at, updated_at)
VALUES
  ('ques', 1, 'Who has a kite for physics?', 'recommendation', '2026-06-01T12:00:00Z',
   'It flew.', NULL, '2026-06-01T12:00:00Z', '2026-06-01T12:00:00Z'),
  ('quiz', 2, 'How long is a quiz?', 'question', '2026-10-06T23:30:00Z', NULL, 'ask again',
   '2026-10-06T23:30:00Z', '2026-10-06T23:30:00Z');
INSERT INTO question_step (question_id, interaction_id, part, at) VALUES
  ('ques', 'help', 'asked', '2026-06-01T12:00:00Z'),
  ('ques', 'coff', 'answered', '2026-10-06T12:00:00Z');
INSERT INTO record_topic (record_id, topic_id) VALUES ('quiz', 'rubr'), ('anad', 'rubr'), ('pods', 'read'),
  ('coff', 'rubr'), ('conf', 'oped'), ('chat', 'oped');

INSERT INTO entry (key, id, source_id, guid, link, title, author, published, first_seen, sort_at,
  summary, language) VALUES
  (1, 'blog1', 'blog', 'b1', 'https://chalk.example/exit-tickets', 'Exit tickets that work', NULL,
   '2026-10-06T08:00:00Z', '2026-10-06T09:00:00Z', '2026-10-06T08:00:00Z',
   'A rubric for each lesson.', NULL),
  (2, 'blog2', 'blog', 'b2', 'https://chalk.example/why', 'Why I stopped grading', 'Cem Anaoglu',
   '2026-09-01T08:00:00Z', '2026-09-01T09:00:00Z', '2026-09-01T08:00:00Z', 'It was a long year.',
   NULL),
  (3, 'pods1', 'pods', 'p1', 'https://radio.example/1', 'Reading aloud in the café', 'Dora Quill',
   '2026-10-05T08:00:00Z', '2026-10-05T09:00:00Z', '2026-10-05T08:00:00Z', 'An exit through tickets.',
   NULL),
  (4, 'pods2', 'pods', 'p2', 'https://radio.example/2', 'News of March', NULL,
   '2026-03-01T08:00:00Z', '2026-03-01T09:00:00Z', '2026-03-01T08:00:00Z', 'Sale of kites.', NULL),
  (5, 'vids1', 'vids', 'v1', 'https://tower.example/watch?v=1', 'C++ in the classroom', NULL,
   '2026-10-01T08:00:00Z', '2026-10-01T09:00:00Z', '2026-10-01T08:00:00Z', 'Pointers.', 'de-AT'),
  (6, 'post1', 'post', 's1', NULL, 'Don''t panic about…', NULL,
   '2026-10-07T08:00:00Z', '2026-10-07T08:30:00Z', '2026-10-07T08:00:00Z',
   'Don''t panic about robots and grades, all.', NULL),
  (7, 'blog3', 'blog', 'b3', 'https://chalk.example/short', 'A line.', NULL,
   '2026-08-01T08:00:00Z', '2026-08-01T09:00:00Z', '2026-08-01T08:00:00Z', 'A line.', NULL);
INSERT INTO content (entry_key, html, categories)
  SELECT key, '<p>' || summary || '</p>', '[]' FROM entry;
UPDATE content SET html = '<p>A rubric for each lesson: every <b>class</b> ends with a question.</p>',
  categories = '["Assessment", "Open-Ed"]' WHERE entry_key = 1;
UPDATE content SET html = '<p>An exit through tickets. Teachers read to students.</p>'
  WHERE entry_key = 3;
INSERT INTO mark (entry_key, seen, opened, saved, note) VALUES
  (1, '2026-10-06T10:00:00Z', NULL, '2026-10-06T10:00:00Z', 'for Monday'),
  (3, '2026-10-06T10:00:00Z', '2026-10-06T10:00:00Z', NULL, NULL);
INSERT INTO entry_topic (entry_key, topic_id) VALUES (6, 'aiai');
INSERT INTO mute (id, word, source_id, until, created_at, is_query) VALUES
  ('mut1', NULL, 'vids', NULL, '2026-10-01T00:00:00Z', NULL),
  ('mut2', 'march', NULL, '2026-10-07', '2026-10-01T00:00:00Z', NULL),
  ('mut3', 'grading', NULL, '2026-10-06', '2026-10-01T00:00:00Z', NULL),
  ('mut4', 'title:line* is:unseen', NULL, NULL, '2026-10-01T00:00:00Z', 1),
  ('mut5', 'frum:ana', NULL, NULL, '2026-10-01T00:00:00Z', 1);
