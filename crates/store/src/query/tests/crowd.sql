-- Two companies, some thousands of leads, attempts and events: enough for a plan to matter.
PRAGMA foreign_keys = OFF;
BEGIN;

CREATE TEMP TABLE numbers AS
    WITH RECURSIVE counting (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM counting WHERE n < 6000)
    SELECT n, unhex(printf('%032x', n)) AS id, unhex(printf('%032x', 1 + n % 2)) AS company_id FROM counting;

INSERT INTO companies
    SELECT id, 'Company ' || n, 'UTC', 'US', 1209600, zeroblob(32), n, 3000, zeroblob(32), 1 FROM numbers WHERE n <= 2;
INSERT INTO users
    SELECT company_id, id, 'User ' || n, 'user' || n, 'rep', 1, n FROM numbers WHERE n <= 20;
INSERT INTO api_keys
    SELECT company_id, id, id, 'key', n, NULL FROM numbers WHERE n <= 20;
INSERT INTO tokens
    SELECT CAST(id || id AS BLOB), company_id, id FROM numbers WHERE n <= 20;

INSERT INTO leads (company_id, id, name, name_key, owner_id, source, custom, search_text, status, last_contacted_at,
                   last_contact_method, last_outbound_at, last_activity_at, turn, created_at, updated_at, merged_into, erased_at)
    SELECT company_id, id, 'Person ' || n, iif(n % 9, 'person ' || n, NULL), iif(n % 5, unhex(printf('%032x', n % 20)), NULL), 'manual',
           '{}', 'person ' || n, iif(n % 3, 'contacted', 'new'), iif(n % 4, n * 1000, NULL), 'email', iif(n % 3, n * 1000, NULL),
           iif(n % 4, n * 1000, NULL), iif(n % 3, iif(n % 2, 'us', 'them'), NULL), n, n, iif(n % 97, NULL, unhex(printf('%032x', n + 2))), NULL
    FROM numbers WHERE n <= 4000;
INSERT INTO lead_search (rowid, search_text) SELECT row_id, search_text FROM leads;
INSERT INTO identities SELECT company_id, 'email:' || hex(id), 'email', hex(id), id FROM leads;
INSERT INTO external_ids SELECT company_id, 'crm', hex(id), id FROM leads;
INSERT INTO opt_outs SELECT company_id, id, 'sms', 'hand', 1 FROM leads WHERE row_id % 10 = 0;

INSERT INTO attempts (company_id, id, lead_id, user_id, method, direction, state, counted_at, can_credit, actor, occurred_at, received_at,
                      created_at, clock_suspect, external_source, external_id, metadata)
    SELECT company_id, id, unhex(printf('%032x', 1 + n % 4000)), unhex(printf('%032x', n % 20)), 'email', 'outbound', 'logged', n, 0,
           'human', n, n, n, 0, iif(n % 2, 'twilio', NULL), iif(n % 2, 'SM' || n, NULL), '{}'
    FROM numbers;
INSERT INTO events
    SELECT company_id, n / 2, n, 'lead:contacted', 'human', NULL, unhex(printf('%032x', 1 + n % 4000)), id, '{}', zeroblob(32) FROM numbers;
INSERT INTO remembered_answers
    SELECT company_id, unhex(printf('%032x', n % 20)), 'POST /api/leads', 'key ' || n, zeroblob(32), 201, x'7b7d', id, n FROM numbers WHERE n <= 2000;

DROP TABLE numbers;
COMMIT;
