//! The groups that `--groups A,B,C` gives to choose from.

use std::collections::BTreeMap;

use rolefit::cohort::folded_group;

use crate::cli::failure::Failure;

/// The groups that are named, without the blanks around them and without empty ones.
///
/// # Errors
/// Two of them are one but for case, blanks or accents: whoever chooses could not tell them apart, and the
/// report would tell them apart as two. Or none is left.
pub(super) fn named(groups: &[String]) -> Result<Vec<String>, Failure> {
    let named = groups.iter().map(|group| group.trim());
    let named: Vec<&str> = named.filter(|group| !group.is_empty()).collect();
    if named.is_empty() && !groups.is_empty() {
        let help = "join their names by commas: --groups Berlin,Leeds; or leave --groups out";
        return Err(Failure::usage("--groups names no group", help));
    }
    let mut known: BTreeMap<String, &str> = BTreeMap::new();
    for group in &named {
        if let Some(other) = known.insert(folded_group(group), group) {
            let what = match other == *group {
                true => format!("--groups names \"{group}\" twice"),
                false => {
                    format!("--groups names \"{other}\" and \"{group}\", which are spelt alike")
                }
            };
            return Err(Failure::usage(what, "name each group once"));
        }
    }
    Ok(named.into_iter().map(str::to_owned).collect())
}
