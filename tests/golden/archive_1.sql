PRAGMA application_id = 1396788564;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
INSERT INTO "_sqlite_migrations" VALUES(1,'samtal','tables','2026-11-26 02:50:22.807960+00:00');
CREATE TABLE "answer" (session TEXT NOT NULL, entity TEXT NOT NULL, step TEXT, run TEXT, subject TEXT, statement TEXT, statement_text TEXT, person TEXT, value INTEGER, answers INTEGER, min_answers INTEGER) STRICT;
INSERT INTO "answer" VALUES('s1','id-000019','skattning',NULL,'','p',NULL,NULL,1,0,5);
INSERT INTO "answer" VALUES('s1','id-000019','skattning',NULL,'','p',NULL,NULL,2,1,5);
INSERT INTO "answer" VALUES('s1','id-000019','skattning',NULL,'','p',NULL,NULL,3,2,5);
INSERT INTO "answer" VALUES('s1','id-000019','skattning',NULL,'','p',NULL,NULL,4,1,5);
INSERT INTO "answer" VALUES('s1','id-000019','skattning',NULL,'','p',NULL,NULL,NULL,1,5);
INSERT INTO "answer" VALUES('s1','id-000021','skattning',NULL,'','q',NULL,'Anna Berg',NULL,1,5);
INSERT INTO "answer" VALUES('s2','id-000043','skattning',NULL,'','p',NULL,NULL,1,0,5);
INSERT INTO "answer" VALUES('s2','id-000043','skattning',NULL,'','p',NULL,NULL,2,1,5);
INSERT INTO "answer" VALUES('s2','id-000043','skattning',NULL,'','p',NULL,NULL,3,2,5);
INSERT INTO "answer" VALUES('s2','id-000043','skattning',NULL,'','p',NULL,NULL,4,1,5);
INSERT INTO "answer" VALUES('s2','id-000043','skattning',NULL,'','p',NULL,NULL,NULL,1,5);
INSERT INTO "answer" VALUES('s2','id-000045','skattning',NULL,'','q',NULL,'Anna Berg',NULL,1,5);
CREATE TABLE event (
      seq INTEGER PRIMARY KEY,         -- the order of arrival in this file, never shared
      id TEXT UNIQUE NOT NULL,
      session TEXT NOT NULL,
      kind TEXT NOT NULL,
      entity TEXT NOT NULL,            -- what it is about
      base TEXT,                       -- the event that this edit started from
      payload TEXT,                    -- JSON; null where it has been redacted
      hlc INTEGER NOT NULL,            -- milliseconds << 16 | counter; with device and id the order of all events
      at INTEGER NOT NULL,             -- when it happened, milliseconds since 1970 in UTC
      action TEXT NOT NULL,            -- shared by all events of one command
      device TEXT NOT NULL,
      origin TEXT NOT NULL,
      author TEXT NOT NULL,
      pushed INTEGER NOT NULL DEFAULT 0
    ) STRICT
    ;
INSERT INTO "event" VALUES(1,'id-000003','s1','opened','s1',NULL,'{"format":1,"template":{"title":"SKIS","language":"sv","agenda":[{"kind":"talk","id":"laget-runt","title":"Laget runt","minutes":20,"groups":"all","turns":"round","per":"session","questions":[{"id":"q-6b77a51a","text":"Vad fastnade du för?"}],"visibility":"full","record":true},{"kind":"rating","id":"skattning","title":"Skattning","groups":"all","turns":"free","per":"session","visibility":"full","record":true,"statements":[{"id":"s-dcdb2c6c7d0b","text":"Vi är överens"}],"scale":{"min":1,"max":4,"unknown":true},"secrecy":"counts","min_answers":5,"show":["mean","distribution"]}]},"source":"\ntitle = \"SKIS\"\n[[agenda]]\nkind = \"round\"\ntitle = \"Laget runt\"\nminutes = 20\nquestions = [\"Vad fastnade du för?\"]\n[[agenda]]\nkind = \"rating\"\ntitle = \"Skattning\"\nstatements = [\"Vi är överens\"]\n","date":"2025-11-14","series":"skis","zone":"Europe/Stockholm","v":1}',111411200000000000,1700000000000,'id-000002','id-000001','test','Anna',0);
INSERT INTO "event" VALUES(2,'id-000005','s1','person','anna',NULL,'{"name":"Anna Berg","tags":["Skövde"],"v":1}',111411200000000001,1700000001000,'id-000004','id-000001','test','Anna',0);
INSERT INTO "event" VALUES(3,'id-000007','s1','presence','anna',NULL,'{"state":"here","v":1}',111411200000000002,1700000002000,'id-000006','id-000001','test','Anna',0);
INSERT INTO "event" VALUES(4,'id-000009','s1','started','s1',NULL,'{"v":1}',111411200000000003,1700000003000,'id-000008','id-000001','test','Anna',0);
INSERT INTO "event" VALUES(5,'id-000011','s1','entered','r1',NULL,'{"step":"laget-runt","number":1,"v":1}',111411200000000004,1700000004000,'id-000010','id-000001','test','Anna',0);
INSERT INTO "event" VALUES(6,'id-000013','s1','floor_given','id-000013',NULL,'{"run":"r1","person":"anna","seat":1,"v":1}',111411200000000005,1700000005000,'id-000012','id-000001','test','Anna',0);
INSERT INTO "event" VALUES(7,'id-000015','s1','note','id-000015',NULL,'{"step":"laget-runt","run":"r1","text":"Förslag: åäö","v":1}',111411200000000006,1700000006000,'id-000014','id-000001','test','Anna',0);
INSERT INTO "event" VALUES(8,'id-000017','s1','row','id-000017',NULL,'{"step":"laget-runt","run":"r1","cells":["a","b"],"v":1}',111411200000000007,1700000007000,'id-000016','id-000001','test','Anna',0);
INSERT INTO "event" VALUES(9,'id-000019','s1','totals','id-000019',NULL,'{"step":"skattning","statement":"p","counts":[0,1,2,1],"unknown":1,"v":1}',111411200000000008,1700000008000,'id-000018','id-000001','test','Anna',0);
INSERT INTO "event" VALUES(10,'id-000021','s1','answer','id-000021',NULL,'{"step":"skattning","statement":"q","person":"anna","value":null,"v":1}',111411200000000009,1700000009000,'id-000020','id-000001','test','Anna',0);
INSERT INTO "event" VALUES(11,'id-000023','s1','entry','id-000023',NULL,'{"register":"action","text":"Boka rum","who":"Anna","v":1}',111411200000000010,1700000010000,'id-000022','id-000001','test','Anna',0);
INSERT INTO "event" VALUES(12,'id-000025','s1','of a kind that only newer ones know','id-000025',NULL,'{"x":1,"v":1}',111411200000000011,1700000011000,'id-000024','id-000001','test','Anna',0);
INSERT INTO "event" VALUES(13,'id-000027','s2','opened','s2',NULL,'{"format":1,"template":{"title":"SKIS","language":"sv","agenda":[{"kind":"talk","id":"laget-runt","title":"Laget runt","minutes":20,"groups":"all","turns":"round","per":"session","questions":[{"id":"q-6b77a51a","text":"Vad fastnade du för?"}],"visibility":"full","record":true},{"kind":"rating","id":"skattning","title":"Skattning","groups":"all","turns":"free","per":"session","visibility":"full","record":true,"statements":[{"id":"s-dcdb2c6c7d0b","text":"Vi är överens"}],"scale":{"min":1,"max":4,"unknown":true},"secrecy":"counts","min_answers":5,"show":["mean","distribution"]}]},"source":"\ntitle = \"SKIS\"\n[[agenda]]\nkind = \"round\"\ntitle = \"Laget runt\"\nminutes = 20\nquestions = [\"Vad fastnade du för?\"]\n[[agenda]]\nkind = \"rating\"\ntitle = \"Skattning\"\nstatements = [\"Vi är överens\"]\n","date":"2025-11-14","series":"skis","zone":"Europe/Stockholm","v":1}',111411200000000012,1700000000000,'id-000026','id-000001','test','Anna',0);
INSERT INTO "event" VALUES(14,'id-000029','s2','person','anna',NULL,'{"name":"Anna Berg","tags":["Skövde"],"v":1}',111411200000000013,1700000001000,'id-000028','id-000001','test','Anna',0);
INSERT INTO "event" VALUES(15,'id-000031','s2','presence','anna',NULL,'{"state":"here","v":1}',111411200000000014,1700000002000,'id-000030','id-000001','test','Anna',0);
INSERT INTO "event" VALUES(16,'id-000033','s2','started','s2',NULL,'{"v":1}',111411200000000015,1700000003000,'id-000032','id-000001','test','Anna',0);
INSERT INTO "event" VALUES(17,'id-000035','s2','entered','r1',NULL,'{"step":"laget-runt","number":1,"v":1}',111411200000000016,1700000004000,'id-000034','id-000001','test','Anna',0);
INSERT INTO "event" VALUES(18,'id-000037','s2','floor_given','id-000037',NULL,'{"run":"r1","person":"anna","seat":1,"v":1}',111411200000000017,1700000005000,'id-000036','id-000001','test','Anna',0);
INSERT INTO "event" VALUES(19,'id-000039','s2','note','id-000039',NULL,'{"step":"laget-runt","run":"r1","text":"Förslag: åäö","v":1}',111411200000000018,1700000006000,'id-000038','id-000001','test','Anna',0);
INSERT INTO "event" VALUES(20,'id-000041','s2','row','id-000041',NULL,'{"step":"laget-runt","run":"r1","cells":["a","b"],"v":1}',111411200000000019,1700000007000,'id-000040','id-000001','test','Anna',0);
INSERT INTO "event" VALUES(21,'id-000043','s2','totals','id-000043',NULL,'{"step":"skattning","statement":"p","counts":[0,1,2,1],"unknown":1,"v":1}',111411200000000020,1700000008000,'id-000042','id-000001','test','Anna',0);
INSERT INTO "event" VALUES(22,'id-000045','s2','answer','id-000045',NULL,'{"step":"skattning","statement":"q","person":"anna","value":null,"v":1}',111411200000000021,1700000009000,'id-000044','id-000001','test','Anna',0);
INSERT INTO "event" VALUES(23,'id-000047','s2','entry','id-000047',NULL,'{"register":"action","text":"Boka rum","who":"Anna","v":1}',111411200000000022,1700000010000,'id-000046','id-000001','test','Anna',0);
INSERT INTO "event" VALUES(24,'id-000049','s2','of a kind that only newer ones know','id-000049',NULL,'{"x":1,"v":1}',111411200000000023,1700000011000,'id-000048','id-000001','test','Anna',0);
INSERT INTO "event" VALUES(25,'id-000051','s2','note','id-000051',NULL,NULL,111411200000000024,1700000000000,'id-000050','id-000001','test','Anna',0);
INSERT INTO "event" VALUES(26,'id-000053','s2','redact','id-000053',NULL,'{"events":["id-000051"],"v":1}',111411200000000025,1700000000000,'id-000052','id-000001','test','',0);
CREATE TABLE meta (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT;
INSERT INTO "meta" VALUES('device','id-000001');
CREATE TABLE "note" (session TEXT NOT NULL, entity TEXT NOT NULL, id TEXT, step TEXT, run TEXT, question TEXT, grp INTEGER, person TEXT, text TEXT, at TEXT) STRICT;
INSERT INTO "note" VALUES('s1','id-000015','id-000015','laget-runt','r1',NULL,NULL,NULL,'Förslag: åäö','2023-11-14T22:13:26.000Z');
INSERT INTO "note" VALUES('s2','id-000039','id-000039','laget-runt','r1',NULL,NULL,NULL,'Förslag: åäö','2023-11-14T22:13:26.000Z');
CREATE TABLE "person" (session TEXT NOT NULL, entity TEXT NOT NULL, id TEXT, name TEXT, tags TEXT, state TEXT, arrived_at TEXT, left_at TEXT) STRICT;
INSERT INTO "person" VALUES('s1','s1','anna','Anna Berg','Skövde','here','2023-11-14T22:13:22.000Z',NULL);
INSERT INTO "person" VALUES('s2','s2','anna','Anna Berg','Skövde','here','2023-11-14T22:13:22.000Z',NULL);
CREATE TABLE "register" (session TEXT NOT NULL, entity TEXT NOT NULL, id TEXT, series TEXT, register TEXT, number INTEGER, text TEXT, who TEXT, due TEXT, day TEXT, hours TEXT, place TEXT, status TEXT, at TEXT) STRICT;
INSERT INTO "register" VALUES('s1','id-000023','id-000023','skis','action',1,'Boka rum','Anna','','','','','open','2023-11-14T22:13:30.000Z');
INSERT INTO "register" VALUES('s2','id-000047','id-000047','skis','action',1,'Boka rum','Anna','','','','','open','2023-11-14T22:13:30.000Z');
CREATE TABLE "row" (session TEXT NOT NULL, entity TEXT NOT NULL, id TEXT, step TEXT, run TEXT, grp INTEGER, person TEXT, cells TEXT, at TEXT) STRICT;
INSERT INTO "row" VALUES('s1','id-000017','id-000017','laget-runt','r1',NULL,NULL,'["a", "b"]','2023-11-14T22:13:27.000Z');
INSERT INTO "row" VALUES('s2','id-000041','id-000041','laget-runt','r1',NULL,NULL,'["a", "b"]','2023-11-14T22:13:27.000Z');
CREATE TABLE "run" (session TEXT NOT NULL, entity TEXT NOT NULL, id TEXT, step TEXT, number INTEGER, began_at TEXT, ended_at TEXT, seconds INTEGER, planned_seconds INTEGER) STRICT;
INSERT INTO "run" VALUES('s1','s1','r1','laget-runt',1,'2023-11-14T22:13:24.000Z',NULL,NULL,1200);
INSERT INTO "run" VALUES('s2','s2','r1','laget-runt',1,'2023-11-14T22:13:24.000Z',NULL,NULL,1200);
CREATE TABLE "session" (session TEXT NOT NULL, entity TEXT NOT NULL, title TEXT, series TEXT, language TEXT, date TEXT, place TEXT, zone TEXT, starts TEXT, state TEXT, started_at TEXT, ended_at TEXT, last_at TEXT, step INTEGER, people INTEGER) STRICT;
INSERT INTO "session" VALUES('s1','s1','SKIS','skis','sv','2025-11-14','','Europe/Stockholm',NULL,'running','2023-11-14T22:13:24.000Z',NULL,NULL,1,1);
INSERT INTO "session" VALUES('s2','s2','SKIS','skis','sv','2025-11-14','','Europe/Stockholm',NULL,'running','2023-11-14T22:13:24.000Z',NULL,NULL,1,1);
CREATE TABLE "step" (session TEXT NOT NULL, entity TEXT NOT NULL, id TEXT, position INTEGER, kind TEXT, title TEXT, minutes REAL, status TEXT) STRICT;
INSERT INTO "step" VALUES('s1','s1','laget-runt',1,'talk','Laget runt',20.0,'current');
INSERT INTO "step" VALUES('s1','s1','skattning',2,'rating','Skattning',NULL,'planned');
INSERT INTO "step" VALUES('s2','s2','laget-runt',1,'talk','Laget runt',20.0,'current');
INSERT INTO "step" VALUES('s2','s2','skattning',2,'rating','Skattning',NULL,'planned');
CREATE TABLE "turn" (session TEXT NOT NULL, entity TEXT NOT NULL, id TEXT, run TEXT, person TEXT, name TEXT, seat INTEGER, began_at TEXT, ended_at TEXT, passed INTEGER) STRICT;
INSERT INTO "turn" VALUES('s1','s1','id-000013','r1','anna','Anna Berg',1,'2023-11-14T22:13:25.000Z',NULL,0);
INSERT INTO "turn" VALUES('s2','s2','id-000037','r1','anna','Anna Berg',1,'2023-11-14T22:13:25.000Z',NULL,0);
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX event_in_order ON event (session, hlc, device, id);
CREATE INDEX event_hlc ON event (hlc);
CREATE INDEX event_redact ON event (session) WHERE kind = 'redact';
CREATE TRIGGER event_is_kept BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END;
CREATE TRIGGER event_is_not_replaced BEFORE INSERT ON event
    WHEN EXISTS (SELECT 1 FROM event WHERE id = NEW.id)
      OR (NEW.seq > 0 AND EXISTS (SELECT 1 FROM event WHERE seq = NEW.seq))
    BEGIN SELECT RAISE(FAIL, 'an event is never replaced'); END;
CREATE TRIGGER event_is_not_changed BEFORE UPDATE ON event
    WHEN NOT (NEW.seq IS OLD.seq AND NEW.id IS OLD.id AND NEW.session IS OLD.session AND NEW.kind IS OLD.kind AND NEW.entity IS OLD.entity AND NEW.base IS OLD.base AND NEW.hlc IS OLD.hlc AND NEW.at IS OLD.at AND NEW.action IS OLD.action AND NEW.device IS OLD.device AND NEW.origin IS OLD.origin AND NEW.author IS OLD.author AND (NEW.payload IS OLD.payload OR (
      NEW.payload IS NULL AND OLD.kind <> 'redact' AND EXISTS (
        SELECT 1 FROM event AS r, json_each(r.payload, '$.events') AS named
        WHERE r.kind = 'redact' AND r.session = OLD.session AND named.value = OLD.id))))
    BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;
CREATE INDEX "session_of" ON "session" (session, entity);
CREATE INDEX "step_of" ON "step" (session, entity);
CREATE INDEX "run_of" ON "run" (session, entity);
CREATE INDEX "turn_of" ON "turn" (session, entity);
CREATE INDEX "person_of" ON "person" (session, entity);
CREATE INDEX "note_of" ON "note" (session, entity);
CREATE INDEX "row_of" ON "row" (session, entity);
CREATE INDEX "answer_of" ON "answer" (session, entity);
CREATE INDEX "register_of" ON "register" (session, entity);
CREATE VIEW open_actions AS
    SELECT r.series, s.date, s.title AS session_title, r.number, r.text, r.who, r.due, r.session, r.id
    FROM register AS r LEFT JOIN session AS s ON s.session = r.session
    WHERE r.register = 'action' AND coalesce(r.status, 'open') = 'open';
CREATE VIEW minutes_of_steps AS
    SELECT st.session, st.position, st.title, st.kind, st.status, st.minutes AS planned_minutes,
      round((SELECT sum(r.seconds) FROM run AS r WHERE r.session = st.session AND r.step = st.id) / 60.0, 1)
        AS actual_minutes
    FROM step AS st;
CREATE VIEW rating_means AS  -- no mean where fewer have answered than the template asks for
    SELECT session, step, run, subject, statement, statement_text, answers, dont_know,
      CASE WHEN answers >= coalesce(min_answers, 0) THEN total * 1.0 / nullif(answers, 0) END AS mean
    FROM (SELECT session, step, run, subject, statement, statement_text, max(min_answers) AS min_answers,
        sum(CASE WHEN value IS NULL THEN 0 ELSE coalesce(answers, 1) END) AS answers,
        sum(CASE WHEN value IS NULL THEN coalesce(answers, 1) ELSE 0 END) AS dont_know,
        sum(value * coalesce(answers, 1)) AS total
      FROM answer GROUP BY session, step, run, subject, statement, statement_text);
CREATE VIEW notes_by_step AS
    SELECT n.session, st.position, st.title AS step_title, n.question, n.grp, n.person, n.text, n.at
    FROM note AS n LEFT JOIN step AS st ON st.session = n.session AND st.id = n.step;
COMMIT;
