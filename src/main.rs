//! The program `rolefit`.

fn main() {}
