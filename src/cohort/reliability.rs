//! Whether the questionnaire works in this room: how consistently its items measure one thing.

use super::beta::f_quantile;
use super::scale_sums::{ItemSums, ScaleSums};
use super::statistics::{covariance, float};

/// The fewest complete sheets from which a reliability says anything.
pub const FEWEST_SHEETS: u64 = 10;

/// The reliability of a scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Reliability {
    /// Cronbach's alpha: 1 where every item says the same, 0 where they have nothing in common; may
    /// be negative.
    pub alpha: f64,
    /// Feldt's interval of 95 % for alpha.
    pub interval: (f64, f64),
    /// The standard deviation of the scale's score between people, in points.
    pub deviation: f64,
    /// The standard error of measurement, in points: how far a person's score is off by chance.
    pub error: f64,
    /// Per item its corrected item-rest correlation; `None` where the item or the rest does not vary.
    pub item_rest: Vec<Option<f64>>,
}

/// The reliability from the sums of a scale; `None` where there are fewer than [`FEWEST_SHEETS`] sheets
/// or fewer than two items, or where the total does not vary.
///
/// - Cronbach's alpha: k/(k − 1)·(1 − Σ var(xᵢ)/var(T)). L. J. Cronbach, "Coefficient alpha and the
///   internal structure of tests", Psychometrika 16 (1951).
/// - Its interval: (1 − α)/(1 − α̂) is distributed as F with n − 1 and (n − 1)(k − 1) degrees of
///   freedom. L. S. Feldt, "The approximate sampling distribution of Kuder-Richardson reliability
///   coefficient twenty", Psychometrika 30 (1965).
/// - Item-rest correlation: that of xᵢ with T − xᵢ, so that an item is not correlated with itself.
///   J. C. Nunnally and I. H. Bernstein, "Psychometric Theory" (1994), chapter 8.
/// - Standard error of measurement: SD(T)·√(1 − α), the same book, chapter 6; SD(T) where alpha is
///   negative.
#[must_use]
pub fn reliability(sums: &ScaleSums) -> Option<Reliability> {
    let n = sums.sheets;
    let items = sums.items.len();
    if n < FEWEST_SHEETS || items < 2 {
        return None;
    }
    let total = covariance(n, sums.total, sums.total, sums.square);
    if total <= 0.0 {
        return None;
    }
    let variance = |item: &ItemSums| covariance(n, item.sum, item.sum, item.square);
    let own: f64 = sums.items.iter().map(variance).sum();
    let k = float(items as u64);
    let alpha = k / (k - 1.0) * (1.0 - own / total);
    let (d1, d2) = (float(n) - 1.0, (float(n) - 1.0) * (k - 1.0));
    let bound = |p| 1.0 - (1.0 - alpha) * f_quantile(p, d1, d2);
    let item_rest = sums.items.iter().map(|item| {
        let variance = variance(item);
        let with_total = covariance(n, item.sum, sums.total, item.product);
        let rest = total + variance - 2.0 * with_total;
        // Sums of whole numbers: what does not vary is 0 but for the last digits of `rest`.
        (variance > 0.0 && rest > total * 1e-12)
            .then(|| ((with_total - variance) / (variance * rest).sqrt()).clamp(-1.0, 1.0))
    });
    Some(Reliability {
        alpha,
        interval: (bound(0.975), bound(0.025)),
        deviation: total.sqrt(),
        error: (total * (1.0 - alpha).clamp(0.0, 1.0)).sqrt(),
        item_rest: item_rest.collect(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The sums of people's item scores, one row a person.
    fn sums(rows: &[Vec<i64>]) -> ScaleSums {
        let mut sums = ScaleSums {
            items: vec![ItemSums::default(); rows[0].len()],
            ..ScaleSums::default()
        };
        for row in rows {
            let total: i64 = row.iter().sum();
            sums.sheets += 1;
            sums.total += i128::from(total);
            sums.square += i128::from(total * total);
            for (item, &score) in sums.items.iter_mut().zip(row) {
                item.sum += i128::from(score);
                item.square += i128::from(score * score);
                item.product += i128::from(score * total);
            }
        }
        sums
    }

    fn assert_near(found: f64, expected: f64) {
        assert!((found - expected).abs() < 1e-9, "{found} is not {expected}");
    }

    const ROWS: &[[i64; 5]] = &[
        [1, 3, 3, 3, 0],
        [4, 1, 1, 1, 0],
        [-4, -4, -2, -3, 2],
        [0, 0, 0, 1, 0],
        [3, 1, 1, 0, 1],
        [2, 1, 4, 1, 0],
        [1, 3, 1, 1, 0],
        [0, 3, 3, 1, 0],
        [-1, -1, 0, 1, -1],
        [1, 2, 1, 1, 2],
        [-1, 1, -2, 1, 0],
        [-2, -3, -1, -1, 0],
        [-2, 0, -2, -1, 0],
        [2, -1, 0, 2, -1],
    ];

    #[test]
    fn every_figure_is_that_of_pingouin() {
        // pingouin 0.7.0: cronbach_alpha(data, ci=.95); numpy 2 for the correlations (corrcoef of an
        // item with the sum of the others) and for sqrt(var(total, ddof=1)*(1 - alpha)).
        let rows: Vec<Vec<i64>> = ROWS.iter().map(|row| row.to_vec()).collect();
        let found = reliability(&sums(&rows)).expect("there are enough sheets");
        assert_near(found.alpha, 0.7669844253490871);
        // pingouin rounds its interval to (0.496, 0.915); unrounded by scipy.stats.f.isf.
        assert_near(found.interval.0, 0.49554903077074575);
        assert_near(found.interval.1, 0.914921018823736);
        assert_near(found.deviation, 6.397114734243628);
        assert_near(found.error, 3.0879951887453263);
        let expected = [
            0.6874249702491018,
            0.7494033072874813,
            0.7322744913489472,
            0.6830541603731802,
            -0.24139544238530877,
        ];
        for (found, expected) in found.item_rest.iter().zip(expected) {
            assert_near(found.expect("the item varies"), expected);
        }
    }

    #[test]
    fn too_few_sheets_say_nothing() {
        let rows: Vec<Vec<i64>> = ROWS[..9].iter().map(|row| row.to_vec()).collect();
        assert_eq!(reliability(&sums(&rows)), None);
    }

    #[test]
    fn an_item_that_does_not_vary_has_no_correlation() {
        let rows: Vec<Vec<i64>> = (0..12)
            .map(|person| vec![person % 4, 3, person % 3])
            .collect();
        let found = reliability(&sums(&rows)).expect("there are enough sheets");
        assert_eq!(found.item_rest[1], None);
        assert!(found.item_rest[0].is_some());
    }

    #[test]
    fn items_that_say_the_same_are_perfectly_reliable() {
        let rows: Vec<Vec<i64>> = (0..10).map(|person| vec![person, person]).collect();
        let found = reliability(&sums(&rows)).expect("there are enough sheets");
        assert_near(found.alpha, 1.0);
        assert_near(found.interval.0, 1.0);
        assert_near(found.error, 0.0);
    }
}
