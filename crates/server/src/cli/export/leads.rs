//! Leads as records to be written, the oldest first.

use super::super::session::Session;
use super::PAGE;
use super::emails::Emails;
use crate::interchange::LeadRecord;
use touchbase_core::{CompanyId, LeadView};
use touchbase_store::{LeadFilter, LeadOrder, LeadPage, LeadSort, PageStart, ReadError};

/// The order in which leads are written: none moves in it while others change.
const ORDER: LeadOrder = LeadOrder {
    sort: LeadSort::CreatedAt,
    descending: false,
};

/// All leads, page by page.
pub(super) fn pages(
    session: &Session,
    company_id: CompanyId,
) -> impl Iterator<Item = anyhow::Result<Vec<LeadRecord>>> {
    Pages {
        emails: Emails::new(session, company_id),
        session,
        company_id,
        start: None,
        is_over: false,
    }
}

struct Pages<'a> {
    session: &'a Session,
    company_id: CompanyId,
    emails: Emails<'a>,
    start: Option<PageStart>,
    is_over: bool,
}

impl Iterator for Pages<'_> {
    type Item = anyhow::Result<Vec<LeadRecord>>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.is_over {
            return None;
        }
        let page = self.read();
        self.is_over = page.is_err() || self.start.is_none();
        Some(page.map_err(Into::into))
    }
}

impl Pages<'_> {
    fn read(&mut self) -> Result<Vec<LeadRecord>, ReadError> {
        let filter = LeadFilter::default();
        let start = self.start.take();
        let session = self.session;
        let page = session
            .store
            .leads(self.company_id, &filter, ORDER, start.as_ref(), PAGE);
        let LeadPage { leads, next, .. } = session.wait(page)?;
        self.start = next;
        leads.into_iter().map(|view| self.record(view)).collect()
    }

    fn record(&mut self, view: LeadView) -> Result<LeadRecord, ReadError> {
        let lead = view.lead;
        let externals = self.session.store.externals(self.company_id, lead.id);
        let externals = self.session.wait(externals)?;
        let last_user = lead.summary.last_contact.and_then(|last| last.by);
        Ok(LeadRecord {
            id: lead.id,
            external: externals.into_iter().next(),
            name: lead.profile.name,
            organization: lead.profile.organization,
            title: lead.profile.title,
            owner_email: self.emails.of(lead.profile.owner_id)?,
            status: lead.status,
            source: lead.profile.source,
            time_zone: lead.profile.time_zone,
            identities: view
                .identities
                .into_iter()
                .map(|identity| (identity.kind, identity.value))
                .collect(),
            opted_out: lead.opt_outs.scopes().collect(),
            // The ledger keeps nothing but objects.
            custom: serde_json::from_str(&lead.profile.custom).unwrap_or_default(),
            created_at: lead.created_at,
            summary: lead.summary,
            last_contact_by: self.emails.of(last_user)?,
        })
    }
}
