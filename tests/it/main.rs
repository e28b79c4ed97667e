//! End-to-end tests: what users see, one file a subject.

mod against_oracle;
mod bank_check;
mod command_line;
mod compare;
mod examples;
mod faults;
mod hostile;
mod json_kinds;
mod limits;
mod oracle;
mod program;
mod pure_core;
mod random_bank;
mod readme;
mod schemas;
mod score;
mod shipped_bank;
mod stability;
