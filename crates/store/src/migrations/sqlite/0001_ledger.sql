-- The ledger: companies, users, leads, attempts, events.
--
-- Ids are 16 bytes, times microseconds since 1970 UTC, enumerations their names. Every key of a tenant's table begins with the
-- company, and every reference carries it: a row of one company cannot name a row of another.

CREATE TABLE companies (
    id                         BLOB    NOT NULL PRIMARY KEY CHECK (length(id) = 16),
    name                       TEXT    NOT NULL UNIQUE,
    time_zone                  TEXT    NOT NULL,
    default_region             TEXT    NOT NULL,
    attribution_window_seconds INTEGER NOT NULL,
    erasure_key                BLOB    NOT NULL CHECK (length(erasure_key) = 32),
    created_at                 INTEGER NOT NULL,
    seq                        INTEGER NOT NULL DEFAULT 0,
    head                       BLOB    NOT NULL CHECK (length(head) = 32),
    -- Moves in every transaction that changes anything of the company.
    revision                   INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE users (
    company_id BLOB    NOT NULL REFERENCES companies (id),
    id         BLOB    NOT NULL,
    name       TEXT    NOT NULL,
    email      TEXT    NOT NULL,
    role       TEXT    NOT NULL CHECK (role IN ('viewer', 'agent', 'rep', 'admin')),
    active     INTEGER NOT NULL CHECK (active IN (0, 1)),
    created_at INTEGER NOT NULL,
    PRIMARY KEY (company_id, id),
    UNIQUE (company_id, email)
) STRICT;

CREATE TABLE api_keys (
    company_id BLOB    NOT NULL,
    id         BLOB    NOT NULL,
    user_id    BLOB    NOT NULL,
    label      TEXT    NOT NULL,
    created_at INTEGER NOT NULL,
    revoked_at INTEGER,
    PRIMARY KEY (company_id, id),
    FOREIGN KEY (company_id, user_id) REFERENCES users (company_id, id)
) STRICT;

-- Global: a token says whose it is before its company is known.
CREATE TABLE tokens (
    token_hash BLOB NOT NULL PRIMARY KEY CHECK (length(token_hash) = 32),
    company_id BLOB NOT NULL,
    key_id     BLOB NOT NULL,
    FOREIGN KEY (company_id, key_id) REFERENCES api_keys (company_id, id)
) STRICT, WITHOUT ROWID;

-- `row_id` is SQLite's own name for the row, needed by the search index and by nothing else.
CREATE TABLE leads (
    row_id                  INTEGER PRIMARY KEY,
    company_id              BLOB    NOT NULL REFERENCES companies (id),
    id                      BLOB    NOT NULL CHECK (length(id) = 16),
    name                    TEXT,
    name_key                TEXT,
    name_origin             TEXT CHECK (name_origin IN ('person', 'provider')),
    organization            TEXT,
    title                   TEXT,
    owner_id                BLOB,
    source                  TEXT    NOT NULL,
    time_zone               TEXT,
    custom                  TEXT    NOT NULL,
    search_text             TEXT    NOT NULL DEFAULT '',
    status                  TEXT    NOT NULL CHECK (status IN ('new', 'enriched', 'contacted', 'conversing', 'qualified', 'converted', 'lost')),
    status_set_at           INTEGER,
    opted_out               INTEGER NOT NULL DEFAULT 0,
    last_contacted_at       INTEGER,
    last_contact_attempt_id BLOB,
    last_contact_method     TEXT,
    last_contact_by         BLOB,
    first_outbound_at       INTEGER,
    last_outbound_at        INTEGER,
    last_inbound_at         INTEGER,
    last_response_at        INTEGER,
    last_activity_at        INTEGER,
    outbound_count          INTEGER NOT NULL DEFAULT 0,
    inbound_count           INTEGER NOT NULL DEFAULT 0,
    turn                    TEXT CHECK (turn IN ('us', 'them')),
    created_at              INTEGER NOT NULL,
    updated_at              INTEGER NOT NULL,
    merged_into             BLOB,
    erased_at               INTEGER,
    UNIQUE (company_id, id),
    FOREIGN KEY (company_id, owner_id) REFERENCES users (company_id, id),
    FOREIGN KEY (company_id, merged_into) REFERENCES leads (company_id, id)
) STRICT;

-- Lists show living leads only; each order is one index, read from either end.
CREATE INDEX leads_by_contact  ON leads (company_id, last_contacted_at, id) WHERE merged_into IS NULL AND erased_at IS NULL;
CREATE INDEX leads_by_activity ON leads (company_id, last_activity_at, id)  WHERE merged_into IS NULL AND erased_at IS NULL;
CREATE INDEX leads_by_outbound ON leads (company_id, last_outbound_at, id)  WHERE merged_into IS NULL AND erased_at IS NULL;
CREATE INDEX leads_by_creation ON leads (company_id, created_at, id)        WHERE merged_into IS NULL AND erased_at IS NULL;
CREATE INDEX leads_by_name     ON leads (company_id, name_key, id)          WHERE merged_into IS NULL AND erased_at IS NULL;
CREATE INDEX leads_by_turn     ON leads (company_id, turn, last_contacted_at, id)
    WHERE merged_into IS NULL AND erased_at IS NULL AND turn IS NOT NULL;
CREATE INDEX leads_by_status   ON leads (company_id, status, last_contacted_at, id)
    WHERE merged_into IS NULL AND erased_at IS NULL;
CREATE INDEX leads_by_owner    ON leads (company_id, owner_id, last_contacted_at, id)
    WHERE merged_into IS NULL AND erased_at IS NULL AND owner_id IS NOT NULL;
CREATE INDEX leads_by_survivor ON leads (company_id, merged_into) WHERE merged_into IS NOT NULL;

-- Which leads hold which three letters. The text is folded by us, so that every engine finds the same. Without positions: the rows that
-- it names are looked at once more, and it is a third of the size.
CREATE VIRTUAL TABLE lead_search USING fts5 (
    search_text, content = 'leads', content_rowid = 'row_id', tokenize = 'trigram case_sensitive 1', detail = none
);
-- What is taken out of the search leaves no bytes behind.
INSERT INTO lead_search (lead_search, rank) VALUES ('secure-delete', 1);

CREATE TABLE identities (
    company_id BLOB NOT NULL,
    match_key  TEXT NOT NULL,
    kind       TEXT NOT NULL CHECK (kind IN ('phone', 'email', 'whatsapp', 'linkedin')),
    value      TEXT NOT NULL,
    lead_id    BLOB NOT NULL,
    PRIMARY KEY (company_id, match_key, kind, value),
    FOREIGN KEY (company_id, lead_id) REFERENCES leads (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX identities_by_lead ON identities (company_id, lead_id, kind, value);

CREATE TABLE external_ids (
    company_id  BLOB NOT NULL,
    source      TEXT NOT NULL,
    external_id TEXT NOT NULL,
    lead_id     BLOB NOT NULL,
    PRIMARY KEY (company_id, source, external_id),
    FOREIGN KEY (company_id, lead_id) REFERENCES leads (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX external_ids_by_lead ON external_ids (company_id, lead_id);

CREATE TABLE opt_outs (
    company_id BLOB    NOT NULL,
    lead_id    BLOB    NOT NULL,
    scope      TEXT    NOT NULL,
    source     TEXT    NOT NULL,
    at         INTEGER NOT NULL,
    PRIMARY KEY (company_id, lead_id, scope),
    FOREIGN KEY (company_id, lead_id) REFERENCES leads (company_id, id)
) STRICT, WITHOUT ROWID;

-- All that is left of an erased person: keyed hashes of their addresses, and what they had opted out of.
CREATE TABLE erased_identities (
    company_id BLOB    NOT NULL REFERENCES companies (id),
    hash       BLOB    NOT NULL CHECK (length(hash) = 32),
    opted_out  INTEGER NOT NULL,
    erased_at  INTEGER NOT NULL,
    PRIMARY KEY (company_id, hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE imports (
    company_id  BLOB    NOT NULL REFERENCES companies (id),
    id          BLOB    NOT NULL,
    kind        TEXT    NOT NULL CHECK (kind IN ('leads', 'attempts')),
    fingerprint BLOB    NOT NULL CHECK (length(fingerprint) = 32),
    started_at  INTEGER NOT NULL,
    finished_at INTEGER,
    PRIMARY KEY (company_id, id)
) STRICT, WITHOUT ROWID;

-- `counted_at` is the time that the rules use: `occurred_at`, or `received_at` where a provider's clock is suspect.
CREATE TABLE attempts (
    company_id        BLOB    NOT NULL,
    id                BLOB    NOT NULL CHECK (length(id) = 16),
    lead_id           BLOB    NOT NULL,
    user_id           BLOB,
    method            TEXT    NOT NULL CHECK (method IN ('email', 'linkedin', 'call', 'sms', 'whatsapp', 'other')),
    direction         TEXT    NOT NULL CHECK (direction IN ('outbound', 'inbound')),
    state             TEXT    NOT NULL,
    counted_at        INTEGER NOT NULL,
    response_at       INTEGER,
    marked_by         TEXT CHECK (marked_by IN ('hand', 'credit')),
    credit_attempt_id BLOB,
    credit_by         TEXT CHECK (credit_by IN ('reference', 'thread', 'method')),
    can_credit        INTEGER NOT NULL CHECK (can_credit IN (0, 1)),
    message_id        TEXT,
    thread_id         TEXT,
    reference_ids     TEXT,
    actor             TEXT    NOT NULL CHECK (actor IN ('human', 'agent', 'integration', 'provider')),
    recorded_by       BLOB,
    occurred_at       INTEGER NOT NULL,
    received_at       INTEGER NOT NULL,
    created_at        INTEGER NOT NULL,
    clock_suspect     INTEGER NOT NULL CHECK (clock_suspect IN (0, 1)),
    external_source   TEXT,
    external_id       TEXT,
    import_id         BLOB,
    violations        TEXT,
    override_by       BLOB,
    override_reason   TEXT,
    override_rules    TEXT,
    voided_at         INTEGER,
    voided_by         BLOB,
    void_reason       TEXT,
    void_salt         BLOB,
    metadata          TEXT    NOT NULL,
    subject           TEXT,
    body              TEXT,
    PRIMARY KEY (company_id, id),
    FOREIGN KEY (company_id, lead_id) REFERENCES leads (company_id, id),
    FOREIGN KEY (company_id, user_id) REFERENCES users (company_id, id),
    FOREIGN KEY (company_id, import_id) REFERENCES imports (company_id, id)
) STRICT;
CREATE INDEX attempts_by_lead ON attempts (company_id, lead_id, counted_at, id);
CREATE UNIQUE INDEX attempts_by_external_id ON attempts (company_id, external_source, external_id, lead_id)
    WHERE external_id IS NOT NULL;

-- What a provider said about a message that has not come yet.
CREATE TABLE waiting_states (
    company_id  BLOB NOT NULL REFERENCES companies (id),
    source      TEXT NOT NULL,
    external_id TEXT NOT NULL,
    state       TEXT NOT NULL,
    PRIMARY KEY (company_id, source, external_id)
) STRICT, WITHOUT ROWID;

-- `data` is the text that the hash covers: kept as it is.
CREATE TABLE events (
    company_id BLOB    NOT NULL REFERENCES companies (id),
    seq        INTEGER NOT NULL,
    at         INTEGER NOT NULL,
    type       TEXT    NOT NULL,
    actor      TEXT    NOT NULL,
    user_id    BLOB,
    lead_id    BLOB,
    attempt_id BLOB,
    data       TEXT    NOT NULL,
    hash       BLOB    NOT NULL CHECK (length(hash) = 32),
    PRIMARY KEY (company_id, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX events_by_lead ON events (company_id, lead_id, seq) WHERE lead_id IS NOT NULL;

-- What was answered to a request with an `Idempotency-Key`.
CREATE TABLE remembered_answers (
    company_id  BLOB    NOT NULL,
    user_id     BLOB    NOT NULL,
    route       TEXT    NOT NULL,
    key         TEXT    NOT NULL,
    fingerprint BLOB    NOT NULL CHECK (length(fingerprint) = 32),
    status      INTEGER NOT NULL,
    body        BLOB    NOT NULL,
    lead_id     BLOB,
    created_at  INTEGER NOT NULL,
    PRIMARY KEY (company_id, user_id, route, key),
    FOREIGN KEY (company_id, user_id) REFERENCES users (company_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX remembered_answers_by_age  ON remembered_answers (company_id, created_at);
CREATE INDEX remembered_answers_by_lead ON remembered_answers (company_id, lead_id) WHERE lead_id IS NOT NULL;
