//! Laws that hold whatever happens: in any order, in any batch, after any history.

mod histories;
mod order;
mod pool;
mod states;
