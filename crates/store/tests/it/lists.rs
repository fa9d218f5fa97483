//! Lists of leads: complete, in order, and right while rows change.

mod crowd;
mod paging;
mod search;
mod segments;
