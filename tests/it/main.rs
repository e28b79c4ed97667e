//! End-to-end tests: what users see, one file a subject.

mod bank_check;
mod command_line;
mod compare;
mod examples;
mod hostile;
mod program;
mod schemas;
mod score;
mod shipped_bank;
mod stability;
