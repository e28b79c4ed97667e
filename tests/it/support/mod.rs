//! What the tests of many subjects use.

pub(crate) mod browser;
pub(crate) mod draws;
pub(crate) mod made_up;
pub(crate) mod oracle;
pub(crate) mod program;
pub(crate) mod pty;
pub(crate) mod random_bank;
pub(crate) mod sequences;
pub(crate) mod shipped;
