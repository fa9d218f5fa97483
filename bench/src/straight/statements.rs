//! The statements that the store runs for an attempt, in their order: one round of them is one attempt.

/// Once for each batch.
pub(super) const READ_COMPANY: &str = "SELECT id, name, time_zone, default_region, attribution_window_seconds, erasure_key, created_at, seq, head
    FROM companies WHERE id = $1";

pub(super) const READ_LEAD: &str = "SELECT l.id, l.name, l.name_origin, l.organization, l.title, l.owner_id, l.source, l.time_zone, l.custom,
        l.status, l.status_set_at, l.opted_out, l.last_contacted_at, l.last_contact_attempt_id, l.last_contact_method,
        l.last_contact_by, l.first_outbound_at, l.last_outbound_at, l.last_inbound_at, l.last_response_at,
        l.outbound_count, l.inbound_count, l.created_at, l.updated_at, l.merged_into, l.erased_at
    FROM leads l WHERE l.company_id = $1 AND l.id = $2";

pub(super) const INSERT_ATTEMPT: &str = "INSERT INTO attempts (company_id, id, lead_id, user_id, method, direction, state, counted_at, response_at,
        marked_by, credit_attempt_id, credit_by, can_credit, message_id, thread_id, reference_ids,
        actor, recorded_by, occurred_at, received_at, created_at, clock_suspect, external_source, external_id,
        import_id, violations, override_by, override_reason, override_rules, metadata, subject, body)
    VALUES ($1, $2, $3, $4, 'email', 'outbound', 'logged', $5, NULL,
        NULL, NULL, NULL, 0, NULL, NULL, NULL,
        $6, $4, $5, $5, $5, 0, NULL, NULL,
        NULL, NULL, NULL, NULL, NULL, '{}', $7, $8)";

pub(super) const SET_STANDING: &str = "UPDATE leads SET status = $1, last_contacted_at = $2, last_contact_attempt_id = $3,
        last_contact_method = 'email', last_contact_by = $4, first_outbound_at = $5, last_outbound_at = $2,
        last_inbound_at = $6, last_response_at = $7, last_activity_at = $2,
        outbound_count = $8, inbound_count = $9, turn = 'them'
    WHERE company_id = $10 AND id = $11";

pub(super) const APPEND_EVENT: &str = "INSERT INTO events (company_id, seq, at, type, actor, user_id, lead_id, attempt_id, data, hash)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)";

/// Once for each batch.
pub(super) const SET_HEAD: &str = "UPDATE companies SET seq = $1, head = $2 WHERE id = $3";
