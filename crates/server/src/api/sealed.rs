//! Remembered answers that hold a secret: kept under a key that only the caller's own token gives.
//!
//! Whoever reads the database finds no token in it; whoever repeats the request with the token that made it gets the same
//! answer again.

use super::App;
use crate::auth;
use crate::http::Problem;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{ChaCha20Poly1305, Nonce};
use sha2::{Digest, Sha256};

/// Tells this use of a token's hash from any other.
const LABEL: &[u8] = b"touchbase: remembered answer\0";
const NONCE_BYTES: usize = 12;

/// Seals with the caller's token.
#[derive(Clone)]
pub(super) struct Seal {
    cipher: ChaCha20Poly1305,
    nonce: [u8; NONCE_BYTES],
}

impl FromRequestParts<App> for Seal {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let token = auth::bearer(&parts.headers).ok_or_else(Problem::unauthorized)?;
        Ok(Self::new(token, app.runtime().random_bytes()))
    }
}

impl Seal {
    fn new(token: &str, nonce: [u8; NONCE_BYTES]) -> Self {
        let key = Sha256::new()
            .chain_update(LABEL)
            .chain_update(token)
            .finalize();
        Self {
            cipher: ChaCha20Poly1305::new(&key),
            nonce,
        }
    }

    /// The nonce, then the sealed text. A seal is used once: its nonce is its own. `fingerprint` ties it to the request.
    pub(super) fn close(&self, text: &[u8], fingerprint: &[u8; 32]) -> Option<Vec<u8>> {
        let payload = Payload {
            msg: text,
            aad: fingerprint,
        };
        let sealed = self
            .cipher
            .encrypt(&Nonce::from(self.nonce), payload)
            .ok()?;
        Some([self.nonce.as_slice(), &sealed].concat())
    }

    /// The text, if this caller's token sealed it for this request.
    pub(super) fn open(&self, sealed: &[u8], fingerprint: &[u8; 32]) -> Option<Vec<u8>> {
        let (nonce, sealed) = sealed.split_first_chunk::<NONCE_BYTES>()?;
        let payload = Payload {
            msg: sealed,
            aad: fingerprint,
        };
        self.cipher.decrypt(&Nonce::from(*nonce), payload).ok()
    }
}

#[cfg(test)]
mod tests;
