//! End-to-end tests: what users see, one file a subject.

mod against_oracle;
mod audit;
mod audit_against_oracle;
mod bank_check;
mod browser;
mod cohort;
mod command_line;
mod compare;
mod examples;
mod form;
mod hostile;
mod hostile_bank;
mod markdown;
mod oracle;
mod program;
mod pty;
mod quiz;
mod quiz_draft;
mod quiz_plain;
mod random_bank;
mod readme;
mod reports;
mod schemas;
mod score;
mod shipped_bank;
mod stability;
