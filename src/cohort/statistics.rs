//! Figures of counts: shares, means, spreads, quartiles. Every sum is of whole numbers, so that a
//! figure does not depend on the order of the sheets.

/// The 97.5 % quantile of the normal distribution, for intervals of 95 %.
const Z: f64 = 1.959_963_984_540_054;

/// Wilson's interval of 95 % for a share: the shares from which `count` of `total` would not surprise.
///
/// E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the
/// American Statistical Association 22 (1927): (p + z²/2n ± z·√(p(1 − p)/n + z²/4n²)) / (1 + z²/n).
/// (0, 1) where nothing was counted.
#[must_use]
pub fn wilson(count: u64, total: u64) -> (f64, f64) {
    if total == 0 {
        return (0.0, 1.0);
    }
    let n = float(total);
    let share = float(count) / n;
    let centre = share + Z * Z / (2.0 * n);
    let half = Z * (share * (1.0 - share) / n + Z * Z / (4.0 * n * n)).sqrt();
    let scale = 1.0 + Z * Z / n;
    // At the ends the formula gives the end itself, but for rounding.
    let low = if count == 0 {
        0.0
    } else {
        (centre - half) / scale
    };
    let high = if count == total {
        1.0
    } else {
        (centre + half) / scale
    };
    (low, high)
}

/// The mean and the standard deviation (of a sample, with n − 1) of values with counts; the second is
/// 0 for a single value, both are 0 for none.
#[must_use]
pub fn moments(values: impl Iterator<Item = (i64, u64)>) -> (f64, f64) {
    let (mut n, mut sum, mut square) = (0u64, 0i128, 0i128);
    for (value, count) in values {
        n += count;
        sum += i128::from(value) * i128::from(count);
        square += i128::from(value) * i128::from(value) * i128::from(count);
    }
    if n == 0 {
        return (0.0, 0.0);
    }
    let deviation = covariance(n, sum, sum, square).sqrt();
    (wide(sum) / float(n), deviation)
}

/// The covariance (of a sample, with n − 1) of two values from the sums Σx, Σy and Σxy; with x = y the
/// variance. 0 where n is below 2.
#[must_use]
pub fn covariance(n: u64, x: i128, y: i128, product: i128) -> f64 {
    if n < 2 {
        return 0.0;
    }
    let whole = i128::from(n)
        .checked_mul(product)
        .zip(x.checked_mul(y))
        .and_then(|(left, right)| left.checked_sub(right));
    let numerator = match whole {
        Some(numerator) => wide(numerator),
        // Sums as large as this do not come from sheets; their last digits do not matter.
        None => float(n) * wide(product) - wide(x) * wide(y),
    };
    numerator / (float(n) * (float(n) - 1.0))
}

/// The three quartiles of values 0, 1, 2, … with these counts: Hyndman and Fan's definition 7 ("Sample
/// quantiles in statistical packages", The American Statistician 50, 1996), which is that of Excel's
/// QUARTILE, of R and of NumPy: the value at the place (n − 1)·p from 0, interpolated. `None` where
/// nothing was counted.
#[must_use]
pub fn quartiles(counts: &[u64]) -> Option<[f64; 3]> {
    let total: u64 = counts.iter().sum();
    let last = total.checked_sub(1)?;
    Some([1, 2, 3].map(|quarter| {
        // The place in quarters, so that it is whole.
        let place = u128::from(last) * quarter;
        let (below, part) = (place / 4, place % 4);
        let low = value_at(counts, below);
        let high = value_at(counts, (below + 1).min(u128::from(last)));
        #[allow(clippy::cast_precision_loss)] // 0 to 3
        let part = part as f64 / 4.0;
        float(low) + part * (float(high) - float(low))
    }))
}

/// The value at a place, from 0, of the sorted values.
fn value_at(counts: &[u64], place: u128) -> u64 {
    let mut before = 0u128;
    for (value, &count) in (0..).zip(counts) {
        before += u128::from(count);
        if place < before {
            return value;
        }
    }
    0
}

/// A count as a floating-point number.
#[must_use]
#[allow(clippy::cast_precision_loss)] // counts above 2^53 lose digits that no figure shows
pub(super) fn float(count: u64) -> f64 {
    count as f64
}

/// A sum as a floating-point number.
#[must_use]
#[allow(clippy::cast_precision_loss)] // as above
pub(super) fn wide(sum: i128) -> f64 {
    sum as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assert_near(found: f64, expected: f64) {
        assert!((found - expected).abs() < 1e-9, "{found} is not {expected}");
    }

    #[test]
    fn wilson_intervals_are_the_published_ones() {
        // R. G. Newcombe, "Two-sided confidence intervals for the single proportion" (Statistics in
        // Medicine 17, 1998), table I, method 3: to four decimals.
        for (count, total, low, high) in [
            (81, 263, 0.2553, 0.3662),
            (15, 148, 0.0624, 0.1605),
            (0, 20, 0.0, 0.1611),
            (1, 29, 0.0061, 0.1718),
        ] {
            let found = wilson(count, total);
            assert!((found.0 - low).abs() < 5.1e-5, "{found:?}");
            assert!((found.1 - high).abs() < 5.1e-5, "{found:?}");
        }
        assert_eq!(wilson(29, 29).1, 1.0);
        assert_eq!(wilson(0, 0), (0.0, 1.0));
    }

    #[test]
    fn quartiles_are_those_of_numpy() {
        // numpy.quantile([1, 2, 2, 5, 9, 9, 12], [.25, .5, .75]) gives 2, 5, 9, and with another 12
        // 2, 7, 9.75.
        let counts = |values: &[usize]| {
            let mut counts = vec![0; 13];
            for &value in values {
                counts[value] += 1;
            }
            counts
        };
        assert_eq!(
            quartiles(&counts(&[1, 2, 2, 5, 9, 9, 12])),
            Some([2.0, 5.0, 9.0])
        );
        assert_eq!(
            quartiles(&counts(&[1, 2, 2, 5, 9, 9, 12, 12])),
            Some([2.0, 7.0, 9.75])
        );
        assert_eq!(quartiles(&counts(&[7])), Some([7.0; 3]));
        assert_eq!(quartiles(&[0, 0]), None);
    }

    #[test]
    fn means_and_deviations_are_those_of_a_sample() {
        // The values 2, 4, 4, 4, 5, 5, 7, 9: mean 5, Σ(x − 5)² = 32.
        let (mean, deviation) = moments([(2, 1), (4, 3), (5, 2), (7, 1), (9, 1)].into_iter());
        assert_near(mean, 5.0);
        assert_near(deviation, (32.0f64 / 7.0).sqrt());
        assert_eq!(moments([(3, 1)].into_iter()), (3.0, 0.0));
        assert_eq!(moments(std::iter::empty()), (0.0, 0.0));
    }

    #[test]
    fn sums_too_large_to_multiply_are_divided_instead() {
        let n = 1u64 << 40;
        let (sum, square) = (i128::from(n) << 40, i128::from(n) << 81);
        // x is 2^40 with E x² = 2^81: a variance of 2^80.
        let found = covariance(n, sum, sum, square);
        assert!((found / 2f64.powi(80) - 1.0).abs() < 1e-6);
    }
}
