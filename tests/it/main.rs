//! End-to-end tests: what users see, one file a subject.

mod bank_check;
mod examples;
mod program;
mod score;
