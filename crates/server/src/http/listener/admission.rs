//! How many connections there are, in all and by address, and the answer to one too many.

use super::super::client_address::{TrustedProxies, block_of};
use super::ListenerSettings;
use crate::telemetry::{HTTP_CONNECTIONS, Metrics};
use metrics::Gauge;
use parking_lot::Mutex;
use std::collections::BTreeMap;
use std::net::IpAddr;
use std::sync::Arc;
use tokio::net::TcpStream;

pub(super) struct Admission {
    total_max: usize,
    per_address_max: usize,
    proxies: TrustedProxies,
    open: Arc<Open>,
}

struct Open {
    count: Mutex<Count>,
    gauge: Gauge,
}

#[derive(Default)]
struct Count {
    total: usize,
    by_address: BTreeMap<IpAddr, usize>,
}

/// A connection's place; given back when dropped. It lives as long as the socket, upgraded or not.
pub(super) struct Permit {
    open: Arc<Open>,
    /// None for those who stand for many.
    address: Option<IpAddr>,
}

/// Too many.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Refusal {
    /// In all.
    Total,
    /// From this address.
    Address,
}

impl Admission {
    pub(super) fn new(settings: &ListenerSettings, metrics: &Metrics) -> Self {
        let gauge = metrics.gauge(HTTP_CONNECTIONS, &[]);
        Self {
            total_max: settings.connections_max,
            per_address_max: settings.connections_per_address_max,
            proxies: settings.proxies.clone(),
            open: Arc::new(Open {
                count: Mutex::default(),
                gauge,
            }),
        }
    }

    pub(super) fn admit(&self, peer: IpAddr) -> Result<Permit, Refusal> {
        let peer = peer.to_canonical();
        let stands_for_many = peer.is_loopback() || self.proxies.contains(peer);
        let address = (!stands_for_many).then(|| block_of(peer));
        let mut count = self.open.count.lock();
        if count.total >= self.total_max {
            return Err(Refusal::Total);
        }
        if let Some(address) = address {
            let of_address = count.by_address.entry(address).or_default();
            if *of_address >= self.per_address_max {
                return Err(Refusal::Address);
            }
            *of_address += 1;
        }
        count.total += 1;
        self.open.gauge.increment(1);
        Ok(Permit {
            open: Arc::clone(&self.open),
            address,
        })
    }
}

impl Drop for Permit {
    fn drop(&mut self) {
        let mut count = self.open.count.lock();
        count.total -= 1;
        self.open.gauge.decrement(1);
        if let Some(address) = self.address
            && let Some(of_address) = count.by_address.get_mut(&address)
        {
            *of_address -= 1;
            if *of_address == 0 {
                count.by_address.remove(&address);
            }
        }
    }
}

impl Refusal {
    /// Said once, without waiting: a fresh socket has room for it, and whoever does not read it is cut off all the same.
    pub(super) fn tell(self, stream: &TcpStream) {
        let (status, code, title) = match self {
            Self::Total => (
                "503 Service Unavailable",
                "too_many_connections",
                "Too many connections",
            ),
            Self::Address => (
                "429 Too Many Requests",
                "too_many_connections_from_address",
                "Too many connections from one address",
            ),
        };
        let body = format!(
            r#"{{"type":"/docs/problems#{code}","title":"{title}","status":{},"detail":"{title} are open.","code":"{code}"}}"#,
            status.split_once(' ').map_or("503", |(number, _)| number),
        );
        let answer = format!(
            "HTTP/1.1 {status}\r\ncontent-type: application/problem+json\r\ncontent-length: {}\r\nretry-after: 1\r\nconnection: close\r\n\r\n{body}",
            body.len(),
        );
        drop(stream.try_write(answer.as_bytes()));
    }
}

#[cfg(test)]
mod tests;
