//! Points as one number, which is compared and added in one go.

use crate::scoring::points::{MAX_ROLES, Points};

/// Points as one number with a digit a role, the digit counted from `lowest`. Adding numbers adds the
/// points, and their order is the points' order, as long as no digit outgrows its size.
pub(super) fn pack(points: &Points, lowest: &Points, sizes: &[u128; MAX_ROLES]) -> u128 {
    (0..MAX_ROLES).fold(0, |key, role| {
        key * sizes[role] + u128::from(points[role].abs_diff(lowest[role]))
    })
}

pub(super) fn unpack(mut key: u128, lowest: &Points, sizes: &[u128; MAX_ROLES]) -> Points {
    let mut points = *lowest;
    for role in (0..MAX_ROLES).rev() {
        #[allow(clippy::cast_possible_truncation)] // no larger than the difference of two i32
        let above = (key % sizes[role]) as u32;
        points[role] = points[role].wrapping_add_unsigned(above);
        key /= sizes[role];
    }
    points
}

/// The same for keys of one word, and past roles without points, as almost every bank has them.
pub(super) fn unpack_narrow(mut key: u64, lowest: &Points, sizes: &[u128; MAX_ROLES]) -> Points {
    let mut points = *lowest;
    for role in (0..MAX_ROLES).rev().filter(|&role| sizes[role] > 1) {
        #[allow(clippy::cast_possible_truncation)] // the product of all sizes is one word
        let size = sizes[role] as u64;
        #[allow(clippy::cast_possible_truncation)] // no larger than the difference of two i32
        let above = (key % size) as u32;
        points[role] = points[role].wrapping_add_unsigned(above);
        key /= size;
    }
    points
}
