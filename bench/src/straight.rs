//! The upper limit of writing: the same transaction in the same batches, straight on SQLite.
//!
//! The same schema, rows, indexes, durability and statements as `touchbase-store`, and nothing else: no HTTP, no JSON, no
//! threads, no rules. Every caller in a batch waits for its commit, so the batch's time is each one's latency.

mod statements;

use crate::clock;
use crate::data::{BODY, Draw, SUBJECT, id_of_time};
use crate::load::{Load, Window};
use crate::measured::{Latencies, Measured};
use crate::touchbase::Admin;
use anyhow::Context;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags, Transaction, TransactionBehavior, params};
use sha2::{Digest, Sha256};
use statements::{APPEND_EVENT, INSERT_ATTEMPT, READ_COMPANY, READ_LEAD, SET_HEAD, SET_STANDING};
use std::path::Path;
use uuid::Uuid;

/// What an attempt's event says beside whom it is about.
const EVENT_DATA: &str = r#"{"direction":"outbound","method":"email","state":"logged"}"#;
const EVENT_TYPE: &str = "lead:contacted";
const ACTOR: &str = "human";

/// A database, written to by nobody else.
pub(crate) struct Straight {
    connection: Connection,
    admin: Admin,
    leads: Vec<Uuid>,
    draw: Draw,
    /// Attempts written: their ids ascend within a millisecond too, as those of the server do.
    written: u64,
}

/// The end of the company's chain of events.
struct Head {
    seq: i64,
    hash: [u8; 32],
}

/// What of a lead's summary one more attempt needs to know.
struct Standing {
    status: String,
    first_outbound_at: Option<i64>,
    last_inbound_at: Option<i64>,
    last_response_at: Option<i64>,
    outbound_count: i64,
    inbound_count: i64,
}

impl Straight {
    /// Opens a database as the server opens its own.
    pub(crate) fn open(path: &Path, admin: &Admin, leads: Vec<Uuid>) -> anyhow::Result<Self> {
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection = Connection::open_with_flags(path, flags)?;
        connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        connection.pragma_update(None, "journal_mode", "WAL")?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.pragma_update(None, "foreign_keys", true)?;
        connection.pragma_update(None, "secure_delete", true)?;
        connection.pragma_update(None, "wal_autocheckpoint", 4_096)?;
        connection.pragma_update(None, "cache_size", -65_536)?;
        connection.pragma_update(None, "temp_store", "MEMORY")?;
        Ok(Self {
            connection,
            admin: admin.clone(),
            leads,
            draw: Draw::seeded(0),
            written: 0,
        })
    }

    /// Writes batches of as many attempts as the load has connections.
    pub(crate) fn drive(&mut self, load: Load) -> anyhow::Result<Measured> {
        let Window { begin, end } = load.window();
        let attempts_per_batch = u64::try_from(load.connections)?;
        let mut latencies = Latencies::new()?;
        let mut began_at = clock::now();
        while began_at < end {
            self.write_batch(load.connections)?;
            let committed_at = clock::now();
            if began_at >= begin {
                latencies.record(committed_at - began_at, attempts_per_batch);
            }
            began_at = committed_at;
        }
        Ok(latencies.over(began_at - begin))
    }

    fn write_batch(&mut self, attempts: usize) -> anyhow::Result<()> {
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)?;
        let company_id = self.admin.company_id;
        let mut head = read_head(&transaction, company_id)?;
        let now_milliseconds = clock::unix_milliseconds();
        let now = i64::try_from(now_milliseconds * 1_000)?;
        for _attempt in 0..attempts {
            let lead_id = *self
                .draw
                .one_of(&self.leads)
                .context("no leads to write to")?;
            self.written += 1;
            let written = Written {
                transaction: &transaction,
                admin: &self.admin,
                lead_id,
                attempt_id: id_of_time(now_milliseconds, self.written),
                now,
            };
            written.attempt(&mut head)?;
        }
        transaction.prepare_cached(SET_HEAD)?.execute(params![
            head.seq,
            head.hash,
            company_id.as_bytes()
        ])?;
        Ok(transaction.commit()?)
    }
}

fn read_head(transaction: &Transaction<'_>, company_id: Uuid) -> anyhow::Result<Head> {
    let mut statement = transaction.prepare_cached(READ_COMPANY)?;
    let head = statement.query_row([company_id.as_bytes()], |row| {
        Ok(Head {
            seq: row.get("seq")?,
            hash: row.get("head")?,
        })
    });
    head.context("the company is not in the database")
}

/// One attempt, about to be written.
struct Written<'a> {
    transaction: &'a Transaction<'a>,
    admin: &'a Admin,
    lead_id: Uuid,
    attempt_id: Uuid,
    now: i64,
}

impl Written<'_> {
    fn attempt(&self, head: &mut Head) -> anyhow::Result<()> {
        let standing = self.read_lead()?;
        self.transaction
            .prepare_cached(INSERT_ATTEMPT)?
            .execute(params![
                self.admin.company_id.as_bytes(),
                self.attempt_id.as_bytes(),
                self.lead_id.as_bytes(),
                self.admin.user_id.as_bytes(),
                self.now,
                ACTOR,
                SUBJECT,
                BODY,
            ])?;
        self.update_lead(&standing)?;
        self.append_event(head)
    }

    fn read_lead(&self) -> anyhow::Result<Standing> {
        let mut statement = self.transaction.prepare_cached(READ_LEAD)?;
        let ids = [self.admin.company_id.as_bytes(), self.lead_id.as_bytes()];
        // By place rather than by name: nothing is to be slower here than it must be.
        let standing = statement.query_row(ids, |row| {
            Ok(Standing {
                status: row.get(9)?,
                first_outbound_at: row.get(16)?,
                last_inbound_at: row.get(18)?,
                last_response_at: row.get(19)?,
                outbound_count: row.get(20)?,
                inbound_count: row.get(21)?,
            })
        });
        standing.context("the lead is not in the database")
    }

    fn update_lead(&self, standing: &Standing) -> anyhow::Result<()> {
        self.transaction
            .prepare_cached(SET_STANDING)?
            .execute(params![
                standing.status,
                self.now,
                self.attempt_id.as_bytes(),
                self.admin.user_id.as_bytes(),
                standing.first_outbound_at.unwrap_or(self.now),
                standing.last_inbound_at,
                standing.last_response_at,
                standing.outbound_count + 1,
                standing.inbound_count,
                self.admin.company_id.as_bytes(),
                self.lead_id.as_bytes(),
            ])?;
        Ok(())
    }

    fn append_event(&self, head: &mut Head) -> anyhow::Result<()> {
        head.seq += 1;
        head.hash = self.event_hash(head);
        self.transaction
            .prepare_cached(APPEND_EVENT)?
            .execute(params![
                self.admin.company_id.as_bytes(),
                head.seq,
                self.now,
                EVENT_TYPE,
                ACTOR,
                self.admin.user_id.as_bytes(),
                self.lead_id.as_bytes(),
                self.attempt_id.as_bytes(),
                EVENT_DATA,
                head.hash,
            ])?;
        Ok(())
    }

    /// Over as many bytes in as many pieces as the chain's own hash.
    fn event_hash(&self, head: &Head) -> [u8; 32] {
        let mut hasher = Sha256::new();
        hasher.update(head.hash);
        hasher.update(self.admin.company_id);
        hasher.update(head.seq.to_be_bytes());
        hasher.update(self.now.to_be_bytes());
        for id in [self.admin.user_id, self.lead_id, self.attempt_id] {
            hasher.update([1]);
            hasher.update(id);
        }
        for text in [ACTOR, EVENT_TYPE, EVENT_DATA] {
            hasher.update((text.len() as u64).to_be_bytes());
            hasher.update(text);
        }
        hasher.finalize().into()
    }
}

#[cfg(test)]
mod tests;
