//! End-to-end tests: what users see, one file a subject.

#![allow(
    clippy::disallowed_macros,
    clippy::disallowed_methods,
    clippy::disallowed_types
)] // only the library has to be pure

mod against_oracle;
mod audit;
mod audit_against_oracle;
mod bank_check;
mod batch;
mod cases;
mod cohort;
mod cohort_words;
mod command_line;
mod compare;
mod disclosure;
mod duplicates;
mod embedding;
mod engine;
mod examples;
mod faults;
mod form;
mod form_services;
mod hard;
mod hidden_text;
mod host;
mod hostile;
mod hostile_bank;
mod house;
mod house_sizes;
mod json_kinds;
mod languages;
mod limits;
mod markdown;
mod not_answers;
mod pages;
mod quiz;
mod quiz_answers;
mod quiz_draft;
mod quiz_ends;
mod quiz_firm;
mod quiz_kept;
mod quiz_keys;
mod quiz_languages;
mod quiz_last_words;
mod quiz_looks;
mod quiz_low_screens;
mod quiz_paper;
mod quiz_plain;
mod quiz_result;
mod quiz_saving;
mod readme;
mod reports;
mod schemas;
mod score;
mod shipped_bank;
mod stability;
mod support;
mod tables;
mod translations;
mod versions;
mod widths;
mod widths_of_lines;
